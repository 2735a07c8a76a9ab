// A QR code as what an SVG draws. Loaded when somebody asks for one.
import encodeQR from 'qr';

export interface Code {
  /** Modules on a side, with the quiet zone that readers need. */
  readonly size: number;
  /** The dark modules, as an SVG path. */
  readonly path: string;
}

const quietZone = 4;

/** One bar for each run of dark modules in a line. */
function barsOf(line: readonly boolean[], y: number): string {
  let bars = '';
  for (let x = 0; x < line.length; x += 1) {
    if (!line[x]) continue;
    let length = 1;
    while (line[x + length]) length += 1;
    bars += `M${x} ${y}h${length}v1h-${length}z`;
    x += length;
  }
  return bars;
}

/** Nothing where the text is too long for any code. */
export function codeOf(text: string): Code | undefined {
  try {
    const modules = encodeQR(text, 'raw', { ecc: 'low', border: quietZone });
    return { size: modules.length, path: modules.map(barsOf).join('') };
  } catch {
    return undefined;
  }
}
