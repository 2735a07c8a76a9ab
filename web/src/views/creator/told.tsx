// What can be told about an input beyond its text: what stands in for it, how it was read, what is
// wrong with it. The example needs none of it, so it is loaded when somebody goes to a field.
import { Sources } from '../../components/Sources';
import type { InputRule, Issue } from '../../engine/contract';
import type { Numbers } from '../../format/numbers';
import { words } from '../../messages';
import { faults } from '../../messages/issues';
import { sourceWords } from '../../messages/sources';
import { toldWords } from '../../messages/told';
import { fallbackOf } from '../../state/asked';
import { ruleOf, textOf } from '../../state/draft';
import { defaultOf, sourceCount, type Default } from '../../state/evidence';
import { averageLikes, exchangeRate, fee, fieldId, patternOf } from '../../state/pointer';
import type { State } from '../../state/state';
import type { InputRead } from '../../state/uncertain';
import { labelOf } from './label';
import type { Told, TypedFieldProps } from './TypedField';

export { styles } from '../../io/late-styles';
export { faults };

export function estimate(value: number, rule: InputRule | undefined, numbers: Numbers): string {
  if (rule?.type === 'money') return numbers.aboutMoney(value);
  return rule?.type === 'percent' ? numbers.percent(value) : numbers.about(value);
}

function issueAbout({ path, state }: TypedFieldProps, severity: Issue['severity']): Issue | undefined {
  return state.issues.find((issue) => patternOf(issue.path) === path && issue.severity === severity);
}

function issueWords({ path, state, numbers }: TypedFieldProps, issue: Issue): string {
  const rule = ruleOf(state.description, path);
  const texts = Object.entries(issue.arguments).map(([key, value]) => [
    key,
    typeof value === 'number' ? textOf(value, rule, numbers) : value,
  ]);
  return faults.issue(issue.code, { field: labelOf(path, state), arguments: Object.fromEntries(texts) });
}

function errorOf(props: TypedFieldProps): Pick<Told, 'error' | 'remedy'> {
  const { path, state, actions } = props;
  const reading = state.readings[path];
  const rule = ruleOf(state.description, path);
  if (reading?.kind === 'problem') {
    const { problem, currency: typed = '' } = reading;
    const { type = 'number', required = false } = rule ?? {};
    const error = faults.problem(problem, { type, required, typed, page: state.draft.currency });
    return typed ? { error, remedy: { label: toldWords.countIn(typed), act: () => actions.chooseCurrency(typed) } } : { error };
  }
  if (reading?.kind === 'empty' && rule?.required) return { error: toldWords.needed(labelOf(path, state)) };
  const issue = issueAbout(props, 'error');
  return issue ? { error: issueWords(props, issue) } : {};
}

/** How a text was read, where that is not how it is written. */
export function readAs(typed: string, reading: InputRead | undefined, rule: InputRule | undefined, numbers: Numbers): string | undefined {
  if (reading?.kind !== 'number') return undefined;
  const written = textOf(reading.value, rule, numbers);
  const bare = (text: string): string => text.replace(/[^\d.]/g, '');
  const asWritten = bare(typed) === bare(written) && /^[^a-z]*$/i.test(typed);
  return asWritten ? undefined : toldWords.readAs(written);
}

/** "$180 to $620" */
export function rangeText({ p10, p90 }: Default, rule: InputRule | undefined, numbers: Numbers): string {
  if (rule?.type === 'money') return numbers.aboutMoneyRange(p10, p90);
  return toldWords.between(estimate(p10, rule, numbers), estimate(p90, rule, numbers));
}

function DefaultNote({ path, standIn, state, numbers, actions }: TypedFieldProps & { readonly standIn: Default }) {
  const rule = ruleOf(state.description, path);
  const write = (value: number): string => estimate(value, rule, numbers);
  const lead =
    path === averageLikes ? `${toldWords.likesExpected(write(standIn.p50))}, ` : path === fee ? `${toldWords.marketPrice}, ` : '';
  return (
    <>
      {lead}{rangeText(standIn, rule, numbers)},{' '}
      <Sources
        id={`${fieldId(path)}-sources`}
        label={toldWords.defaultFrom(sourceCount(standIn.evidence))}
        title={sourceWords.title(labelOf(path, state))}
        rows={standIn.evidence}
        opened={state.opened}
        toggle={actions.toggle}
      />
    </>
  );
}

function standInFor(path: string, { answer, description, readings }: State): Default | undefined {
  return readings[path]?.kind === 'empty' ? defaultOf(path, answer.creator, description) : undefined;
}

/** Of the currency that is chosen, once there is an answer in it. */
function publishedRate({ draft, answer: { response } }: State): number | undefined {
  const { exchange, currency } = response;
  return exchange && !exchange.own && currency === draft.currency ? exchange.units_per_usd : undefined;
}

/** What stands in for an empty text, written as the default that it is. */
function standInText({ path, state, numbers }: TypedFieldProps, standIn: Default | undefined): string | undefined {
  const rule = ruleOf(state.description, path);
  if (standIn) return path === averageLikes ? undefined : estimate(standIn.p50, rule, numbers);
  const plain = path === exchangeRate ? publishedRate(state) : fallbackOf(rule, state.description);
  return typeof plain === 'number' ? textOf(plain, rule, numbers) : plain;
}

/** Values that change only when what stands in for an input does. */
export function standInKey(path: string, state: State): string {
  const standIn = standInFor(path, state);
  if (path === exchangeRate) return String(publishedRate(state));
  return standIn ? [standIn.p10, standIn.p50, standIn.p90, ...standIn.evidence].join() : '';
}

export function standInValue(path: string, state: State): number | undefined {
  const plain = fallbackOf(ruleOf(state.description, path), state.description);
  return defaultOf(path, state.answer.creator, state.description)?.p50 ?? (typeof plain === 'number' ? plain : undefined);
}

export function told(props: TypedFieldProps): Told {
  const { path, state } = props;
  const required = ruleOf(state.description, path)?.required ?? false;
  const standIn = standInFor(path, state);
  const shown = standInText(props, standIn);
  const isDefault = state.readings[path]?.kind === 'empty' && shown !== undefined && !required;
  const warning = issueAbout(props, 'warning');
  return {
    ...errorOf(props),
    mark: isDefault ? words.default : readAs(state.draft.texts[path] ?? '', state.readings[path], ruleOf(state.description, path), props.numbers),
    placeholder: required ? undefined : (shown ?? toldWords.notGiven),
    note: standIn && <DefaultNote {...props} standIn={standIn} />,
    warning: warning && issueWords(props, warning),
  };
}
