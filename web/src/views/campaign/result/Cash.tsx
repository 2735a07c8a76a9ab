// When the money comes back: the plan's cash since its first post.
import { CashCurve, type CashMark } from '../../../components/CashCurve';
import { Picture } from '../../../components/Picture';
import type { CampaignTimeline } from '../../../engine/campaign';
import { campaignResultWords } from '../../../messages/campaign-result';
import { reasonWords } from '../../../messages/reasons';
import { tableWords } from '../../../messages/tables';
import { paybackText } from '../../creator/CashChart';
import type { Shown } from './shown';

const { cash: said } = campaignResultWords;

export function marksOf({ payment_day: paid, posts, payback }: CampaignTimeline): CashMark[] {
  const days = [...new Set(posts.map(({ day }) => day))];
  const half = payback.p50_days;
  return [
    { kind: 'payment', day: paid, text: said.paid },
    ...days.map((day) => ({ kind: 'post', day }) as const),
    ...(half === null ? [] : [{ kind: 'payback', day: half, text: said.half } as const]),
  ];
}

export function Cash({ campaign: { timeline, costs }, numbers, origin }: Shown) {
  if (!timeline) return null;
  const { days, cash_minor: cash } = timeline;
  const takeaway = paybackText(timeline, numbers, costs.total_minor > 0);
  const table = () => ({
    columns: tableWords.cash,
    rows: days.map((day, index) => [numbers.count(day), ...[cash.p10, cash.p50, cash.p90].map((path) => numbers.aboutMoney(path[index] ?? 0))]),
  });
  return (
    <Picture id="cash" title={reasonWords.cash.title} takeaway={`${takeaway} ${said.from}`} table={table} origin={origin}>
      <CashCurve paths={timeline} numbers={numbers} title={takeaway} marks={marksOf(timeline)} />
    </Picture>
  );
}
