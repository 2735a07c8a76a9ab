// The tier under every definition: bands on one logarithmic axis, the creator as a line.
import { useState } from 'preact/hooks';
import { Chart, percent, Strip } from '../../components/Chart';
import { ChartRow } from '../../components/ChartRow';
import type { Reading } from '../../components/Sources';
import { Still } from '../../components/Still';
import { Section, type Table } from '../../components/Section';
import type { CreatorAnswer, Definition, Description, TierAnswer } from '../../engine/contract';
import { logScale, type LogScale } from '../../format/log-scale';
import type { Numbers } from '../../format/numbers';
import { tierName, words } from '../../messages';
import { agreementWords } from './situation';

interface Props {
  readonly creator: CreatorAnswer;
  readonly description: Description;
  readonly numbers: Numbers;
  readonly reading: Reading;
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

function applicableFirst(answers: readonly TierAnswer[]): TierAnswer[] {
  const elsewhere = (answer: TierAnswer): boolean => answer.reason === 'other-platform';
  return [...answers.filter((answer) => !elsewhere(answer)), ...answers.filter(elsewhere)];
}

function answerText(answer: TierAnswer): string {
  if (answer.tier !== null) {
    const tier = tierName(answer.tier);
    return answer.label === null || answer.label === tier ? tier : words.tiers.called(tier, answer.label);
  }
  return words.tiers.reason(answer.reason, answer.by_followers === null ? undefined : tierName(answer.by_followers));
}

function tableOf({ creator, numbers }: Props, titles: ReadonlyMap<string, Definition>): Table {
  return {
    columns: words.tiers.columns,
    rows: creator.tiers.map((answer) => [
      titles.get(answer.definition)?.title ?? answer.definition,
      answerText(answer),
      answer.from === null ? words.table.none : numbers.count(answer.from),
      answer.to !== null ? numbers.count(answer.to) : answer.from === null ? words.table.none : words.tiers.openEnd,
      answer.next ? words.tiers.next(numbers.count(answer.next.followers), answer.next.tier && tierName(answer.next.tier)) : words.table.none,
    ]),
  };
}

export function TierChart(props: Props) {
  const { creator, description, numbers, reading } = props;
  const definitions = new Map(description.definitions.map((definition) => [definition.id, definition]));
  const scale = scaleOf(description, creator.followers);
  const [all, setAll] = useState(false);
  const takeaway = words.tiers.agree(agreementWords(creator, description.tiers), creator.agreement.undefined);
  return (
    <Section id="tiers" title={words.tiers.title} takeaway={takeaway} table={() => tableOf(props, definitions)}>
      <Chart
        scale={scale}
        tick={numbers.compact}
        line={{ at: creator.followers, text: words.tiers.creator(numbers.compact(creator.followers)) }}
        kind={all ? 'chart-tiers' : 'chart-tiers chart-folded'}
      >
        {applicableFirst(creator.tiers).map((answer) => {
          const definition = definitions.get(answer.definition);
          const title = definition?.title ?? answer.definition;
          const text = answerText(answer);
          return (
            <Still key={answer.definition} when={[text, answer.from, scale.from, scale.to, reading]}>
              {() => (
                <ChartRow picture id={`tier-${answer.definition}`} name={title} aside={text} muted={answer.tier === null} reading={reading}>
                  <Strip title={words.tiers.row(title, text)}>
                    <Bands definition={definition} answer={answer} followers={creator.followers} scale={scale} />
                  </Strip>
                </ChartRow>
              )}
            </Still>
          );
        })}
      </Chart>
      <button type="button" class="link fold" aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? words.tiers.fewer : words.tiers.all(creator.tiers.length)}
      </button>
    </Section>
  );
}
