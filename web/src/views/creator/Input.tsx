// One input with its slider, drawn anew only when something about it changes.
import { Slider } from '../../components/Slider';
import { Still } from '../../components/Still';
import { roundOutward } from '../../format/log-scale';
import type { Numbers } from '../../format/numbers';
import { words } from '../../messages';
import { ruleOf, textOf } from '../../state/draft';
import * as pointer from '../../state/pointer';
import type { State } from '../../state/state';
import { tierSpan } from '../../state/tier-span';
import type { Actions } from '../../state/store';
import { labelOf } from './label';
import { TypedField } from './TypedField';

export interface InputsProps {
  readonly state: State;
  readonly numbers: Numbers;
  readonly actions: Actions;
}

interface InputProps extends InputsProps {
  readonly path: string;
  readonly hint?: string | undefined;
  /** A slider over all that is allowed, in even steps. */
  readonly slides?: boolean;
}

type Span = readonly [from: number, to: number];

/** The values a slider spans: where tiers and market prices lie, not all that is allowed. */
function spanOf({ path, state, slides }: InputProps): Span | undefined {
  if (path === pointer.followers) return tierSpan(state.description);
  const rule = ruleOf(state.description, path);
  if (slides) return rule?.min === undefined || rule.max === undefined ? undefined : [rule.min, rule.max];
  const { recommended } = state.answer.creator.price;
  if (path !== pointer.fee || !recommended || recommended.p10_minor <= 0) return undefined;
  return [roundOutward(recommended.p10_minor / 10, 'down'), roundOutward(recommended.p90_minor * 10, 'up')];
}

function valueOf({ path, state }: InputProps): number {
  const reading = state.readings[path];
  if (reading?.kind === 'number') return reading.value;
  const { creator } = state.answer;
  if (path === pointer.followers) return creator.followers;
  return state.faults.told?.standInValue(path, state) ?? creator.verdict.decision_fee_minor;
}

function FieldSlider({ span: [from, to], ...props }: InputProps & { readonly span: Span }) {
  const { path, state, numbers, actions, slides } = props;
  const value = valueOf(props);
  return (
    <Slider
      label={words.slider(labelOf(path, state))}
      from={from}
      to={to}
      even={slides ?? false}
      value={value}
      valueText={textOf(value, ruleOf(state.description, path), numbers)}
      onDrag={(dragged) => actions.drag(path, dragged)}
      onRelease={actions.release}
    />
  );
}

export function Input(props: InputProps) {
  const { path, state } = props;
  const { draft, issues, faults, opened } = state;
  const span = spanOf(props);
  const standIn = faults.told?.standInKey(path, state);
  return (
    <Still when={[draft.texts[path], draft.platform, draft.currency, draft.side, issues, faults, opened, span?.[0], span?.[1], standIn]}>
      {() => <TypedField {...props}>{span && <FieldSlider {...props} span={span} />}</TypedField>}
    </Still>
  );
}
