// A sentence in pieces, so that a part of it can be set apart.

export type Tone = 'plain' | 'good' | 'bad' | 'sum';

export interface Piece {
  readonly text: string;
  readonly tone: Tone;
}

export type Phrase = readonly Piece[];

export const plain = (text: string): Piece => ({ text, tone: 'plain' });
export const good = (text: string): Piece => ({ text, tone: 'good' });
export const bad = (text: string): Piece => ({ text, tone: 'bad' });
export const sum = (text: string): Piece => ({ text, tone: 'sum' });

export function textOf(phrase: Phrase): string {
  return phrase.map(({ text }) => text).join('');
}
