// A logo as a text that stands in the lines of the page: small ones as they are, large ones made smaller.
import { settings } from '../../embed/settings';

const kinds = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/svg+xml'];
/** Beyond what a person would call a picture for a web page. */
const mostBytes = 25 * 1024 * 1024;
/** What is larger is made smaller; a logo is shown at most 40 pixels high. */
const plainBytes = 12 * 1024;
const steps = [{ width: 480, height: 120 }, { width: 240, height: 60 }];

export interface MadePicture {
  readonly text: string;
  /** Where it had to be made smaller. */
  readonly size?: { readonly width: number; readonly height: number };
}

export type PictureProblem = 'unread' | 'too-large';

const fits = (text: string): boolean => settings.logo.read(text) !== undefined && text.length <= settings.logo.most;

function dataUrl(file: Blob): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => failed(reader.error ?? new Error('not read'));
    reader.readAsDataURL(file);
  });
}

async function loaded(file: Blob): Promise<HTMLImageElement> {
  const picture = new Image();
  const address = URL.createObjectURL(file);
  try {
    picture.src = address;
    await picture.decode();
    return picture;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Within the bounds; never larger than it is. */
function drawn(picture: HTMLImageElement, most: { readonly width: number; readonly height: number }): MadePicture {
  const scale = Math.min(1, most.width / picture.naturalWidth, most.height / picture.naturalHeight);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(picture.naturalHeight * scale));
  const { width, height } = canvas;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height);
  return { text: canvas.toDataURL('image/webp', 0.9), size: { width, height } };
}

export async function pictureFrom(file: File): Promise<MadePicture | PictureProblem> {
  if (file.size > mostBytes) return 'too-large';
  if (!kinds.includes(file.type)) return 'unread';
  const isDrawing = file.type === 'image/svg+xml';
  const picture = await loaded(file).catch(() => undefined);
  if (!picture) return 'unread';
  const plain = { text: await dataUrl(file) };
  if (fits(plain.text) && (isDrawing || file.size <= plainBytes)) return plain;
  if (picture.naturalWidth === 0) return 'too-large';
  return steps.map((most) => drawn(picture, most)).find(({ text }) => fits(text)) ?? 'too-large';
}

/** Of a data: URL, what it takes in the page. */
export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
