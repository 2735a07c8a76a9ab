// A button that opens and closes a part of the page, by the id of that part.
import type { ComponentChildren } from 'preact';
import type { Extra, Opened, Toggle } from '../state/opened';

interface Props {
  readonly id: string;
  /** What has to be loaded before the part can be shown. */
  readonly needs?: Extra;
  readonly opened: Opened;
  readonly toggle: Toggle;
  readonly kind?: string;
  readonly title?: string;
  readonly children: ComponentChildren;
}

export function Opener({ id, needs, opened, toggle, kind = '', title, children }: Props) {
  const open = opened.ids.includes(id);
  return (
    <button
      type="button"
      class={`link ${kind}`.trim()}
      aria-expanded={open}
      aria-controls={open ? id : undefined}
      title={title}
      onClick={() => toggle(id, needs)}
    >
      {children}
    </button>
  );
}
