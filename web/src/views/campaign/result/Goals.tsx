// The plan's goals: what it gets of each, what one costs, how likely the target is, and what the same costs
// elsewhere.
import { Picture } from '../../../components/Picture';
import type { Table } from '../../../components/Section';
import type { GoalAnswer } from '../../../engine/campaign';
import { filledOf, oddsOf } from '../../../format/chance';
import { Dots } from '../../../components/Dots';
import { words } from '../../../messages';
import { campaignResultWords, eachName, goalName, headlineName } from '../../../messages/campaign-result';
import { reasonWords } from '../../../messages/reasons';
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

function Compared({ goal: { comparison, cost_each_minor: each }, numbers }: GoalProps) {
  if (!comparison) return <p class="row-note">{said.nothingPublished}</p>;
  const [low, middle, high] = [comparison.low_minor, comparison.mid_minor, comparison.high_minor].map(numbers.aboutMoney) as [string, string, string];
  const against = each && (each.p50 < comparison.mid_minor ? said.cheaper(middle) : said.dearer(middle));
  return (
    <>
      {against && <p>{against}</p>}
      <p class="row-note">{said.elsewhere(low, high, middle)}</p>
    </>
  );
}

function Goal(props: GoalProps) {
  const { goal, numbers } = props;
  const { value, cost_each_minor: each } = goal;
  return (
    <li class="goal">
      <h3>{goalName(goal.goal)}</h3>
      <div>
        <strong>{numbers.about(value.p50)}</strong>
        <p>{headlineName(goal.headline)}</p>
        <p class="row-note">{said.range(numbers.about(value.p10), numbers.about(value.p90))}</p>
      </div>
      <div>
        <strong>{each ? numbers.aboutMoney(each.p50) : reasonWords.table.none}</strong>
        {each && <p>{eachName(goal.headline)}</p>}
        <Compared {...props} />
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
      goal.cost_each_minor ? `${numbers.aboutMoney(goal.cost_each_minor.p50)} ${eachName(goal.headline)}` : reasonWords.table.none,
    ]),
  };
}

export function Goals(shown: Shown) {
  const { campaign: { goals, result }, numbers, origin } = shown;
  if (goals.length === 0) return null;
  return (
    <Picture id="goals" title={said.title} takeaway={said.takeaway} table={() => goalTable(shown)} origin={origin}>
      <ul class="goals">
        {goals.map((goal) => <Goal key={goal.goal} {...shown} goal={goal} />)}
      </ul>
      {result.emv_multiple && <p class="takeaway">{said.emv(numbers.decimal(result.emv_multiple.p50))}</p>}
    </Picture>
  );
}
