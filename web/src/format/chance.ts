// A chance as things people can count.

/** `count` in `of`; `more` where it is at least that, `less` where it is below it. */
export interface Odds {
  readonly count: number;
  readonly of: number;
  readonly side: 'about' | 'more' | 'less';
}

export function oddsOf(percent: number): Odds {
  if (percent < 1) return { count: 1, of: 100, side: 'less' };
  if (percent < 3) return { count: 1, of: 20, side: 'less' };
  if (percent < 8) return { count: 1, of: 20, side: 'about' };
  if (percent > 99) return { count: 99, of: 100, side: 'more' };
  if (percent > 97) return { count: 19, of: 20, side: 'more' };
  if (percent > 92) return { count: 19, of: 20, side: 'about' };
  return { count: Math.round(percent / 10), of: 10, side: 'about' };
}

/** How many of `total` marks are filled. */
export function filledOf(percent: number, total: number): number {
  return Math.min(total, Math.max(0, Math.round((percent / 100) * total)));
}
