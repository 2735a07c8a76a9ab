// How wide the preview is. It is no setting: it stands in the builder's address and in nobody's page.

export const widths = [390, 640, 1200] as const;
/** As long as nobody chose: what fits on this screen. */
export const usualWidth = (): string => (typeof innerWidth === 'number' && innerWidth > 700 ? '640' : '390');
/** Under this the calculator is too narrow to read. */
export const leastReadable = 320;
const leastWidth = 200;
export const mostWidth = 1600;

export const widthName = 'preview-width';

/** In pixels; of what is no width the usual one. */
export function widthFrom(text: string): number {
  const width = /^\d{3,4}$/.test(text) ? Number(text) : NaN;
  return width >= leastWidth && width <= mostWidth ? width : Number(usualWidth());
}
