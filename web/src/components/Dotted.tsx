// Short texts in one line, with dots between them.
import type { ComponentChildren } from 'preact';

export function Dotted({ parts }: { readonly parts: readonly ComponentChildren[] }) {
  const there = parts.filter((part) => part !== undefined && part !== null && part !== '' && part !== false);
  return <>{there.map((part, index) => [index > 0 && ' · ', part])}</>;
}
