// Other calculators' formulas in words.
import { inLanguage } from './language';

interface StepWords {
  readonly band: string;
  readonly factor: string;
}

export const calculatorWords = inLanguage('calculators', {
  bases: { followers: 'followers', views: 'views', engagements: 'likes and comments', likes: 'likes', deliverable: 'posts' },
  viewsOf: (rate: string): string => `followers × ${rate}`,
  term: (count: string, per: string, price: string): string => `${count}${per === '1' ? '' : ` ÷ ${per}`} × ${price}`,
  multiplier: (factor: string): string => ` × ${factor} for the format`,
  neutral: (rate: string, bounds: string | undefined): string =>
    ` × engagement rate ÷ ${rate}${bounds ? `, kept within ${bounds}` : ''}`,
  steps: (steps: readonly StepWords[]): string =>
    ` × a factor by engagement rate (${steps.map(({ band, factor }) => `${band}: ${factor}`).join('; ')})`,
  band: (band: string): string => `; range ${band}`,
  title: (name: string, value: string, range: string | undefined): string => `${name}: ${value}${range ? ` (${range})` : ''}`,
  line: (platform: string, formats: readonly string[] | undefined): string =>
    `${formats === undefined ? platform : `${platform} ${formats.join(', ')}`}:`,
});
