// PNG as far as our pictures need it: eight bits a channel from the browser in, a palette of at most
// 256 colours out, which is a third of the size.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export function sizeOf(png) {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('not a PNG');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

function* chunksOf(png) {
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    yield { type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + png.readUInt32BE(at)) };
  }
}

function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(guess - one));
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

const predictors = [() => 0, (left) => left, (_, up) => up, (left, up) => (left + up) >> 1, paeth];

/** Colours of all pixels as 0xrrggbb, row by row. */
export function pixelsOf(png) {
  const { width, height } = sizeOf(png);
  const channels = { 2: 3, 3: 1, 6: 4 }[png[25]];
  if (png[24] !== 8 || !channels || png[28] !== 0) throw new Error('another kind of PNG');
  const packed = [...chunksOf(png)].filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const lines = inflateSync(Buffer.concat(packed));
  const stride = width * channels;
  const bytes = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const predict = predictors[lines[y * (stride + 1)]];
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x >= channels ? bytes[at - channels] : 0;
      const up = y > 0 ? bytes[at - stride] : 0;
      const corner = x >= channels && y > 0 ? bytes[at - stride - channels] : 0;
      bytes[at] = lines[y * (stride + 1) + 1 + x] + predict(left, up, corner);
    }
  }
  const palette = [...chunksOf(png)].find(({ type }) => type === 'PLTE')?.data;
  const colour = channels === 1 ? (index) => palette.readUIntBE(bytes[index] * 3, 3) : (index) => bytes.readUIntBE(index * channels, 3);
  return Uint32Array.from({ length: width * height }, (_, index) => colour(index));
}

const distance = (a, b) => [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);

/** The 256 most frequent colours, and for each colour the place of the nearest of them. */
function paletteOf(pixels) {
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 256).map(([colour]) => colour);
  const nearest = (colour) => palette.reduce((best, one, index) => (distance(one, colour) < distance(palette[best], colour) ? index : best), 0);
  return { palette, places: new Map([...counts.keys()].map((colour) => [colour, nearest(colour)])) };
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** The same picture with a palette. */
export function withPalette(png) {
  const { width, height } = sizeOf(png);
  const pixels = pixelsOf(png);
  const { palette, places } = paletteOf(pixels);
  const header = Buffer.from(png.subarray(16, 29));
  header[9] = 3;
  const lines = Buffer.alloc((width + 1) * height);
  pixels.forEach((colour, index) => (lines[Math.floor(index / width) * (width + 1) + 1 + (index % width)] = places.get(colour)));
  const colours = Buffer.alloc(palette.length * 3);
  palette.forEach((colour, index) => colours.writeUIntBE(colour, index * 3, 3));
  const parts = [['IHDR', header], ['PLTE', colours], ['IDAT', deflateSync(lines, { level: 9 })], ['IEND', Buffer.alloc(0)]];
  return Buffer.concat([SIGNATURE, ...parts.map(([type, data]) => chunk(type, data))]);
}
