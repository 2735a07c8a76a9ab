// One typed input of the page, put together from its rule, its text, and what the core said of it.
import { Field } from '../../components/Field';
import { Sources } from '../../components/Sources';
import type { InputRule, Issue } from '../../engine/contract';
import type { Numbers } from '../../format/numbers';
import { words, type Faults } from '../../messages';
import { ruleOf, textOf } from '../../state/draft';
import { defaultOf, sourceCount, type Default } from '../../state/evidence';
import { averageLikes, fee, fieldId, patternOf } from '../../state/pointer';
import type { State } from '../../state/state';
import type { Actions } from '../../state/store';

export interface TypedFieldProps {
  readonly path: string;
  readonly state: State;
  readonly numbers: Numbers;
  readonly actions: Actions;
}

function rangeOf(rule: InputRule | undefined, numbers: Numbers): string {
  if (rule?.min === undefined || rule.max === undefined) return '';
  if (rule.type === 'money') return `${numbers.compactMoney(rule.min)}–${numbers.compactMoney(rule.max)}`;
  return `${numbers.compact(rule.min)}–${rule.type === 'percent' ? numbers.percent(rule.max) : numbers.compact(rule.max)}`;
}

function estimate(value: number, rule: InputRule | undefined, numbers: Numbers): string {
  if (rule?.type === 'money') return numbers.aboutMoney(value);
  return rule?.type === 'percent' ? numbers.percent(value) : numbers.about(value);
}

function issueWords(issue: Issue, rule: InputRule | undefined, numbers: Numbers, faults: Faults): string {
  const texts = Object.entries(issue.arguments).map(([name, value]) => [
    name,
    typeof value === 'number' ? textOf(value, rule, numbers) : value,
  ]);
  return faults.issue(issue.code, { field: words.fields[rule?.path ?? ''], arguments: Object.fromEntries(texts) });
}

function errorOf({ path, state, numbers, actions }: TypedFieldProps) {
  const reading = state.readings[path];
  const rule = ruleOf(state.description, path);
  const name = words.fields[path] ?? path;
  if (reading?.kind === 'problem') {
    const { problem, currency: typed = '' } = reading;
    const { type = 'number', required = false } = rule ?? {};
    const text = state.faults.problem(problem, { type, required, typed, page: state.draft.currency });
    const act = (): void => actions.chooseCurrency(typed);
    return { text, remedy: typed ? { label: words.countIn(typed), act } : undefined };
  }
  if (reading?.kind === 'empty' && rule?.required) return { text: words.needed(name) };
  const issue = state.issues.find(({ path: at, severity }) => patternOf(at) === path && severity === 'error');
  return issue && { text: issueWords(issue, rule, numbers, state.faults) };
}

function markOf({ path, state, numbers }: TypedFieldProps): string | undefined {
  const reading = state.readings[path];
  if (reading?.kind !== 'number') return undefined;
  const written = textOf(reading.value, ruleOf(state.description, path), numbers);
  const bare = (text: string): string => text.replace(/[^\d.]/g, '');
  const typed = state.draft.texts[path] ?? '';
  const asWritten = bare(typed) === bare(written) && /^[^a-z]*$/i.test(typed);
  return asWritten ? words.yours : words.readAs(written);
}

function DefaultNote({ path, standIn, state, numbers, actions }: TypedFieldProps & { readonly standIn: Default }) {
  const rule = ruleOf(state.description, path);
  const write = (value: number): string => estimate(value, rule, numbers);
  const name = words.fields[path] ?? path;
  const range =
    rule?.type === 'money'
      ? numbers.aboutMoneyRange(standIn.p10, standIn.p90)
      : words.between(write(standIn.p10), write(standIn.p90));
  const lead =
    path === averageLikes
      ? `${words.likesExpected(write(standIn.p50))}, ${range}, `
      : path === fee
        ? `${words.marketPrice}, ${range}, `
        : `${range}, `;
  return (
    <>
      {lead}
      <Sources
        id={`${fieldId(path)}-sources`}
        label={words.defaultFrom(sourceCount(standIn.evidence))}
        title={words.evidence.title(name)}
        rows={standIn.evidence}
        opened={state.opened}
        toggle={actions.toggle}
      />
    </>
  );
}

export function TypedField(props: TypedFieldProps & { readonly children?: preact.ComponentChildren }) {
  const { path, state, numbers, actions } = props;
  const rule = ruleOf(state.description, path);
  const empty = state.readings[path]?.kind === 'empty';
  const standIn = empty ? defaultOf(path, state.answer.creator, state.description) : undefined;
  const error = errorOf(props);
  const warning = state.issues.find(({ path: at, severity }) => patternOf(at) === path && severity === 'warning');
  const shown = standIn && path !== averageLikes ? estimate(standIn.p50, rule, numbers) : words.notGiven;
  return (
    <Field
      id={fieldId(path)}
      label={words.fields[path] ?? path}
      range={rangeOf(rule, numbers)}
      text={state.draft.texts[path] ?? ''}
      mark={error ? undefined : markOf(props)}
      placeholder={rule?.required ? undefined : shown}
      required={rule?.required ?? false}
      note={standIn && <DefaultNote {...props} standIn={standIn} />}
      warning={warning && issueWords(warning, rule, numbers, state.faults)}
      error={error?.text}
      remedy={error?.remedy}
      onText={(text) => actions.type(path, text)}
    >
      {props.children}
    </Field>
  );
}
