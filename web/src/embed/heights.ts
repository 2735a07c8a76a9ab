// How high the views stand before anybody opens anything: the first for wide windows, then up to a
// width. Measured in a frame as wide as the window.

type Heights = readonly (readonly [upTo: number, height: number])[];

const heights: Readonly<Record<string, Heights>> = {
  creator: [[Infinity, 2600], [1100, 3600], [900, 4000], [600, 4800]],
  method: [[Infinity, 4000]],
};

export const minHeights = (view = 'creator'): Heights => heights[view || 'creator'] ?? [];
