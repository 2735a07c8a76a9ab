// A calculation inside a link: "v1." and the request, deflated, in base64url. It stands in the hash,
// which no server sees. What comes in a link may be anything: sizes are bounded before and while it is
// unpacked, and what is inside goes through the checks of state/calculation.ts.
import type { Request } from '../engine/contract';

const mark = 'v1.';
const longestLink = 16 * 1024;
export const longestText = 1024 * 1024;

/** The same calculation at an address of the Campaign view. */
export const campaignAddress = (hash: string): string => `#campaign-${hash.replace(/^#/, '')}`;

export type LinkProblem = 'unknown-version' | 'too-long' | 'broken';

export class BadLink extends Error {
  constructor(readonly problem: LinkProblem) {
    super(problem);
  }
}

const pipe = (bytes: Uint8Array<ArrayBuffer>, step: CompressionStream | DecompressionStream): ReadableStream<Uint8Array> =>
  new Blob([bytes]).stream().pipeThrough(step);

async function collected(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length;
    if (length > most) throw new BadLink('too-long');
    parts.push(read.value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function toBase64url(bytes: Uint8Array): string {
  const characters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(characters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const characters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(characters, (character) => character.charCodeAt(0));
}

/** The hash that holds a request; throws BadLink where it would be longer than links may be. */
export async function hashOf(request: Request): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(request));
  const packed = await collected(pipe(bytes, new CompressionStream('deflate-raw')), longestLink);
  const hash = `#${mark}${toBase64url(packed)}`;
  if (hash.length > longestLink) throw new BadLink('too-long');
  return hash;
}

/** The value of the text that a hash holds; throws BadLink. */
export async function valueIn(hash: string): Promise<unknown> {
  const text = hash.replace(/^#/, '');
  if (text.length > longestLink) throw new BadLink('too-long');
  if (!text.startsWith(mark)) throw new BadLink('unknown-version');
  try {
    const packed = fromBase64url(text.slice(mark.length));
    const bytes = await collected(pipe(packed, new DecompressionStream('deflate-raw')), longestText);
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (error) {
    throw error instanceof BadLink ? error : new BadLink('broken');
  }
}
