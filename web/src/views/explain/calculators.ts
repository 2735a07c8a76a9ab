// Another calculator's formula as text: its constants are the figures that its page prints.
import type { Calculator, CalculatorLine, Library } from '../../engine/contract';
import { write } from '../../format/numbers';
import { calculatorWords as words } from '../../messages/calculators';
import { wordOf } from '../../messages/names';
import { figureAt } from '../../state/cited';

/** The line that prices a format of a platform. */
export function lineFor({ lines }: Calculator, platform: string, format: string): CalculatorLine | undefined {
  return lines.find((line) => line.platform === platform && (line.formats === null || line.formats.includes(format)));
}

function term(row: string, viewRate: string | undefined, library: Library): string {
  const { text, base, per } = figureAt(row, library);
  const count = base === 'views' && viewRate !== undefined ? words.viewsOf(figureAt(viewRate, library).text) : (wordOf(words.bases, base) ?? base);
  return words.term(count, write({}, per), text);
}

/** "followers ÷ 1,000 × 14 USD × 0.8 × engagement rate ÷ 2.5%". */
export function calculatorText(calculator: Calculator, line: CalculatorLine, library: Library): string {
  const text = (row: string): string => figureAt(row, library).text;
  const { neutral_engagement: neutral, engagement_bounds: bounds, engagement_steps: steps, band } = calculator;
  const terms = [line.price, line.price_per_follower]
    .filter((row) => row !== undefined)
    .map((row) => term(row, line.view_rate, library));
  const sum = terms.length > 1 && (line.multiplier || neutral || steps) ? `(${terms.join(' + ')})` : terms.join(' + ');
  return [
    sum,
    line.multiplier && words.multiplier(text(line.multiplier)),
    neutral && words.neutral(text(neutral), bounds && text(bounds)),
    steps && words.steps(steps.map((row) => ({ band: figureAt(row, library).band, factor: text(row) }))),
    band && words.band(text(band)),
  ].filter(Boolean).join('');
}

/** Every row that a line takes a constant from. */
export function constantsOf({ neutral_engagement: neutral, engagement_bounds: bounds, engagement_steps: steps = [], band }: Calculator, line: CalculatorLine): string[] {
  const rows = [line.price, line.price_per_follower, line.view_rate, line.multiplier, neutral, bounds, ...steps, band];
  return rows.filter((row) => row !== undefined);
}
