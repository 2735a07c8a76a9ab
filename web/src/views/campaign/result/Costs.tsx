// What the plan costs, line by line.
import { DataTable, Section, type Table } from '../../../components/Section';
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

export function Costs(shown: Shown) {
  const { campaign: { costs }, numbers } = shown;
  return (
    <Section id="costs" title={said.title} takeaway={said.takeaway(numbers.money(costs.total_minor))}>
      <DataTable id="costs-table" caption={said.title} table={costTable(shown)} />
    </Section>
  );
}
