// Words about sources and the methods that use them, needed only where somebody reads them.
import { inLanguage } from './language';
import { wordOf } from './names';

export const sourceWords = inLanguage('sources', {
  title: (name: string): string => `Where “${name}” comes from`,
  loading: 'Loading the sources …',
  failed: (rows: string): string =>
    `The titles and links of the sources could not be loaded. These are the figures by name: ${rows}`,
  assumed: 'No usable published figure exists; this is an assumption, set wide.',
  undated: 'undated',
  confidence: { H: 'high confidence', M: 'medium confidence', L: 'low confidence' },
  own: 'project’s founding document',
  widened: 'Too few figures for exactly this case, so neighbouring formats or platforms are included.',
  priceMethods: {
    'rate-card': 'The rate card that was chosen.',
    'rate-table': 'Published price lists for this platform, format and size.',
    'paid-surveys': 'What brands and creators report was really paid, averages turned into medians.',
    cpm: 'The views of one post times a price per thousand views.',
    'per-engagement': 'Likes and comments times a price for each.',
    'per-follower': 'Followers times a price per thousand followers.',
    calculators: 'What other calculators’ published formulas say. Shown for comparison only.',
    worth: 'The largest fee that still leaves you the chosen chance of breaking even.',
  },
});

export const priceMethodNote = (id: string): string | undefined => wordOf(sourceWords.priceMethods, id);
