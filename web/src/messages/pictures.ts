// Words around every picture: saving it, and where its numbers are from.
import { inLanguage } from './language';

export const pictureWords = inLanguage('pictures', {
  save: 'Save as',
  kinds: { png: 'PNG', svg: 'SVG' },
  saveAs: (kind: string, title: string): string => `${kind}: save “${title}” as a picture`,
  failed: 'The picture could not be made. Try again.',
  sources: (names: readonly string[], more: number): string => `Sources: ${names.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`,
  version: (date: string, engine: string, data: string): string => `Made with Tierwise: figures as of ${date}, engine ${engine}, data ${data}.`,
});
