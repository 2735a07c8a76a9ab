// Words about how much published figures are worth: where each stands, how it weighs, what is weak
// about it, and what somebody switched off.
import type { Changes } from '../state/trust';
import { plural } from './en';
import { inLanguage } from './language';
import { nameOf } from './names';

const weakReasons: Readonly<Record<string, (sources: number) => string>> = {
  'few-sources': (sources) =>
    sources === 1 ? 'one source only' : `${sources} sources only, copies counted once`,
  'rules-of-thumb': () => 'mostly rules of thumb without a disclosed sample',
  widened: () => 'too few figures for exactly this case, so neighbouring formats or platforms are included',
  old: () => 'more than half of the weight is older than 18 months',
};

const shortReasons: Readonly<Record<string, string>> = {
  'few-sources': 'few sources', 'rules-of-thumb': 'rules of thumb', widened: 'widened', old: 'old',
};

const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join('; ')}; and ${parts.at(-1)}`;

export const trustWords = inLanguage('trust', {
  use: 'Use this source:',
  useRow: 'Use this figure:',
  columns: { use: 'Use', source: 'Source', plot: 'Low, middle, high', value: 'Middle', weight: 'Weight' },
  caption: (name: string): string => `Sources of “${name}”`,
  pool: 'All together',
  range: (low: string, high: string): string => `${low} – ${high}`,
  off: 'off',
  year: (year: number | null, old: boolean): string => (year === null ? 'undated' : old ? `${year}, old` : String(year)),
  confidence: { H: 'high confidence', M: 'medium confidence', L: 'low confidence' },
  methods: {
    paid: 'prices paid',
    asked: 'prices asked',
    tabulated: 'published table',
    measured: 'measured',
    'rule-of-thumb': 'rule of thumb',
    calculator: 'a calculator’s constant',
    claim: 'a claim',
  },
  details: 'Details',
  detailsOf: (name: string): string => `of ${name}`,
  factor: 'Counts',
  times: '×',
  factorOf: (name: string): string => `how much ${name} counts: a factor, 1 as published`,
  factorBounds: (min: string, max: string | undefined): string => (max === undefined ? `${min} or more` : `${min} to ${max}`),
  factorWrong: (bounds: string): string => `Type a number, ${bounds}.`,
  noRows: 'No figure of it is read at this size.',
  inMethod: 'This source in the method',
  figureInMethod: 'How this figure is made',
  exchange: (from: string, year: number, rate: string): string => `Printed in ${from}; converted at the rate of ${year}, ${rate} ${from} per US dollar.`,
  weakShort: (reasons: readonly string[]): string => `weak: ${reasons.map((reason) => shortReasons[reason] ?? reason).join(', ')}`,
  weak: (reasons: readonly string[], sources: number): string =>
    `Weak evidence: ${list(reasons.map((reason) => weakReasons[reason]?.(sources) ?? reason))}.`,
  older: (percent: string): string => `${percent} of the weight is older than 18 months.`,
  someOff: (count: number): string => `${count} ${plural(count, 'source is', 'sources are')} switched off here.`,
  backOn: 'Use all of them again',
  failed: 'How the sources were weighed could not be worked out just now. These are the sources.',
  spread: (count: number): string => `How far single values spread is taken from ${count} ${plural(count, 'figure', 'figures')}`,
  weights: (high: string, medium: string, low: string, years: string): string =>
    `A source weighs by its confidence (high ${high}, medium ${medium}, low ${low}), and half as much for every ${years} years of age. Sources that repeat one another share one weight.`,
  changes: ({ sources, rows, weights, rules }: Changes): string =>
    [
      sources > 0 && `${sources} ${plural(sources, 'source', 'sources')} switched off`,
      rows > 0 && `${rows} ${plural(rows, 'figure', 'figures')} switched off`,
      weights > 0 && `${weights} ${plural(weights, 'source weighs', 'sources weigh')} differently`,
      rules > 0 && 'all sources weighed differently',
    ].filter(Boolean).join(' · '),
  reset: 'Put back',
});

export const methodName = (id: string): string => nameOf(trustWords.methods, id);
export const confidenceName = (grade: string): string => nameOf(trustWords.confidence, grade);
