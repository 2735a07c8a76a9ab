// How high the calculator stands before anybody opens anything, so that a host's page leaves that room
// from the start. Measured in frames as wide as the window (tests/e2e/parts/embed-hosts.mjs holds them to it).

type Heights = readonly (readonly [upTo: number, height: number])[];

const withPictures: Heights = [[Infinity, 2850], [1100, 3500], [900, 4000], [600, 4650], [420, 5100], [360, 5300]];
const withoutPictures: Heights = [[Infinity, 900], [900, 1080], [600, 1350], [420, 1550]];

/** Views that are longer than pages are scroll by themselves, in a window as high as this. */
export const windowHeight = 900;
export const tallest = 12_000;

/** What a hidden part or field takes up, at most and in a column. */
const saved = (upTo: number): number => (upTo <= 600 ? 50 : 25);

/** For wide windows first, then up to a width. */
export function minHeights({ view = '', hide = '' }: Readonly<Record<string, string>>): Heights {
  if (view !== '' && view !== 'creator') return [[Infinity, windowHeight]];
  const hidden = hide.split(/[\s,]+/).filter(Boolean);
  const others = hidden.filter((id) => id !== 'pictures').length;
  const heights = hidden.includes('pictures') ? withoutPictures : withPictures;
  return heights.map(([upTo, height]) => [upTo, Math.max(height - others * saved(upTo), 600)]);
}
