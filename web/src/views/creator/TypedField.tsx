// One typed input of the page, put together from its rule, its text, and what is told about it.
import type { ComponentChildren } from 'preact';
import { Field } from '../../components/Field';
import type { InputRule } from '../../engine/contract';
import type { Numbers } from '../../format/numbers';
import { words } from '../../messages';
import { ruleOf } from '../../state/draft';
import { exchangeRate, fieldId } from '../../state/pointer';
import { wrongInputs, type State } from '../../state/state';
import type { Actions } from '../../state/store';
import { labelOf } from './label';

export interface TypedFieldProps {
  readonly path: string;
  readonly state: State;
  readonly numbers: Numbers;
  readonly actions: Actions;
  readonly hint?: string | undefined;
}

/** What is told about an input once the words for it are loaded. */
export interface Told {
  readonly error?: string;
  readonly remedy?: { readonly label: string; readonly act: () => void };
  readonly warning?: string | undefined;
  readonly mark?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly note?: ComponentChildren;
}

export function rangeOf(path: string, rule: InputRule | undefined, numbers: Numbers): string {
  if (rule?.type === 'date') return words.dateRange;
  if (rule?.min === undefined || rule.max === undefined || path === exchangeRate) return '';
  if (rule.type === 'money') return `${numbers.compactMoney(rule.min)}–${numbers.compactMoney(rule.max)}`;
  if (rule.type === 'percent') return `${numbers.compact(rule.min)}–${numbers.percent(rule.max)}`;
  if (path.endsWith('_days')) return words.inDays(numbers.count(rule.min), numbers.count(rule.max));
  return `${numbers.compact(rule.min)}–${numbers.compact(rule.max)}`;
}

/** Until the words for what exactly is wrong are loaded. */
function toldAtOnce({ path, state }: TypedFieldProps): Told {
  return wrongInputs(state).includes(path) ? { error: words.unnamedFault } : {};
}

export function TypedField(props: TypedFieldProps & { readonly children?: ComponentChildren }) {
  const { path, state, numbers, actions } = props;
  const rule = ruleOf(state.description, path);
  const text = state.draft.texts[path] ?? '';
  const { error, remedy, warning, mark, placeholder, note } = state.faults.told?.told(props) ?? toldAtOnce(props);
  const given = text.trim() !== '';
  return (
    <Field
      id={fieldId(path)}
      label={labelOf(path, state)}
      range={rangeOf(path, rule, numbers)}
      text={text}
      mark={error ? undefined : (mark ?? (given ? words.yours : undefined))}
      placeholder={placeholder}
      required={rule?.required ?? false}
      inputMode={rule?.type === 'date' || rule?.type === 'text' ? 'text' : 'decimal'}
      hint={props.hint}
      note={note}
      warning={warning}
      error={error}
      remedy={remedy}
      onText={(typed) => actions.type(path, typed)}
      onReset={rule?.required || text === '' ? undefined : () => actions.reset(path)}
    >
      {props.children}
    </Field>
  );
}
