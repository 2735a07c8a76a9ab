// The plan's goals: what it gets of each, what one costs, how likely the target is, and what the same costs
// elsewhere.
import { Picture } from '../../../components/Picture';
import type { Table } from '../../../components/Section';
import type { GoalAnswer } from '../../../engine/campaign';
import { filledOf, oddsOf } from '../../../format/chance';
import { Dots } from '../../../components/Dots';
import { words } from '../../../messages';
import { campaignResultWords, eachName, goalName, headlineName, publishedFor } from '../../../messages/campaign-result';
import { reasonWords } from '../../../messages/reasons';
import { sourceCount } from '../../../state/evidence';
import { methodAddress } from '../../../state/opened';
import type { Shown } from './shown';

const { goals: said } = campaignResultWords;
const dots = 20;

type GoalProps = Shown & { readonly goal: GoalAnswer };

/** "about 7 in 10", or nothing without a target. */
function Target({ goal: { target, chance_of_target_percent: chance }, numbers }: GoalProps) {
  if (typeof target !== 'number' || typeof chance !== 'number') return <p class="row-note">{said.noTarget}</p>;
  const text = said.target(numbers.count(target), words.hedgedOdds(oddsOf(chance)));
  return (
    <>
      <Dots filled={filledOf(chance, dots)} total={dots} title={text} />
      <p>{text}</p>
    </>
  );
}

function Published({ goal: { published }, campaign, numbers }: GoalProps) {
  if (!published) return <p class="row-note">{said.nothingPublished}</p>;
  const { own_p50_minor: own, p10_minor: low, p50_minor: middle, p90_minor: high } = published;
  const figure = campaign.figures.find(({ id }) => id === published.figure);
  return (
    <p class="row-note">
      {said.elsewhere(publishedFor(published.for), numbers.aboutMoney(low), numbers.aboutMoney(high), numbers.aboutMoney(middle))}{' '}
      {own !== null && said.own(numbers.aboutMoney(own), own < middle)} {figure && (
        <a href={`#${methodAddress('figure', figure.id.split('/')[0] ?? '')}`}>{said.sources(sourceCount(figure.evidence))}</a>
      )}
    </p>
  );
}

/** People are paid for by the thousand. */
export function costText({ headline, cost_each_minor: each }: GoalAnswer, write: (minor: number) => string): string | undefined {
  return each ? write(each.p50 * (headline === 'people' ? 1000 : 1)) : undefined;
}

function Goal(props: GoalProps) {
  const { goal, numbers, campaign } = props;
  const voice = goal.headline === 'people' ? campaign.reach?.share_of_voice_percent : undefined;
  const { value } = goal;
  const cost = costText(goal, numbers.aboutMoney);
  return (
    <li class="goal">
      <h3>{goalName(goal.id)}</h3>
      <div>
        <strong>{numbers.about(value.p50)}</strong>
        <p>{headlineName(goal.headline)}</p>
        <p class="row-note">{said.range(numbers.about(value.p10), numbers.about(value.p90))}</p>
        {voice && <p class="row-note">{said.voice(numbers.percent(voice.p10), numbers.percent(voice.p90))}</p>}
      </div>
      <div>
        <strong>{cost ?? reasonWords.table.none}</strong>
        {cost !== undefined && <p>{eachName(goal.headline)}</p>}
        <Published {...props} />
      </div>
      <div><Target {...props} /></div>
    </li>
  );
}

function goalTable({ campaign, numbers }: Shown): Table {
  return {
    columns: said.columns,
    rows: campaign.goals.map((goal) => [
      headlineName(goal.headline),
      ...[goal.value.p10, goal.value.p50, goal.value.p90].map(numbers.about),
      costText(goal, numbers.aboutMoney) ?? reasonWords.table.none,
      eachName(goal.headline),
    ]),
  };
}

export function Goals(shown: Shown) {
  const { campaign: { goals }, origin } = shown;
  if (goals.length === 0) return null;
  return (
    <Picture id="goals" title={said.title} takeaway={said.takeaway} table={() => goalTable(shown)} origin={origin}>
      <ul class="goals">
        {goals.map((goal) => <Goal key={goal.id} {...shown} goal={goal} />)}
      </ul>
    </Picture>
  );
}
