// The answer about the plan, in two sentences.
import { oddsOf } from '../../../format/chance';
import { words, type Phrase } from '../../../messages';
import { campaignResultWords as said, type Verdict } from '../../../messages/campaign-result';
import type { Request } from '../../../engine/contract';
import { fieldsOf } from '../../../state/fields';
import type { Shown } from './shown';

/** What is judged by where nothing else is asked for. */
const evenChance = 50;

/** Of the chance that was chosen; close to it, both are told in the same words. */
function sideOf(chance: number, request: Request): Verdict['side'] {
  const asked = request['chance_percent'];
  const wanted = typeof asked === 'number' ? asked : evenChance;
  const told = (percent: number): string => words.hedgedOdds(oddsOf(percent));
  if (told(chance) === told(wanted)) return 'close';
  return chance > wanted ? 'above' : 'below';
}

/** The class of what is said of it. */
export const toneOf = (chance: number, request: Request): string | undefined =>
  ({ above: 'tone-good', close: undefined, below: 'tone-bad' })[sideOf(chance, request)];

/** Fees that nobody quoted are what the market usually pays. */
function atMarket({ creators }: Shown): Verdict['market'] {
  const posts = creators.flatMap(({ deliverables }) => deliverables);
  const guessed = posts.filter(({ fee_source: source }) => source === 'market-median').length;
  return guessed === 0 ? 'none' : guessed === posts.length ? 'all' : 'some';
}

function byCard(request: Request): boolean {
  const { use, mode } = fieldsOf(request['rate_card']);
  return typeof use === 'string' && mode !== 'mix';
}

/** To the cent where every fee is known. */
export const costText = (shown: Shown, minor: number): string =>
  atMarket(shown) === 'none' ? shown.numbers.money(minor) : shown.numbers.aboutMoney(minor);

export function sentenceOf(shown: Shown): Phrase {
  const { campaign, numbers, request } = shown;
  const { result, costs } = campaign;
  const middle = result.profit_minor.p50;
  return said.verdict({
    chance: words.hedgedOdds(oddsOf(result.chance_of_break_even_percent)),
    side: sideOf(result.chance_of_break_even_percent, request),
    loses: middle < 0,
    profit: numbers.aboutMoney(Math.abs(middle)),
    cost: costText(shown, costs.total_minor),
    market: atMarket(shown),
    byCard: byCard(request),
  });
}

export function secondOf(shown: Shown): string {
  const { campaign: { costs, result }, numbers } = shown;
  const left = costs.left_minor;
  const budget = left === null || left === 0 ? [] : [left < 0 ? said.over(costText(shown, -left)) : said.left(costText(shown, left))];
  return [...budget, said.lasting(numbers.aboutMoney(Math.abs(result.worst_tenth_profit_minor)), result.worst_tenth_profit_minor < 0)].join(' ');
}
