// Words about the state of a single input, loaded when somebody goes to a field.
import { inLanguage } from './language';

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

export const toldWords = inLanguage('told', {
  countIn: (code: string): string => `Count in ${code}`,
  needed: (field: string): string => `${field} are needed. Type a number, such as 15,000 or 15k.`,
  between: (low: string, high: string): string => `${low} to ${high}`,
  readAs: (value: string): string => `= ${value}`,
  defaultFrom: (sources: number): string =>
    sources === 0 ? 'assumed' : `from ${sources} ${plural(sources, 'source', 'sources')}`,
  marketPrice: 'market’s middle price',
  likesExpected: (about: string): string => `likes and comments together: about ${about}`,
  notGiven: 'not given',
});
