// Draws its content anew only when one of `when` changes: a keystroke must not cost a whole page.
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';

interface Props {
  readonly when: readonly unknown[];
  readonly children: () => VNode;
}

export function Still({ when, children }: Props) {
  return useMemo(children, [...when]);
}
