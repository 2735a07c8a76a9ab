// The first sign of somebody at the page: what only a person needs is loaded then. Screen readers
// click without moving or pressing anything.

const signs = ['pointermove', 'pointerdown', 'click', 'keydown', 'focusin', 'scroll', 'touchstart'] as const;

/** Once; without any sign after `atLatest` milliseconds, where that is given. */
export function whenSomebodyIsThere(act: () => void, atLatest?: number): void {
  const stop = new AbortController();
  const once = (): void => {
    if (stop.signal.aborted) return;
    stop.abort();
    act();
  };
  if (atLatest !== undefined) setTimeout(once, atLatest);
  for (const sign of signs) addEventListener(sign, once, { passive: true, signal: stop.signal });
}

/** What was clicked or chosen in what is drawn but not yet live; the function it gives back repeats it. */
export function clicksBefore(place: HTMLElement): () => void {
  const stop = new AbortController();
  const done: (() => void)[] = [];
  const note = ({ target }: Event): void => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
    if (button) done.push(() => button.isConnected && button.click());
  };
  const noteChoice = ({ target }: Event): void => {
    if (!(target instanceof HTMLSelectElement)) return;
    const { value } = target;
    done.push(() => {
      target.value = value;
      target.dispatchEvent(new Event('change', { bubbles: true }));
    });
  };
  place.addEventListener('click', note, { signal: stop.signal });
  place.addEventListener('change', noteChoice, { signal: stop.signal });
  return () => {
    stop.abort();
    for (const again of done) again();
  };
}
