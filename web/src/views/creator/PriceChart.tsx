// Every price method on one logarithmic axis, with the asked fee, the recommended range and the
// most this creator is worth.
import { Chart, percent, Strip } from '../../components/Chart';
import { ChartRow } from '../../components/ChartRow';
import { Opener } from '../../components/Opener';
import type { About } from '../../components/Why';
import { ChartSection } from '../../components/Section';
import type { CreatorAnswer, PriceMethod } from '../../engine/contract';
import { logScale, roundOutward } from '../../format/log-scale';
import type { Numbers } from '../../format/numbers';
import type { Scale } from '../../format/scale';
import { priceMethodName, reasonWords } from '../../messages/reasons';
import { sourceCount } from '../../state/evidence';
import { pricingId, type Opened, type Toggle } from '../../state/opened';
import type { Situation } from './situation';

export interface PriceProps extends About {
  readonly creator: CreatorAnswer;
  readonly situation: Situation;
  readonly opened: Opened;
  readonly toggle: Toggle;
}

function scaleOf({ price, verdict }: CreatorAnswer): Scale {
  const methods = price.methods.flatMap(({ p10_minor: low, p50_minor: middle, p90_minor: high }) => [low, middle, high]);
  const all = [...methods, verdict.decision_fee_minor].filter((value): value is number => value !== undefined && value > 0);
  if (all.length === 0) return logScale(100, 100_000);
  const low = roundOutward(Math.min(...all), 'down');
  const high = roundOutward(Math.max(...all), 'up');
  return logScale(low, high, high / low > 2000 ? [1] : [1, 2, 5]);
}

/** Rows of the person's own card have ids that begin like this. */
export const isOwn = ({ id, evidence = [] }: PriceMethod): boolean => id === 'rate-card' && evidence.length > 0 && evidence.every((row) => row.startsWith('own/'));

interface MarksProps {
  readonly most: string;
  readonly method: PriceMethod;
  readonly creator: CreatorAnswer;
  readonly scale: Scale;
}

function Marks({ method, creator, scale, most }: MarksProps) {
  const { available, p10_minor: low, p50_minor: middle, p90_minor: high } = method;
  const isWorth = method.id === 'worth';
  if (!available || middle === undefined || middle <= 0) return null;
  const from = isWorth || low === undefined ? 0 : scale.at(low);
  const to = scale.at(isWorth ? middle : (high ?? middle));
  const worth = creator.verdict.worth === 'below' ? 'good' : 'bad';
  const kind = isWorth ? `bar bar-${worth}` : method.measured || isOwn(method) ? 'bar bar-own' : 'bar';
  return (
    <>
      <rect class={kind} x={percent(from)} width={percent(Math.max(to - from, 0.6))} y="50%" height="10" rx="5" />
      <rect class="middle" x={percent(scale.at(middle))} width="2" y="50%" height="18" />
      {isWorth && (
        <text class={`bar-text tone-${worth}`} x={percent(to)} dx={to > 85 ? -8 : 10} y="50%" dy="4.5" text-anchor={to > 85 ? 'end' : 'start'}>
          {most}
        </text>
      )}
    </>
  );
}

export function behind(method: PriceMethod, { chanceShort }: Situation, { figures }: CreatorAnswer): string {
  if (!method.available) return reasonWords.price.unavailable;
  if (method.id === 'worth') return chanceShort;
  if (isOwn(method)) return reasonWords.price.ownRows(method.evidence?.length ?? 0);
  if (method.formulas) return reasonWords.price.formulas(method.formulas.length);
  const isWeak = figures.some(({ id, weak = [] }) => weak.length > 0 && method.figures?.includes(id));
  return reasonWords.price.sources(sourceCount(method.evidence ?? []), isWeak);
}

/** The chosen rate card goes by its own name. */
export const methodName = ({ id }: PriceMethod, { price }: CreatorAnswer): string =>
  id === 'rate-card' && price.rate_card ? price.rate_card.title : priceMethodName(id);

function titleOf(method: PriceMethod, name: string, numbers: Numbers, situation: Situation): string {
  if (!method.available) return `${name}: ${reasonWords.price.unavailable}`;
  if (method.id === 'worth') return reasonWords.price.worthRow(situation.most, situation.chance);
  const text = (minor: number | undefined): string => numbers.aboutMoney(minor ?? 0);
  return reasonWords.price.row(name, text(method.p10_minor), text(method.p90_minor), text(method.p50_minor));
}

function takeaway({ price: { recommended, rate_card: card } }: CreatorAnswer): string {
  const { price: words } = reasonWords;
  if (recommended === null) return words.noRange;
  if (recommended.reason === 'rate-card') return words.byCard(card?.title ?? '');
  const by = recommended.reason === 'measured-performance' ? words.measured : words.market;
  if (!card) return by;
  return `${by} ${card.available ? words.cardToo(card.title) : words.cardWithout(card.title)}`;
}

/** The way to the rate cards, and once it was taken, they. */
function PricedBy({ creator, opened, toggle }: PriceProps) {
  const { pricing: Pricing } = opened.extras;
  const open = opened.ids.includes(pricingId);
  const { price: words } = reasonWords;
  const card = creator.price.rate_card;
  return (
    <>
      <Opener id={pricingId} needs="pricing" kind="table-toggle to-rates" {...{ opened, toggle }}>
        {open ? words.hideCards : card ? words.pricedBy(card.title) : words.showCards}
      </Opener>
      {open && (Pricing ? <Pricing id={pricingId} /> : <p class="takeaway" id={pricingId}>{opened.failed.includes('pricing') && reasonWords.table.failed}</p>)}
    </>
  );
}

export function PriceChart(props: PriceProps) {
  const { answer, creator, description, numbers, situation, opened, toggle } = props;
  const { recommended, methods } = creator.price;
  const scale = scaleOf(creator);
  const { decision_fee_minor: fee, fee_source: source } = creator.verdict;
  const isQuote = source === 'quoted';
  return (
    <ChartSection id="price" title={reasonWords.price.title} takeaway={reasonWords.price.takeaway(takeaway(creator))} about={props} table={(tables) => tables.priceTable(props)} {...{ opened, toggle }}>
      <Chart
        scale={scale}
        tick={numbers.compactMoney}
        line={fee > 0 ? { at: fee, text: isQuote ? reasonWords.price.asked(situation.fee) : reasonWords.price.median(situation.fee) } : undefined}
        band={recommended ? { from: recommended.p10_minor, to: recommended.p90_minor } : undefined}
      >
        {methods.map((method) => (
          <ChartRow
            picture
            key={method.id}
            lang={method.id === 'rate-card' && !isOwn(method) ? 'en' : undefined}
            name={methodName(method, creator)}
            aside={behind(method, situation, creator)}
            muted={!method.available}
            topic={method.available && method.id !== 'worth' ? `price-${method.id}` : undefined}
            about={{ answer, description, numbers }}
            {...{ opened, toggle }}
          >
            <Strip title={titleOf(method, methodName(method, creator), numbers, situation)}>
              <Marks method={method} creator={creator} scale={scale} most={situation.most} />
            </Strip>
          </ChartRow>
        ))}
      </Chart>
      <PricedBy {...props} />
    </ChartSection>
  );
}
