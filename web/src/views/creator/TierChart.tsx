// The tier under every definition: bands on one logarithmic axis, the creator as a line.
import { Chart, percent, Strip } from '../../components/Chart';
import { ChartRow } from '../../components/ChartRow';
import { Opener } from '../../components/Opener';
import { Still } from '../../components/Still';
import { ChartSection } from '../../components/Section';
import type { About } from '../../components/Why';
import type { CreatorAnswer, Definition, Description, TierAnswer } from '../../engine/contract';
import { logScale } from '../../format/log-scale';
import type { Scale } from '../../format/scale';
import { tierName } from '../../messages';
import { reasonWords } from '../../messages/reasons';
import type { Opened, Toggle } from '../../state/opened';
import { tierSpan } from '../../state/tier-span';
import { agreementWords } from './situation';

export interface TierProps extends About {
  readonly creator: CreatorAnswer;
  readonly opened: Opened;
  readonly toggle: Toggle;
}

function scaleOf(description: Description, followers: number): Scale {
  const [from, to] = tierSpan(description);
  return logScale(Math.min(from, followers), Math.max(to, followers), [1]);
}

interface BandsProps {
  readonly definition: Definition | undefined;
  readonly answer: TierAnswer;
  readonly followers: number;
  readonly scale: Scale;
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
const few = 7;
/** The definitions of the founding document come first in the data. */
const founding = 5;
const allTiers = 'tiers-all';

const hasWord = ({ reason }: TierAnswer): boolean => reason !== 'other-platform' && reason !== 'no-follower-cut-offs';

/** Those without a word about this account go last; the others keep their place, so that no row jumps. */
function applicableFirst(answers: readonly TierAnswer[]): TierAnswer[] {
  return [...answers.filter(hasWord), ...answers.filter((answer) => !hasWord(answer))];
}

/** The founding definitions, then those that say something that no row before them says. */
export function tellingFirst(answers: readonly TierAnswer[]): TierAnswer[] {
  const shown = answers.slice(0, founding).filter(hasWord);
  const others = answers.slice(founding).filter(hasWord);
  const said = new Set(shown.map(({ tier }) => tier));
  const telling = others.filter(({ tier }) => !said.has(tier) && said.add(tier));
  const rest = others.filter((answer) => !telling.includes(answer));
  return [...shown, ...telling, ...rest].slice(0, few);
}

export function answerText(answer: TierAnswer): string {
  if (answer.tier !== null) {
    const tier = tierName(answer.tier);
    return answer.label === null || answer.label === tier ? tier : reasonWords.tiers.called(tier, answer.label);
  }
  return reasonWords.tiers.reason(answer.reason, answer.by_followers === null ? undefined : tierName(answer.by_followers));
}

export function TierChart(props: TierProps) {
  const { answer: about, creator, description, numbers, opened, toggle } = props;
  const definitions = new Map(description.definitions.map((definition) => [definition.id, definition]));
  const scale = scaleOf(description, creator.followers);
  const all = opened.ids.includes(allTiers);
  const answers = all ? applicableFirst(creator.tiers) : tellingFirst(creator.tiers);
  const takeaway = reasonWords.tiers.agree(agreementWords(creator, description.tiers), creator.agreement.undefined);
  return (
    <ChartSection id="tiers" title={reasonWords.tiers.title} takeaway={takeaway} about={props} table={(tables) => tables.tierTable(props)} {...{ opened, toggle }}>
      <Chart
        scale={scale}
        tick={numbers.compact}
        line={{ at: creator.followers, text: reasonWords.tiers.creator(numbers.compact(creator.followers)) }}
        kind="chart-tiers"
        id={allTiers}
      >
        {answers.map((answer) => {
          const definition = definitions.get(answer.definition);
          const title = definition?.title ?? answer.definition;
          const text = answerText(answer);
          return (
            <Still key={answer.definition} when={[text, answer.from, scale.from, scale.to, opened]}>
              {() => (
                <ChartRow picture topic={`tier-${answer.definition}`} about={{ answer: about, description, numbers }} lang="en" name={title} aside={text} muted={answer.tier === null} {...{ opened, toggle }}>
                  <Strip title={reasonWords.tiers.row(title, text)}>
                    <Bands definition={definition} answer={answer} followers={creator.followers} scale={scale} />
                  </Strip>
                </ChartRow>
              )}
            </Still>
          );
        })}
      </Chart>
      <Opener id={allTiers} kind="fold" {...{ opened, toggle }}>
        {all ? reasonWords.tiers.fewer : reasonWords.tiers.all(creator.tiers.length)}
      </Opener>
    </ChartSection>
  );
}
