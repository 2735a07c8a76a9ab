// A picture of the page as a file, SVG or PNG. Loaded when somebody asks for one.
import { nameOf } from '../components/SourceName';
import { pictureWords as words } from '../messages/pictures';
import { citedSources } from '../state/cited';
import { loadLibrary } from './library';
import { svgOf, type SvgPicture } from './picture-svg';

export type PictureKind = 'png' | 'svg';

/** Where the numbers of a picture are from. */
export interface Origin {
  /** Ids of evidence rows. */
  readonly rows: readonly string[];
  /** Which calculator, with which figures. */
  readonly version: string;
}

/** Sharp on a screen with small pixels. */
const scale = 2;
const namedSources = 8;

export function sourcesText(names: readonly string[]): string {
  if (names.length === 0) return '';
  return words.sources(names.slice(0, namedSources), Math.max(0, names.length - namedSources));
}

/** Without the library the picture still says which figures it was made with. */
async function footOf({ rows, version }: Origin): Promise<string> {
  const library = await loadLibrary().catch(() => undefined);
  const names = library ? citedSources(rows, library).map(({ source }) => source.publisher || nameOf(source)) : [];
  return [sourcesText([...new Set(names)]), version].filter(Boolean).join(' ');
}

async function pngOf({ text, width, height }: SvgPicture): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * scale;
    canvas.height = height * scale;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('no picture'))), 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}

function offer(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** "tierwise-outcomes.png" */
export async function savePicture(element: Element, name: string, kind: PictureKind, origin: Origin): Promise<void> {
  const title = element.querySelector('h2, h3')?.textContent ?? name;
  const picture = svgOf(element, title, await footOf(origin));
  const file = kind === 'svg' ? new Blob([picture.text], { type: 'image/svg+xml' }) : await pngOf(picture);
  offer(`tierwise-${name}.${kind}`, file);
}
