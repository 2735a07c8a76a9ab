// Scenarios side by side on the same draws: which brings more, how sure that is, and why.
import { DataTable } from '../../components/Section';
import type { ComparedPair, ComparedScenario } from '../../engine/compare';
import type { Numbers } from '../../format/numbers';
import { sentenceCase, wordOf, words as pageWords } from '../../messages';
import { compareWords as words } from '../../messages/campaign-compare';
import { oddsOf } from '../../format/chance';
import type { Bench } from './bench';

interface Props {
  readonly bench: Bench;
}

type NameOf = (id: string) => string;

function Row(scenario: ComparedScenario, name: string, numbers: Numbers, best: boolean): readonly string[] {
  const { people, incremental_orders: orders, profit_minor: profit } = scenario;
  return [
    name,
    numbers.money(scenario.cost_total_minor),
    people ? numbers.about(people.p50) : words.notCounted,
    numbers.about(orders.p50),
    numbers.aboutMoney(profit.p50),
    `${numbers.aboutMoney(profit.p10)} – ${numbers.aboutMoney(profit.p90)}`,
    pageWords.odds(oddsOf(scenario.chance_of_break_even_percent)),
    numbers.percent(Math.round(scenario.best_percent)) + (best ? ' ●' : ''),
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

/** The winner stands first, whichever way the pair came. */
function Pair({ pair, nameOf, numbers }: { readonly pair: ComparedPair; readonly nameOf: NameOf; readonly numbers: Numbers }) {
  const wins = pair.a_better_percent >= 50;
  const share = Math.round(wins ? pair.a_better_percent : 100 - pair.a_better_percent);
  const [winner, loser] = wins ? [pair.a, pair.b] : [pair.b, pair.a];
  return (
    <li>
      <strong>{words.beats(sentenceCase(nameOf(winner)), numbers.count(share), nameOf(loser))}</strong>{' '}
      {words.causes(averageText(wins ? pair.difference_minor.mean : -pair.difference_minor.mean, numbers), causeText(pair, wins ? 1 : -1, numbers), causeText(pair, wins ? -1 : 1, numbers))}
    </li>
  );
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
  const told = best && words.best(sentenceCase(nameOf(best.id)), numbers.count(Math.round(best.best_percent)));
  const { columns } = words;
  return (
    <section class={`section comparison${compared && compared.plan !== plan ? ' stale' : ''}`} aria-labelledby="comparison-title">
      <h2 id="comparison-title">{words.title}</h2>
      <p class="takeaway" role="status">{told ?? (compared ? words.failed : problems.size > 0 ? words.waits : words.working)}</p>
      {scenarios && (
        <DataTable
          id="comparison-table"
          caption={words.title}
          table={{
            columns: [columns.scenario, columns.cost, columns.people, columns.orders, columns.profit, columns.range, columns.chance, columns.best],
            rows: scenarios.map((scenario) => Row(scenario, labelOf(scenario.id), numbers, scenario === best)),
          }}
        />
      )}
      {pairs.length > 0 && (
        <ul class="comparison-pairs">
          {pairs.map((pair) => <Pair key={`${pair.a} ${pair.b}`} {...{ pair, nameOf, numbers }} />)}
        </ul>
      )}
    </section>
  );
}
