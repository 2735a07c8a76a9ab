// Tells the host how high the frame has to be. While the first answer settles it only grows, so that
// nothing below it jumps twice. A view longer than any page scrolls in a window of its own.
import { tallest, windowHeight } from './heights';

const steadyMilliseconds = 1_000;

export function tellHeight(tell: (height: number) => void): void {
  const page = document.documentElement;
  const since = performance.now();
  let last = 0;
  const look = (): void => {
    const height = Math.ceil(page.getBoundingClientRect().height);
    const early = performance.now() - since < steadyMilliseconds;
    if (height === last || (early && height < last)) return;
    last = height;
    page.classList.toggle('fitted', height <= tallest);
    tell(height <= tallest ? height : windowHeight);
  };
  new ResizeObserver(look).observe(page);
  setTimeout(look, steadyMilliseconds);
  look();
}
