// Orders week by week, with the days of the posts below them.
import { percent } from '../../../components/Chart';
import { Picture } from '../../../components/Picture';
import type { Table } from '../../../components/Section';
import type { CampaignTimeline } from '../../../engine/campaign';
import type { Request } from '../../../engine/contract';
import { linearScale } from '../../../format/linear-scale';
import { listText } from '../../../format/lists';
import { shortDate } from '../../../format/dates';
import { formatName } from '../../../messages';
import { campaignResultWords } from '../../../messages/campaign-result';
import { valueAt } from '../../../state/pointer';
import type { Shown } from './shown';

const { calendar: said } = campaignResultWords;

type Post = CampaignTimeline['posts'][number];
type TimeProps = Shown & { readonly timeline: CampaignTimeline };

const weekDays = 7;
/** Of the width of a week, what its bar takes. */
const filled = 0.62;

const dayText = (date: string | null, day: number, { numbers }: Shown): string =>
  date === null ? said.dayNumber(numbers.count(Math.round(day))) : shortDate(date);

function formatOf({ creator, deliverable }: Post, request: Request, creators: Shown['creators']): string {
  const place = creators.findIndex(({ id }) => id === creator);
  const given = valueAt(request, `/creators/${place}/deliverables/${deliverable}/format`);
  return formatName(typeof given === 'string' ? given : (creators[place]?.deliverables[deliverable]?.format ?? ''));
}

/** One text for each post, in the order of the days. */
export function postTexts(props: TimeProps): { readonly day: number; readonly text: string }[] {
  const { timeline, request, creators, nameOf } = props;
  return [...timeline.posts]
    .sort((a, b) => a.day - b.day)
    .map((post) => ({ day: post.day, text: said.post(dayText(post.date, post.day, props), nameOf(post.creator), formatOf(post, request, creators)) }));
}

/** More posts than this are counted day by day. */
const fewPosts = 12;

function listedPosts(props: TimeProps): readonly string[] {
  const { posts } = props.timeline;
  if (posts.length <= fewPosts) return postTexts(props).map(({ text }) => text);
  const days = [...new Map(posts.map(({ day, date }) => [day, date]))].sort(([one], [other]) => one - other);
  return days.map(([day, date]) => said.many(dayText(date, day, props), posts.filter((post) => post.day === day).length));
}

/** Those with anything to see, and at least those with a post: a long tail of empty weeks is left out. */
export function tellingWeeks({ weeks, posts }: CampaignTimeline): CampaignTimeline['weeks'] {
  const most = Math.max(...weeks.map(({ orders }) => orders.p90), 0);
  const lastPost = Math.max(0, ...posts.map(({ day }) => day));
  const last = weeks.findLastIndex(({ day, orders }) => orders.p90 >= most / 50 || day <= lastPost);
  return weeks.slice(0, Math.max(last + 1, 1));
}

function Weeks(props: TimeProps & { readonly weeks: CampaignTimeline['weeks'] }) {
  const { weeks, timeline, numbers } = props;
  const scale = linearScale(0, Math.max(...weeks.map(({ orders }) => orders.p90), 0.01), 4);
  const width = 100 / weeks.length;
  const middle = (index: number): number => width * (index + 0.5);
  const every = Math.ceil(weeks.length / 5);
  const days = [...new Set(timeline.posts.map(({ day }) => day))];
  return (
    <div class="cash calendar">
      <svg class="cash-picture" role="img">
        <title>{said.picture}</title>
        {scale.ticks.map((value) => (
          <g key={value}>
            <rect class="grid" y={percent(100 - scale.at(value))} width="100%" height="1" />
            <text class="cash-money" y={percent(100 - scale.at(value))}>{numbers.compact(value)}</text>
          </g>
        ))}
        {weeks.map(({ day, date, orders: { p10, p50, p90 } }, index) => (
          <g key={day}>
            <rect class="week" x={percent(middle(index) - (width * filled) / 2)} width={percent(width * filled)} y={percent(100 - scale.at(p50))} height={percent(scale.at(p50))} />
            <line class="week-range" x1={percent(middle(index))} x2={percent(middle(index))} y1={percent(100 - scale.at(p10))} y2={percent(100 - scale.at(p90))} />
            {index % every === 0 && <text class="cash-day calendar-day" x={percent(middle(index))} y="100%">{dayText(date, day, props)}</text>}
          </g>
        ))}
        <rect class="line" y="100%" width="100%" height="1" />
        {days.map((day) => <circle key={day} class="cash-mark" cx={percent(Math.min(100, (day / weekDays) * width))} cy="100%" r="4" />)}
      </svg>
    </div>
  );
}

function takeaway(props: TimeProps): string {
  const { timeline: { weeks, enough_days: enough }, numbers } = props;
  const [first] = weeks;
  if (!first) return '';
  const best = weeks.reduce((one, other) => (other.orders.p50 > one.orders.p50 ? other : one), first);
  const lead = said.takeaway(best.date === null ? said.day(numbers.count(best.day)) : shortDate(best.date), numbers.about(best.orders.p50));
  return enough === null ? lead : `${lead} ${said.enough(numbers.count(Math.ceil(enough)))}`;
}

function weekTable(props: TimeProps): Table {
  const { timeline: { weeks }, numbers } = props;
  const posts = postTexts(props);
  return {
    columns: said.columns,
    rows: weeks.map(({ date, day, orders }) => [
      dayText(date, day, props),
      ...[orders.p10, orders.p50, orders.p90].map(numbers.about),
      listText(posts.filter((post) => post.day >= day && post.day < day + weekDays).map(({ text }) => text)),
    ]),
  };
}

export function Calendar(shown: Shown) {
  const { campaign: { timeline }, origin } = shown;
  if (!timeline || timeline.weeks.length === 0) return null;
  const props = { ...shown, timeline };
  return (
    <Picture id="calendar" title={said.title} takeaway={takeaway(props)} table={() => weekTable(props)} origin={origin}>
      <Weeks {...props} weeks={tellingWeeks(timeline)} />
      <ul class="posts" aria-label={said.posts}>
        {listedPosts(props).map((text) => <li key={text}>{text}</li>)}
      </ul>
    </Picture>
  );
}
