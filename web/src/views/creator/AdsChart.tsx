// What the same money would bring in paid ads, beside what the creator brings: both profits on one
// axis. There is nothing to see until a channel is chosen.
import { Chart, percent, Strip } from '../../components/Chart';
import { ChartRow } from '../../components/ChartRow';
import { Choice } from '../../components/Choice';
import { ChartSection, Section } from '../../components/Section';
import type { About } from '../../components/Why';
import type { Alternative, Quantiles } from '../../engine/contract';
import { linearScale } from '../../format/linear-scale';
import type { Scale } from '../../format/scale';
import { adsWords as words } from '../../messages/ads';
import type { BeyondChange } from '../../state/beyond';
import { titledOf } from '../../state/listed';
import type { Opened, Toggle } from '../../state/opened';

export interface AdsProps extends About {
  readonly opened: Opened;
  readonly toggle: Toggle;
  readonly goBeyond: (change: BeyondChange, field?: string) => void;
}

interface ComparedProps extends AdsProps {
  readonly ads: Alternative;
}

function channelTitle(id: string, { description }: AdsProps): string {
  return titledOf(description, 'channels').find((channel) => channel.id === id)?.title ?? id;
}

function Channel(props: AdsProps) {
  const { answer, description, goBeyond } = props;
  const channels = titledOf(description, 'channels').map(({ id, title }) => ({ id, name: title, lang: 'en' }) as const);
  return (
    <div class="ads-channel">
      <Choice
        id="ads-channel"
        label={words.channel}
        value={answer.draft.beyond.alternative?.channel ?? ''}
        options={[{ id: '', name: words.none }, ...channels]}
        onChoose={(channel) => goBeyond({ alternative: channel === '' ? undefined : { channel } }, 'ads-channel')}
      />
    </div>
  );
}

interface RowProps extends ComparedProps {
  readonly name: string;
  readonly profit: Quantiles;
  readonly chance: number;
  readonly scale: Scale;
  readonly topic?: string;
}

function Row({ name, profit, chance, scale, topic, ...props }: RowProps) {
  const { answer, description, numbers, opened, toggle } = props;
  const [from, to] = [scale.at(profit.p10), scale.at(profit.p90)];
  const write = numbers.aboutMoney;
  return (
    <ChartRow picture lang={topic && 'en'} name={name} aside={words.odds(chance)} topic={topic} about={{ answer, description, numbers }} {...{ opened, toggle }}>
      <Strip title={words.row(name, write(profit.p10), write(profit.p90), write(profit.p50))}>
        <rect class={topic ? 'bar' : 'bar bar-own'} x={percent(from)} width={percent(Math.max(to - from, 0.6))} y="50%" height="10" rx="5" />
        <rect class="middle" x={percent(scale.at(profit.p50))} width="2" y="50%" height="18" />
      </Strip>
    </ChartRow>
  );
}

function Compared(props: ComparedProps) {
  const { ads, answer: { creator }, numbers } = props;
  const { result } = creator;
  const ends = [ads.profit_minor, result.profit_minor].flatMap(({ p10, p90 }) => [p10, p90]);
  const scale = linearScale(Math.min(0, ...ends), Math.max(0, ...ends), 5);
  return (
    <Chart scale={scale} tick={numbers.compactMoney} line={{ at: 0, text: words.line }}>
      <Row {...props} name={words.creator} profit={result.profit_minor} chance={result.chance_of_break_even_percent} scale={scale} />
      <Row {...props} name={channelTitle(ads.channel, props)} profit={ads.profit_minor} chance={ads.chance_of_break_even_percent} scale={scale} topic="ads" />
    </Chart>
  );
}

export function AdsChart(props: AdsProps) {
  const { answer: { creator, draft }, description, numbers, opened, toggle } = props;
  if (titledOf(description, 'channels').length === 0) return null;
  const ads = creator.alternative ?? undefined;
  const chosen = draft.beyond.alternative?.channel;
  if (!ads || chosen === undefined || ads.budget_minor === 0) {
    const said = chosen === undefined ? words.ask : ads ? words.noMoney : words.noFigures(channelTitle(chosen, props));
    return (
      <Section id="ads" title={words.title} takeaway={said}>
        <Channel {...props} />
      </Section>
    );
  }
  const takeaway = words.better(ads.creator_better_percent, channelTitle(ads.channel, props), numbers.money(ads.budget_minor));
  const shown = { ...props, ads };
  return (
    <ChartSection
      id="ads"
      title={words.title}
      takeaway={`${takeaway} ${words.bars}`}
      about={props}
      table={(tables) => tables.adsTable({ ads, creator, numbers, channel: channelTitle(ads.channel, props) })}
      {...{ opened, toggle }}
    >
      <Channel {...props} />
      <Compared {...shown} />
    </ChartSection>
  );
}
