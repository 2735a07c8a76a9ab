// What is said above the answer of choices beyond the form.
import { inLanguage } from './language';

export const chosenWords = inLanguage('chosen', {
  pricedBy: (title: string, mix: boolean): string =>
    mix ? `Priced by all published prices and the rate card “${title}”.` : `Priced by the rate card “${title}”.`,
  change: 'Show the rate cards',
  reset: 'Back to published prices',
} as const);
