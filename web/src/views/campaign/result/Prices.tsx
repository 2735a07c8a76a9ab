// Each creator's fee against what the market pays and what they are worth, on one axis.
import { Chart, percent, Strip } from '../../../components/Chart';
import { ChartRow } from '../../../components/ChartRow';
import { Picture } from '../../../components/Picture';
import type { Table } from '../../../components/Section';
import type { CreatorOfPlan } from '../../../engine/campaign';
import { logScale, roundOutward } from '../../../format/log-scale';
import type { Scale } from '../../../format/scale';
import { campaignResultWords } from '../../../messages/campaign-result';
import { reasonWords } from '../../../messages/reasons';
import type { Shown } from './shown';

const { prices: said } = campaignResultWords;

function scaleOf(creators: readonly CreatorOfPlan[]): Scale {
  const all = creators.flatMap(({ price: { recommended: market }, verdict, largest_acceptable_fee_minor: most }) => [
    verdict.decision_fee_minor, most, market?.p10_minor ?? 0, market?.p90_minor ?? 0,
  ]).filter((value) => value > 0);
  if (all.length === 0) return logScale(100, 100_000);
  const [low, high] = [roundOutward(Math.min(...all), 'down'), roundOutward(Math.max(...all), 'up')];
  return logScale(low, high, high / low > 300 ? [1] : [1, 2, 5]);
}

/** A bracket that opens to what is still worth it. */
function Most({ at }: { readonly at: number }) {
  return (
    <svg class="most" x={percent(at)} y="50%" width="1" height="1">
      <path class="price-most" d="M-5 -9H0V9H-5" />
    </svg>
  );
}

function Row({ creator, scale, numbers, nameOf }: Shown & { readonly creator: CreatorOfPlan; readonly scale: Scale }) {
  const { id, price: { recommended: market }, verdict, largest_acceptable_fee_minor: most } = creator;
  const name = nameOf(id);
  const fee = numbers.money(verdict.decision_fee_minor);
  const ceiling = numbers.ceiling(most);
  const title = market
    ? said.row(name, fee, numbers.aboutMoney(market.p10_minor), numbers.aboutMoney(market.p90_minor), ceiling)
    : said.noMarket(name, fee, ceiling);
  return (
    <ChartRow picture name={name} lang="" aside={verdict.fee_source === 'quoted' ? said.asked(fee) : said.assumed(fee)}>
      <Strip title={title}>
        {market && (
          <>
            <rect class="bar" x={percent(scale.at(market.p10_minor))} width={percent(scale.at(market.p90_minor) - scale.at(market.p10_minor))} y="50%" height="10" rx="5" />
            <rect class="middle" x={percent(scale.at(market.p50_minor))} width="2" y="50%" height="14" />
          </>
        )}
        {most > 0 && <Most at={scale.at(most)} />}
        {verdict.decision_fee_minor > 0 && (
          <circle class={verdict.market === 'above' ? 'price-fee price-above' : 'price-fee'} cx={percent(scale.at(verdict.decision_fee_minor))} cy="50%" r="6" />
        )}
      </Strip>
    </ChartRow>
  );
}

function priceTable({ creators, numbers, nameOf }: Shown): Table {
  return {
    columns: said.columns,
    lang: '',
    rows: creators.map(({ id, price: { recommended: market }, verdict, largest_acceptable_fee_minor: most }) => [
      nameOf(id),
      numbers.money(verdict.decision_fee_minor),
      ...(market ? [market.p10_minor, market.p50_minor, market.p90_minor].map(numbers.aboutMoney) : Array<string>(3).fill(reasonWords.table.none)),
      numbers.ceiling(most),
    ]),
  };
}

export function Prices(shown: Shown) {
  const { creators, numbers, origin } = shown;
  const scale = scaleOf(creators);
  const above = creators.filter(({ verdict }) => verdict.market === 'above').length;
  return (
    <Picture id="prices" title={said.title} takeaway={`${said.takeaway(above, creators.length)} ${said.legend}`} table={() => priceTable(shown)} origin={origin}>
      <Chart scale={scale} tick={numbers.compactMoney}>
        {creators.map((creator) => <Row key={creator.id} {...shown} creator={creator} scale={scale} />)}
      </Chart>
    </Picture>
  );
}
