// The tier under every definition: bands on one logarithmic axis, the creator as a line.
import { Chart, percent, Strip } from '../../components/Chart';
import { ChartRow } from '../../components/ChartRow';
import { Opener } from '../../components/Opener';
import { Still } from '../../components/Still';
import { ChartSection } from '../../components/Section';
import type { CreatorAnswer, Definition, Description, TierAnswer } from '../../engine/contract';
import { logScale, type LogScale } from '../../format/log-scale';
import type { Numbers } from '../../format/numbers';
import { tierName, words } from '../../messages';
import type { Opened, Toggle } from '../../state/opened';
import { agreementWords } from './situation';

export interface TierProps {
  readonly creator: CreatorAnswer;
  readonly description: Description;
  readonly numbers: Numbers;
  readonly opened: Opened;
  readonly toggle: Toggle;
}

type Span = readonly [from: number, to: number];
const spans = new WeakMap<Description, Span>();

/** All published bands in whole decades, an open top drawn as one. */
export function tierSpan(description: Description): Span {
  const known = spans.get(description);
  if (known) return known;
  const bands = description.definitions.flatMap((definition) => definition.bands);
  const edges = bands.flatMap(({ from, to }) => [from, to ?? from * 10]).filter((edge) => edge > 0);
  const span: Span = [10 ** Math.floor(Math.log10(Math.min(...edges))), 10 ** Math.ceil(Math.log10(Math.max(...edges)))];
  spans.set(description, span);
  return span;
}

function scaleOf(description: Description, followers: number): LogScale {
  const [from, to] = tierSpan(description);
  return logScale(Math.min(from, followers), Math.max(to, followers), [1]);
}

interface BandsProps {
  readonly definition: Definition | undefined;
  readonly answer: TierAnswer;
  readonly followers: number;
  readonly scale: LogScale;
}

function Bands({ definition, answer, followers, scale }: BandsProps) {
  return (
    <>
      {definition?.bands.map((band) => {
        const from = scale.at(band.from);
        const holds = followers >= band.from && (band.to === null || followers < band.to);
        const chosen = holds && answer.tier === band.tier;
        const kind = answer.reason === 'other-platform' ? 'tier tier-muted' : chosen ? 'tier tier-chosen' : holds ? 'tier tier-half' : 'tier';
        const width = (band.to === null ? 100 : scale.at(band.to)) - from;
        return <rect key={band.label} class={kind} x={percent(from)} width={percent(width)} y="50%" height="12" rx="2" />;
      })}
    </>
  );
}

/** Rows shown until somebody asks for all of them. */
const few = 12;
const allTiers = 'tiers-all';

/** Those without a word about this account go last; the others keep their place, so that no row jumps. */
function applicableFirst(answers: readonly TierAnswer[]): TierAnswer[] {
  const silent = ({ reason }: TierAnswer): boolean => reason === 'other-platform' || reason === 'no-follower-cut-offs';
  return [...answers.filter((answer) => !silent(answer)), ...answers.filter(silent)];
}

export function answerText(answer: TierAnswer): string {
  if (answer.tier !== null) {
    const tier = tierName(answer.tier);
    return answer.label === null || answer.label === tier ? tier : words.tiers.called(tier, answer.label);
  }
  return words.tiers.reason(answer.reason, answer.by_followers === null ? undefined : tierName(answer.by_followers));
}

export function TierChart(props: TierProps) {
  const { creator, description, numbers, opened, toggle } = props;
  const definitions = new Map(description.definitions.map((definition) => [definition.id, definition]));
  const scale = scaleOf(description, creator.followers);
  const all = opened.ids.includes(allTiers);
  const answers = applicableFirst(creator.tiers);
  const takeaway = words.tiers.agree(agreementWords(creator, description.tiers), creator.agreement.undefined);
  return (
    <ChartSection id="tiers" title={words.tiers.title} takeaway={takeaway} table={(tables) => tables.tierTable(props)} {...{ opened, toggle }}>
      <Chart
        scale={scale}
        tick={numbers.compact}
        line={{ at: creator.followers, text: words.tiers.creator(numbers.compact(creator.followers)) }}
        kind="chart-tiers"
        id={allTiers}
      >
        {(all ? answers : answers.slice(0, few)).map((answer) => {
          const definition = definitions.get(answer.definition);
          const title = definition?.title ?? answer.definition;
          const text = answerText(answer);
          return (
            <Still key={answer.definition} when={[text, answer.from, scale.from, scale.to, opened]}>
              {() => (
                <ChartRow picture id={`tier-${answer.definition}`} name={title} aside={text} muted={answer.tier === null} {...{ opened, toggle }}>
                  <Strip title={words.tiers.row(title, text)}>
                    <Bands definition={definition} answer={answer} followers={creator.followers} scale={scale} />
                  </Strip>
                </ChartRow>
              )}
            </Still>
          );
        })}
      </Chart>
      <Opener id={allTiers} kind="fold" {...{ opened, toggle }}>
        {all ? words.tiers.fewer : words.tiers.all(creator.tiers.length)}
      </Opener>
    </ChartSection>
  );
}
