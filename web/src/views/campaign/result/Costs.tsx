// What the plan costs, line by line.
import { DataTable, Section, type Table } from '../../../components/Section';
import { Unfolding } from '../../../components/Unfolding';
import { campaignResultWords, costName } from '../../../messages/campaign-result';
import { formatName } from '../../../messages';
import type { Shown } from './shown';

const { costs: said } = campaignResultWords;

export function costTable({ campaign: { costs }, creators, numbers, nameOf }: Shown): Table {
  const format = (id: string, deliverable: number | null): string => {
    const given = deliverable === null ? undefined : creators.find((creator) => creator.id === id)?.deliverables[deliverable]?.format;
    return given === undefined ? '' : ` (${formatName(given)})`;
  };
  return {
    columns: said.columns,
    lang: '',
    rows: [
      ...costs.lines.map(({ creator, id, deliverable, amount_minor: amount }) => [nameOf(creator), `${costName(id)}${format(creator, deliverable)}`, numbers.money(amount)]),
      [said.total, '', numbers.money(costs.total_minor)],
    ],
  };
}

/** What each kind of cost comes to, of all lines or of one creator's; nothing where there is one kind alone. */
export function kindsOf({ campaign: { costs }, numbers }: Shown, creator?: string): string[] {
  const kinds = new Map<string, number>();
  for (const { id, creator: whose, amount_minor: amount } of costs.lines) {
    if (creator === undefined || whose === creator) kinds.set(id, (kinds.get(id) ?? 0) + amount);
  }
  return kinds.size > 1 ? [...kinds].map(([id, amount]) => `${costName(id)} ${numbers.money(amount)}`) : [];
}

export function kindsText(shown: Shown): string {
  const kinds = kindsOf(shown);
  return kinds.length > 0 ? said.kinds(kinds) : '';
}

/** More lines than this are shown when somebody asks for them. */
const few = 12;

export function Costs(shown: Shown) {
  const { campaign: { costs }, numbers } = shown;
  const takeaway = [said.takeaway(numbers.money(costs.total_minor)), kindsText(shown)].filter(Boolean).join(' ');
  const table = () => <DataTable id="costs-table" caption={said.title} table={costTable(shown)} />;
  return (
    <Section id="costs" title={said.title} takeaway={takeaway}>
      {costs.lines.length > few ? <Unfolding summary={said.lineByLine(costs.lines.length)}>{table}</Unfolding> : table()}
    </Section>
  );
}
