// The scenarios of the plan, and ways to another: a copy, or what the same money buys otherwise.
import { Component } from 'preact';
import type { Suggested } from '../../engine/compare';
import type { Issue } from '../../engine/contract';
import type { Numbers } from '../../format/numbers';
import { compareWords as words } from '../../messages/campaign-compare';
import { wordOf } from '../../messages';
import { letters, withAnother, withoutScenario, type Scenario } from '../../state/plan';
import { requestOf } from '../../state/plan-request';
import { scenarioFrom } from '../../state/plan-saved';
import type { Bench } from './bench';

interface Props {
  readonly bench: Bench;
}

export const titleOfScenario = ({ id, title }: Scenario): string => title || words.untitled(id);

const suggestionsId = 'plan-suggestions';

type Suggestion = NonNullable<Suggested['scenarios']>[number];

const kindOf = (id: string): string => wordOf(words.suggestions.titles, id) ?? id;

/** "15 micro creators", "One macro creator", "Paid social ads" */
function titleOf({ title_id: id, creators }: Suggestion, numbers: Numbers): string {
  const count = Array.isArray(creators) ? creators.length : 0;
  if (count === 0) return kindOf(id);
  return (count === 1 ? wordOf(words.suggestions.one, id) : undefined) ?? words.suggestions.many(numbers.count(count), kindOf(id));
}

/** Why something is not among them. */
function tooDear({ arguments: { suggestion = '', price, budget } }: Issue, numbers: Numbers): string {
  return words.suggestions.tooDear(kindOf(String(suggestion)), numbers.aboutMoney(Number(price)), numbers.money(Number(budget)));
}

/** What was pressed is gone; its neighbours stay. */
const focusWays = (): void => document.getElementById('plan-copy')?.focus();

class Suggestions extends Component<Props, { readonly found?: Suggested }> {
  override componentDidMount(): void {
    const { state, desk } = this.props.bench;
    const { request } = requestOf(state.plan, state.at, state.description, desk.habits);
    desk.engine.ask('suggest', JSON.stringify(request)).then(
      (text) => this.setState({ found: JSON.parse(text) as Suggested }),
      () => this.setState({ found: { issues: [] } }),
    );
  }

  private readonly take = (some: readonly Suggestion[]): void => {
    const { state, actions, numbers } = this.props.bench;
    const made = some.map((one) => scenarioFrom(one, titleOf(one, numbers), state.description, numbers));
    actions.toggle(suggestionsId);
    actions.change((plan) => made.reduce(withAnother, plan));
    focusWays();
  };

  override render({ bench: { numbers } }: Props, { found: answer }: { readonly found?: Suggested }) {
    const { suggestions } = words;
    const found = answer && (answer.scenarios ?? []);
    return (
      <div class="plan-suggestions" id={suggestionsId} role="group" aria-label={suggestions.title}>
        <p class="hint" role="status">{!found ? suggestions.loading : found.length === 0 ? suggestions.none : suggestions.title}</p>
        {found?.map((one) => (
          <button key={one.title_id} type="button" class="plan-suggestion" onClick={() => this.take([one])}>
            {titleOf(one, numbers)}
          </button>
        ))}
        {answer?.issues.filter((issue) => issue.arguments['suggestion']).map((issue) => (
          <p key={issue.path + String(issue.arguments['suggestion'])} class="hint">{tooDear(issue, numbers)}</p>
        ))}
        {found && found.length > 1 && <button type="button" class="link" onClick={() => this.take(found)}>{suggestions.all}</button>}
      </div>
    );
  }
}

export function Scenarios({ bench }: Props) {
  const { state, actions } = bench;
  const { plan, at, open, problems } = state;
  const here = plan.scenarios[at];
  const next = letters[plan.scenarios.length];
  const many = plan.scenarios.length > 1;
  const comparable = next !== undefined && !here?.channel && problems.size === 0;
  const duplicate = (): void => {
    const place = plan.scenarios.length;
    actions.change((now, from) => {
      const copied = now.scenarios[from];
      return copied ? withAnother(now, { ...copied, title: '' }) : now;
    });
    actions.show(place);
  };
  const remove = (): void => {
    actions.change((now, place) => withoutScenario(now, place));
    focusWays();
  };
  return (
    <section class="plan-scenarios" aria-label={words.bar}>
      {many && (
        <div class="plan-tabs" role="group" aria-label={words.bar}>
          {plan.scenarios.map((scenario, index) => (
            <button key={index} type="button" id={`plan-scenario-${scenario.id}`} aria-pressed={index === at} onClick={() => actions.show(index)}>
              {scenario.title ? <><strong>{scenario.id}</strong> {scenario.title}</> : <strong>{titleOfScenario(scenario)}</strong>}
            </button>
          ))}
        </div>
      )}
      <p class="plan-scenario-acts">
        {many && here && (
          <label>
            <span class="unseen">{words.rename}</span>
            <input
              id="plan-title"
              class="plan-title"
              value={here.title}
              placeholder={titleOfScenario({ ...here, title: '' })}
              maxLength={60}
              onInput={(event) => actions.type('/title', event.currentTarget.value)}
            />
          </label>
        )}
        {!many && comparable && <span class="hint">{words.compareHint}</span>}
        {comparable && (
          <button
            type="button"
            class="plan-add"
            id="plan-compare-with"
            aria-expanded={open.includes(suggestionsId)}
            aria-controls={open.includes(suggestionsId) ? suggestionsId : undefined}
            onClick={() => actions.toggle(suggestionsId)}
          >
            {words.compareWith}
          </button>
        )}
        {next && <button type="button" class="link" id="plan-copy" onClick={duplicate}>{words.duplicate(next)}</button>}
        {many && here && (
          <button type="button" class="link" onClick={remove}>{words.remove(here.id)}</button>
        )}
      </p>
      {open.includes(suggestionsId) && next && <Suggestions bench={bench} />}
    </section>
  );
}
