// The first sign of somebody at the page: what only a person needs is loaded then. Screen readers
// click without moving or pressing anything.

const signs = ['pointermove', 'pointerdown', 'click', 'keydown', 'focusin', 'scroll', 'touchstart'] as const;

export function whenSomebodyIsThere(act: () => void): void {
  const stop = new AbortController();
  const once = (): void => {
    stop.abort();
    act();
  };
  for (const sign of signs) addEventListener(sign, once, { passive: true, signal: stop.signal });
}

/** Clicks on what is drawn but not yet live; the function it gives back repeats them. */
export function clicksBefore(place: HTMLElement): () => void {
  const stop = new AbortController();
  const clicked: HTMLElement[] = [];
  const note = ({ target }: Event): void => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
    if (button) clicked.push(button);
  };
  place.addEventListener('click', note, { signal: stop.signal });
  return () => {
    stop.abort();
    for (const button of clicked) if (button.isConnected) button.click();
  };
}
