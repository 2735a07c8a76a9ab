// Scenarios side by side on the same draws, as a table and in sentences: which brings more, how sure that
// is, and why.
import { DataTable, type Table } from '../../../components/Section';
import type { Compared, ComparedPair, ComparedScenario } from '../../../engine/compare';
import { oddsOf } from '../../../format/chance';
import type { Numbers } from '../../../format/numbers';
import { sentenceCase, wordOf, words as pageWords } from '../../../messages';
import { compareWords as words } from '../../../messages/campaign-compare';

type NameOf = (id: string) => string;

export interface SideBySideProps {
  readonly compared: Compared;
  /** What the person calls a scenario, if anything. */
  readonly titleOf: NameOf;
  /** Every fee of the scenario is somebody's, and none what the market usually pays. */
  readonly isQuoted: (id: string) => boolean;
  readonly numbers: Numbers;
}

const namesBy = (titleOf: NameOf): NameOf => (id) => titleOf(id) || words.untitled(id);
const labelsBy = (titleOf: NameOf): NameOf => (id) => (titleOf(id) ? `${id} · ${titleOf(id)}` : words.untitled(id));

function bestOf({ scenarios = [] }: Compared): ComparedScenario | undefined {
  const most = Math.max(...scenarios.map(({ best_percent: share }) => share));
  return scenarios.find(({ best_percent: share }) => share === most);
}

/** Of as many scenarios, only how the best one stands against the others. */
const many = 4;

function pairsOf(compared: Compared): readonly ComparedPair[] {
  const { scenarios = [], pairs = [] } = compared;
  const best = bestOf(compared)?.id;
  return scenarios.length < many ? pairs : pairs.filter(({ a, b }) => a === best || b === best);
}

const wins = ({ a_better_percent: percent }: ComparedPair): boolean => percent >= 50;

/** The winner stands first, whichever way the pair came. */
function leadText(pair: ComparedPair, nameOf: NameOf, numbers: Numbers): string {
  const { a, b, a_better_percent: percent } = pair;
  const [winner, loser] = wins(pair) ? [a, b] : [b, a];
  return words.beats(sentenceCase(nameOf(winner)), numbers.count(Math.round(wins(pair) ? percent : 100 - percent)), nameOf(loser));
}

/** Which one brings most; nothing where they could not be compared. */
export function bestText({ compared, titleOf, numbers }: SideBySideProps): string | undefined {
  const nameOf = namesBy(titleOf);
  const [only, ...others] = pairsOf(compared);
  if (only && others.length === 0) return leadText(only, nameOf, numbers);
  const best = bestOf(compared);
  return best && words.best(sentenceCase(nameOf(best.id)), numbers.count(Math.round(best.best_percent)));
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

function causesText(pair: ComparedPair, numbers: Numbers): string {
  const { mean } = pair.difference_minor;
  const [ahead, behind] = wins(pair) ? [1 as const, -1 as const] : [-1 as const, 1 as const];
  return words.causes(averageText(ahead * mean, numbers), causeText(pair, ahead, numbers), causeText(pair, behind, numbers));
}

/** What tells most first: on a phone the rest is beyond the edge. */
function rowOf(scenario: ComparedScenario, best: boolean, { titleOf, isQuoted, numbers }: SideBySideProps): readonly string[] {
  const { id, people, cost_total_minor: cost, incremental_orders: orders, profit_minor: profit } = scenario;
  return [
    labelsBy(titleOf)(id),
    numbers.aboutMoney(profit.p50),
    numbers.percent(Math.round(scenario.best_percent)) + (best ? ' ●' : ''),
    pageWords.odds(oddsOf(scenario.chance_of_break_even_percent)),
    words.range(numbers.aboutMoney(profit.p10), numbers.aboutMoney(profit.p90)),
    isQuoted(id) ? numbers.money(cost) : words.about(numbers.aboutMoney(cost)),
    people ? numbers.about(people.p50) : words.notCounted,
    numbers.about(orders.p50),
  ];
}

function tableOf(props: SideBySideProps): Table {
  const { columns } = words;
  const { scenarios = [] } = props.compared;
  const best = bestOf(props.compared);
  return {
    columns: [columns.scenario, columns.profit, columns.best, columns.chance, columns.range, columns.cost, columns.people, columns.orders],
    rows: scenarios.map((scenario) => rowOf(scenario, scenario === best, props)),
  };
}

export function SideBySide({ id, ...props }: SideBySideProps & { readonly id: string }) {
  const { compared, titleOf, numbers } = props;
  const pairs = pairsOf(compared);
  return (
    <>
      <DataTable id={id} caption={words.title} table={tableOf(props)} />
      {pairs.length > 0 && (
        <ul class="comparison-pairs">
          {pairs.map((pair) => (
            <li key={`${pair.a} ${pair.b}`}>
              {pairs.length > 1 && <strong>{leadText(pair, namesBy(titleOf), numbers)}</strong>} {causesText(pair, numbers)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
