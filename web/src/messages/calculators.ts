// Other calculators' formulas in words.

const bases: Readonly<Record<string, string>> = {
  followers: 'followers', views: 'views', engagements: 'likes and comments', likes: 'likes', deliverable: 'posts',
};

const thousands = (value: number): string => value.toLocaleString('en-US');

interface StepWords {
  readonly band: string;
  readonly factor: string;
}

export const calculatorWords = {
  base: (base: string): string => bases[base] ?? base,
  viewsOf: (rate: string): string => `followers × ${rate}`,
  term: (count: string, per: number, price: string): string => `${count}${per === 1 ? '' : ` ÷ ${thousands(per)}`} × ${price}`,
  multiplier: (factor: string): string => ` × ${factor} for the format`,
  neutral: (rate: string, bounds: string | undefined): string =>
    ` × engagement rate ÷ ${rate}${bounds ? `, kept within ${bounds}` : ''}`,
  steps: (steps: readonly StepWords[]): string =>
    ` × a factor by engagement rate (${steps.map(({ band, factor }) => `${band}: ${factor}`).join('; ')})`,
  band: (band: string): string => `; range ${band}`,
  title: (name: string, value: string, range: string | undefined): string => `${name}: ${value}${range ? ` (${range})` : ''}`,
  line: (platform: string, formats: readonly string[] | undefined): string =>
    `${formats === undefined ? platform : `${platform} ${formats.join(', ')}`}:`,
};
