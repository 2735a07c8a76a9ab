// Words of the Method view.
import { plural } from './en';
import { inLanguage } from './language';
import { nameOf, type Names } from './names';

const widenNames: Names = {
  format: 'other formats of the platform',
  neutral: 'figures that name no platform or format',
  platform: 'other platforms',
};

const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

interface Rules {
  readonly high: string;
  readonly medium: string;
  readonly low: string;
  readonly halfLife: string;
  readonly undated: string;
  readonly old: string;
  readonly outsideWeight: string;
  readonly outsideSpread: string;
}

const beyondSizes = {
  slope: 'beyond a source’s sizes its curve goes on with its last slope',
  flat: 'beyond a source’s sizes its curve goes on flat',
  steps: 'a source is read as it is printed, band by band, and says nothing outside',
};

export const methodWords = inLanguage('method', {
  title: 'Method',
  metrics: {
    'ad-price': 'price of ads', 'ad-click-through': 'click-through rate of ads', 'ad-conversion': 'conversion rate of ads',
  } as Names,
  bases: { deliverable: 'post', 'profile-visits': 'profile visits' } as Names,
  /** Of assumptions that differ by choice or format, beside the formats. */
  kinds: { 'code-or-click': 'code or click' } as Names,
  units: { days: 'days' } as Names,
  pageTitle: 'Method · Tierwise',
  lead: 'Every formula, every published figure with its source, and what the model leaves out. Made from the same data that the calculator computes with.',
  back: 'Back to the calculator',
  contents: 'On this page',
  itsEntry: 'its entry',
  version: (engine: string, data: string, date: string): string => `Engine ${engine}, data ${data}, figures as of ${date}.`,
  sections: {
    figures: 'How figures are made',
    formulas: 'Formulas',
    tiers: 'Tier definitions',
    calculators: 'Other calculators’ formulas',
    assumptions: 'Assumptions',
    literature: 'Known faults of the literature',
    gaps: 'What the model leaves out',
    rates: 'Exchange rates',
    sources: 'Sources',
    context: 'Shown, but counting nothing',
  },
  figures: {
    lead: 'What nobody tells the calculator comes from published figures, all turned into numbers by one procedure.',
    steps: ({ high, medium, low, halfLife, undated, old, outsideWeight, outsideSpread }: Rules): readonly string[] => [
      'Select what was published about the same thing: the same metric, and a share of the same base. A rate by followers and a rate by views are two figures. Where too few independent sources cover a case exactly, neighbouring ones are taken in, step by step, and that is said.',
      'Turn averages into medians, and give a single value the spread that is usual for its kind.',
      'Lay each source as a curve over the number of followers, by what that source means by its words.',
      `Weigh each source: high confidence ${high}, medium ${medium}, low ${low}; half as much for every ${halfLife} years of age; without a date it counts as ${undated} years old. Older than ${old} years is marked old. Beyond the sizes that a source covers its weight falls to ${outsideWeight} and its spread grows by ${outsideSpread} per step.`,
      'Count copies once: sources that repeat one original, or come from one publisher, share the weight of the best of them.',
      'Pool them as a mixture. What is shown is the middle of the mixture and the range of 8 in 10.',
      'Convert money at the average rate of the year it was printed in, and to the currency of the page at the latest rate.',
    ],
    own: 'Own numbers always take the place of published ones. What has no usable evidence is an assumption, set wide.',
    from: (metric: string, bases: readonly string[], methods: readonly string[]): string =>
      `From published figures of ${metric} by ${list(bases)}${methods.length > 0 ? `, only ${list(methods)}` : ''}.`,
    widen: (steps: readonly string[]): string =>
      steps.length === 0 ? 'Nothing else is ever taken in.' : `Where too few sources match: ${list(steps.map((step) => widenNames[step] ?? step))}.`,
    shape: (scale: string, beyond: 'slope' | 'flat' | 'steps'): string =>
      `${scale === 'log' ? 'A quantity above zero, worked with as a logarithm' : 'A share, worked with on a logit scale'}; ${beyondSizes[beyond]}.`,
    tables: (sources: number, rows: number): string => `${sources} ${plural(sources, 'source', 'sources')}, ${rows} published ${plural(rows, 'figure', 'figures')}.`,
  },
  weights: {
    title: 'Weights of all sources',
    lead: 'Weigh them differently:',
    names: { H: 'High confidence', M: 'Medium confidence', L: 'Low confidence', half_life_years: 'Years to half the weight' },
  },
  formulas: {
    lead: 'Each name is a number that you give, a figure, an assumption or another formula. The engine’s own tests hold these texts against what it computes.',
  },
  tiers: {
    lead: 'Each as its source has it. From the lower edge, up to but without the upper one.',
    band: (label: string, from: string, to: string | undefined): string => (to === undefined ? `${label}: ${from} and more` : `${label}: ${from} to ${to}`),
    none: 'No follower cut-offs.',
    platforms: (names: readonly string[]): string => `For ${list(names)} only.`,
  },
  calculators: { lead: 'What others compute. Shown beside the methods, never part of the recommended range.' },
  assumptions: {
    lead: 'Figures without usable evidence: wide, marked as assumed wherever they are used, and the first to give way to a number of your own.',
    range: (low: string, middle: string, high: string): string => `${low} to ${high}, middle ${middle}`,
  },
  literature: { lead: 'What is often repeated and does not hold, and what is done about it here.' },
  gaps: { lead: 'What no number here takes into account.' },
  rates: {
    lead: 'Units per US dollar: the newest monthly average of the data set. Published sums are converted at the rate of their own year first.',
    columns: ['Currency', 'Units per US dollar', 'Month'],
  },
  sources: {
    lead: (sources: string, rows: string): string => `${sources} sources with ${rows} published figures. What is switched off here counts nowhere in the calculator.`,
    search: 'Search sources',
    found: (count: number, of: number): string => (count === of ? `${of} sources` : `${count} of ${of} sources`),
    columns: { use: 'Use', title: 'Source', year: 'Year', rows: 'Figures', confidence: 'Confidence', used: 'Used for' },
    show: (count: number): string => `${count} ${plural(count, 'figure', 'figures')}`,
    of: (name: string): string => `of ${name}`,
    grades: { H: 'high', M: 'medium', L: 'low' },
    tiers: 'tier definitions',
    calculators: 'other calculators’ formulas',
    context: 'context only',
    constant: 'a constant of the method',
    rates: 'exchange rates',
    nothing: 'No source matches. Search for fewer words.',
    undated: 'undated',
  },
  context: { lead: 'Published figures that are read and shown, and weigh nothing, with the reason.' },
  table: (metric: string, base: string, platform: string, format: string): string =>
    `${metric} ${metric === 'price' ? 'per' : 'by'} ${base}${platform === 'any' ? '' : `, ${platform}`}${format === 'any' ? '' : ` ${format}`}`,
});

/** "engagement_rate" as "engagement rate". */
export const metricName = (metric: string): string => nameOf(methodWords.metrics, metric.replace(/_/g, '-'));
export const baseName = (base: string): string => nameOf(methodWords.bases, base);
