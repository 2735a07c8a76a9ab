// Before signing: what is done and what is not. Lines that the plan answers are ticked by themselves, the
// others by hand.
import { Section } from '../../../components/Section';
import { listText } from '../../../format/lists';
import { checkWords as words } from '../../../messages/campaign-checks';
import { checksOf, type Check } from './checks';
import type { Shown } from './shown';

type LineProps = Shown & { readonly check: Check };

/** What the plan says about the time before it is judged. */
function timeText({ campaign: { timeline }, numbers }: Shown): string {
  const { review = null, enough_days: enough = null } = timeline ?? {};
  if (enough === null) return '';
  const days = numbers.count(Math.ceil(enough));
  const early = review !== null && review.day < enough;
  return early ? words.tooEarly(numbers.percent(Math.round(review.share_of_orders_percent)), days) : words.enough(days);
}

function Line({ check: { id, byPlan, missing }, ...shown }: LineProps) {
  const { checks, onCheck, nameOf } = shown;
  const [what, why] = words.lines[id] ?? [id, ''];
  const notes = [why, id === 'time' ? timeText(shown) : '', byPlan ? words.byPlan : '', missing.length > 0 && !byPlan ? words.missing(listText(missing.map(nameOf))) : ''];
  return (
    <li class="check">
      <label>
        <input
          type="checkbox"
          checked={byPlan || checks.includes(id)}
          aria-disabled={byPlan}
          onClick={(event) => byPlan && event.preventDefault()}
          onChange={({ currentTarget }) => !byPlan && onCheck(id, currentTarget.checked)}
        />
        <span>{what}</span>
      </label>
      <p class="row-note">{notes.filter(Boolean).join(' ')}</p>
    </li>
  );
}

export function Checklist(shown: Shown) {
  const { request, campaign, checks, compared } = shown;
  const lines = checksOf(request, campaign, compared);
  const done = lines.filter(({ id, byPlan }) => byPlan || checks.includes(id)).length;
  return (
    <Section id="checks" title={words.title} takeaway={words.takeaway(done, lines.length)}>
      <ul class="checks">
        {lines.map((check) => <Line key={check.id} {...shown} check={check} />)}
      </ul>
    </Section>
  );
}
