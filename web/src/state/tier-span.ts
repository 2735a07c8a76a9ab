// The sizes of account that published definitions speak of.
import type { Description } from '../engine/contract';

type Span = readonly [from: number, to: number];
const spans = new WeakMap<Description, Span>();

/** All published bands in whole decades, an open top drawn as one. */
export function tierSpan(description: Description): Span {
  const known = spans.get(description);
  if (known) return known;
  const bands = description.definitions.flatMap((definition) => definition.bands);
  const edges = bands.flatMap(({ from, to }) => [from, to ?? from * 10]).filter((edge) => edge > 0);
  const span: Span = [10 ** Math.floor(Math.log10(Math.min(...edges))), 10 ** Math.ceil(Math.log10(Math.max(...edges)))];
  spans.set(description, span);
  return span;
}
