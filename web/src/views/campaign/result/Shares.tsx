// What each creator brings: to the profit, to the risk, to the reach; and the plan without them.
import { DataTable, Section, type Table } from '../../../components/Section';
import type { CreatorShare } from '../../../engine/campaign';
import { oddsOf } from '../../../format/chance';
import { words } from '../../../messages';
import { campaignResultWords } from '../../../messages/campaign-result';
import { reasonWords } from '../../../messages/reasons';
import type { Shown } from './shown';

const { shares: said } = campaignResultWords;

/** The creator without whom the plan would most likely break even, where that is likelier by this much. */
const worthSaying = 1;
/** So many standard errors are no chance. */
const surely = 2;

export function bestToDrop(shares: readonly CreatorShare[], chance: number): CreatorShare | undefined {
  const [first] = shares;
  if (!first) return undefined;
  const chanceWithout = ({ without }: CreatorShare): number => without?.chance_of_break_even_percent ?? -1;
  const best = shares.reduce((one, other) => (chanceWithout(other) > chanceWithout(one) ? other : one), first);
  return chanceWithout(best) >= chance + worthSaying ? best : undefined;
}

export function sharesTakeaway({ campaign: { creators, result }, numbers, nameOf }: Shown): string {
  const [best, next] = creators.toSorted((one, other) => other.profit_minor.mean - one.profit_minor.mean);
  if (!best) return '';
  // Means of so many draws differ by chance, too.
  const clear = !next || best.profit_minor.mean - next.profit_minor.mean > surely * result.monte_carlo_error.profit_mean_minor;
  const profit = numbers.aboutMoney(best.profit_minor.mean);
  const lead = !next ? said.alone(nameOf(best.id), profit) : clear ? said.takeaway(nameOf(best.id), profit) : said.even;
  const chance = result.chance_of_break_even_percent;
  const dropped = bestToDrop(creators, chance);
  if (!dropped?.without) return creators.length > 1 ? `${lead} ${said.keep}` : lead;
  const odds = (percent: number): string => numbers.percent(Math.round(percent));
  return `${lead} ${said.drop(nameOf(dropped.id), odds(chance), odds(dropped.without.chance_of_break_even_percent))}`;
}

export function sharesTable({ campaign: { creators }, numbers, nameOf }: Shown): Table {
  const { none } = reasonWords.table;
  const whole = (percent: number | null): string => (percent === null ? none : numbers.percent(Math.round(percent)));
  return {
    columns: said.columns,
    lang: '',
    rows: creators.map(({ id, cost_minor: cost, profit_minor: profit, risk_share_percent: risk, people_added: people, without }) => [
      nameOf(id),
      numbers.money(cost),
      numbers.aboutMoney(profit.mean),
      whole(risk),
      numbers.about(people.p50),
      without ? words.odds(oddsOf(without.chance_of_break_even_percent)) : said.only,
      without ? numbers.aboutMoney(without.profit_mean_minor) : none,
    ]),
  };
}

export function Shares(shown: Shown) {
  const { creators } = shown.campaign;
  if (creators.length === 0) return null;
  return (
    <Section id="shares" title={said.title} takeaway={sharesTakeaway(shown)}>
      <DataTable id="shares-table" caption={said.title} table={sharesTable(shown)} />
    </Section>
  );
}
