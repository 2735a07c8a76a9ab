// Scenarios side by side on the same draws: which brings more, how sure that is, and why.
import { DataTable } from '../../components/Section';
import type { ComparedPair, ComparedScenario } from '../../engine/compare';
import type { Numbers } from '../../format/numbers';
import { sentenceCase, wordOf, words as pageWords } from '../../messages';
import { compareWords as words } from '../../messages/campaign-compare';
import { oddsOf } from '../../format/chance';
import { counted } from '../../state/plan';
import type { Bench } from './bench';
import type { PlanState } from './desk';

interface Props {
  readonly bench: Bench;
}

type NameOf = (id: string) => string;

/** What tells most first: on a phone the rest is beyond the edge. */
function Row(scenario: ComparedScenario, name: string, numbers: Numbers, best: boolean, quoted: boolean): readonly string[] {
  const { people, incremental_orders: orders, profit_minor: profit } = scenario;
  return [
    name,
    numbers.aboutMoney(profit.p50),
    numbers.percent(Math.round(scenario.best_percent)) + (best ? ' ●' : ''),
    pageWords.odds(oddsOf(scenario.chance_of_break_even_percent)),
    words.range(numbers.aboutMoney(profit.p10), numbers.aboutMoney(profit.p90)),
    quoted ? numbers.money(scenario.cost_total_minor) : words.about(numbers.aboutMoney(scenario.cost_total_minor)),
    people ? numbers.about(people.p50) : words.notCounted,
    numbers.about(orders.p50),
  ];
}

/** The largest cause that adds to a scenario's lead, or the largest that takes from it. */
function causeText({ causes }: ComparedPair, sign: 1 | -1, numbers: Numbers): string | undefined {
  const found = causes.find(({ minor }) => Math.round(minor) * sign > 0);
  return found && words.causeOf(wordOf(words.cause, found.cause) ?? found.cause, numbers.aboutMoney(Math.abs(found.minor)));
}

function averageText(more: number, numbers: Numbers): string {
  const { average } = words;
  if (Math.round(more) === 0) return average.same;
  return (more > 0 ? average.more : average.less)(numbers.aboutMoney(Math.abs(more)));
}

/** Every fee is somebody's, and none what the market usually pays. */
function isQuoted(compared: PlanState['compared'], id: string): boolean {
  const found = compared?.plan.scenarios.find((one) => one.id === id);
  const posts = found ? counted(found).flatMap(({ deliverables }) => deliverables) : [];
  return posts.every(({ fee_minor: fee }) => typeof fee === 'string' && fee.trim() !== '');
}

const wins = ({ a_better_percent: percent }: ComparedPair): boolean => percent >= 50;

/** The winner stands first, whichever way the pair came. */
function leadText(pair: ComparedPair, nameOf: NameOf, numbers: Numbers): string {
  const { a, b, a_better_percent: percent } = pair;
  const [winner, loser] = wins(pair) ? [a, b] : [b, a];
  return words.beats(sentenceCase(nameOf(winner)), numbers.count(Math.round(wins(pair) ? percent : 100 - percent)), nameOf(loser));
}

function causesText(pair: ComparedPair, numbers: Numbers): string {
  const { mean } = pair.difference_minor;
  const [ahead, behind] = wins(pair) ? [1 as const, -1 as const] : [-1 as const, 1 as const];
  return words.causes(averageText(ahead * mean, numbers), causeText(pair, ahead, numbers), causeText(pair, behind, numbers));
}

export function Comparison({ bench: { state, numbers } }: Props) {
  const { plan, compared, problems } = state;
  if (plan.scenarios.length < 2) return null;
  const scenarios = compared?.response.scenarios;
  const titleOf: NameOf = (id) => compared?.plan.scenarios.find((one) => one.id === id)?.title ?? '';
  const nameOf: NameOf = (id) => titleOf(id) || words.untitled(id);
  const labelOf: NameOf = (id) => (titleOf(id) ? `${id} · ${titleOf(id)}` : nameOf(id));
  const best = scenarios?.reduce((one, other) => (other.best_percent > one.best_percent ? other : one));
  // Of many scenarios, only how the best one stands against the others.
  const pairs = (compared?.response.pairs ?? []).filter(({ a, b }) => plan.scenarios.length < 4 || a === best?.id || b === best?.id);
  const [only] = pairs.length === 1 ? pairs : [];
  const told = only ? leadText(only, nameOf, numbers) : best && words.best(sentenceCase(nameOf(best.id)), numbers.count(Math.round(best.best_percent)));
  const { columns } = words;
  return (
    <section class={`section comparison${compared && compared.plan !== plan ? ' stale' : ''}`} aria-labelledby="comparison-title">
      <h2 id="comparison-title">{words.title}</h2>
      <p class={told ? 'comparison-verdict' : 'takeaway'} role="status">{told ?? (compared ? words.failed : problems.size > 0 ? words.waits : words.working)}</p>
      {scenarios && (
        <DataTable
          id="comparison-table"
          caption={words.title}
          table={{
            columns: [columns.scenario, columns.profit, columns.best, columns.chance, columns.range, columns.cost, columns.people, columns.orders],
            rows: scenarios.map((scenario) => Row(scenario, labelOf(scenario.id), numbers, scenario === best, isQuoted(compared, scenario.id))),
          }}
        />
      )}
      {pairs.length > 0 && (
        <ul class="comparison-pairs">
          {pairs.map((pair) => (
            <li key={`${pair.a} ${pair.b}`}>
              {pairs.length > 1 && <strong>{leadText(pair, nameOf, numbers)}</strong>} {causesText(pair, numbers)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
