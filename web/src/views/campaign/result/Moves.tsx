// What moves the result most, and what is worth asking for: figures of the whole plan and of each creator.
import { Picture } from '../../../components/Picture';
import { Section, type Table } from '../../../components/Section';
import { Swings } from '../../../components/Swings';
import type { CampaignInsight, PlanDriver } from '../../../engine/campaign';
import { askFor, sentenceCase } from '../../../messages';
import { campaignResultWords } from '../../../messages/campaign-result';
import { reasonWords } from '../../../messages/reasons';
import { swingName, swingWords } from '../../../messages/swings';
import type { Shown } from './shown';

const { swings: said, asking: asks } = campaignResultWords;
const mostSwings = 10;
const mostAsked = 5;

type InsightProps = Shown & { readonly insight: CampaignInsight };

const whose = ({ creator }: PlanDriver, { nameOf }: Shown): string | undefined => (creator === null ? undefined : nameOf(creator));
const sameAs = (one: PlanDriver) => (other: PlanDriver): boolean =>
  other.factor === one.factor && other.creator === one.creator && other.deliverable === one.deliverable;

function swingTable(props: InsightProps): Table {
  const { insight: { tornado, variance, worth_asking: worth }, numbers } = props;
  return {
    columns: said.columns,
    rows: tornado.slice(0, 3 * mostSwings).map((swing) => {
      const share = variance.find(sameAs(swing));
      const asked = worth.find(sameAs(swing));
      return [
        swingName(swing.factor),
        whose(swing, props) ?? said.all,
        numbers.aboutMoney(swing.low_profit_minor),
        numbers.aboutMoney(swing.high_profit_minor),
        share ? numbers.percent(Math.round(share.share_percent)) : reasonWords.table.none,
        asked ? numbers.aboutMoney(asked.value_minor) : reasonWords.table.none,
      ];
    }),
  };
}

/** The input of the plan that would replace a factor: its pattern with the places of creator and deliverable. */
export function inputOf({ input, creator, deliverable }: PlanDriver, creators: readonly { readonly id: string }[]): string | undefined {
  if (input === null) return undefined;
  const places = [creators.findIndex(({ id }) => id === creator), deliverable ?? 0];
  return input.replace(/\*/g, () => String(Math.max(0, places.shift() ?? 0)));
}

/** The longest first. */
export function swingsOf(props: InsightProps) {
  const { insight: { tornado } } = props;
  return tornado.slice(0, mostSwings).map((swing, index) => ({
    id: String(index), name: swingName(swing.factor), note: whose(swing, props), low: swing.low_profit_minor, high: swing.high_profit_minor,
  }));
}

export function Moves(shown: Shown) {
  const { campaign: { insight }, numbers, origin } = shown;
  if (!insight) return null;
  const props = { ...shown, insight };
  return (
    <Picture id="swings" title={said.title} takeaway={swingWords.takeaway} table={() => swingTable(props)} origin={origin}>
      <Swings base={insight.base_profit_minor} swings={swingsOf(props)} numbers={numbers} />
    </Picture>
  );
}

export function WorthAsking(shown: Shown) {
  const { campaign: { insight }, creators, numbers, goTo } = shown;
  if (!insight) return null;
  const wanted = insight.worth_asking.slice(0, mostAsked);
  return (
    <Section id="asking" title={asks.title} takeaway={wanted.length > 0 ? asks.takeaway : asks.nothing}>
      <ul class="chart wanteds">
        {wanted.map((asked, index) => {
          const format = creators.find(({ id }) => id === asked.creator)?.deliverables[0]?.format;
          const name = sentenceCase(askFor(asked.input ?? asked.factor, format));
          const input = inputOf(asked, creators);
          return (
            <li key={index} class="wanted">
              <span class="wanted-name">
                {input !== undefined && goTo ? <button type="button" class="link" onClick={() => goTo(input)}>{name}</button> : name}
                <span class="row-note" lang={asked.creator === null ? undefined : ''}>{whose(asked, shown) ?? said.all}</span>
              </span>
              <strong>{numbers.aboutMoney(asked.value_minor)}</strong>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
