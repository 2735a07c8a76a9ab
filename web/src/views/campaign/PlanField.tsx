// One input of the plan: a typed field, with a slider where a span is given, or a choice from a list.
import { Choice } from '../../components/Choice';
import { Field, Reset } from '../../components/Field';
import { Slider } from '../../components/Slider';
import { words } from '../../messages';
import { inputWords } from '../../messages/inputs';
import { campaignWords } from '../../messages/campaign';
import { fallbackOf, optionsOf, titleOf as itsTitle } from '../../state/asked';
import { textOf } from '../../state/draft';
import type { InputRule } from '../../engine/contract';
import { rangeOf } from '../creator/TypedField';
import { hintAt, labelAt, numberAt, optionName, planFieldId, ruleAt, type Bench } from './bench';
import { textNow } from './desk';
import { plainAt, standInAt, toldAt } from './told';

export type Span = readonly [from: number, to: number];

interface Props {
  readonly path: string;
  readonly bench: Bench;
  readonly span?: Span | undefined;
  /** Even steps instead of equal ratios. */
  readonly even?: boolean;
  /** Where something else beside the label says what it is. */
  readonly quiet?: boolean;
}

/** The number that counts here: what is typed, or what stands in for it. */
function valueAt(path: string, rule: InputRule, bench: Bench): number | undefined {
  const plain = plainAt(path, rule, bench);
  return numberAt(bench, path) ?? standInAt(path, bench)?.p50 ?? (typeof plain === 'number' ? plain : undefined);
}

function FieldSlider({ path, bench, span: [from, to], even = false, rule }: Props & { readonly span: Span; readonly rule: InputRule }) {
  const { actions, numbers, state } = bench;
  const value = valueAt(path, rule, bench) ?? from;
  return (
    <Slider
      label={words.slider(labelAt(path, state))}
      {...{ from, to, even, value }}
      valueText={textOf(value, rule, numbers)}
      onDrag={(dragged) => actions.drag(path, textOf(dragged, rule, numbers))}
      onRelease={actions.release}
    />
  );
}

/** A choice whose first state is the default; choosing that again is no choice of one's own. */
function OneOf({ path, bench, rule }: Props & { readonly rule: InputRule }) {
  const { state, actions } = bench;
  const { description } = state;
  const usual = fallbackOf(rule, description) ?? '';
  const named = optionsOf(rule, description).map((id) => {
    const title = itsTitle(id, rule, description);
    return { id, name: optionName(id, title), lang: title === undefined ? undefined : 'en' };
  });
  const none = { id: '', name: wordOfNone(path), lang: undefined };
  const text = textNow(state, path);
  const label = labelAt(path, state);
  return (
    <div class="field one-of">
      <Choice
        id={planFieldId(path)}
        label={label}
        value={text || String(usual)}
        options={usual === '' ? [none, ...named] : named}
        onChoose={(id) => actions.choose(path, id === usual ? '' : id)}
      />
      <span class="one-of-mark">
        <span class="field-mark">{text ? words.yours : words.default}</span>
        {text && <Reset label={label} onReset={() => actions.reset(path)} />}
      </span>
      <p class="field-hint">{hintAt(path)}</p>
    </div>
  );
}

const wordOfNone = (path: string): string => (path.endsWith('/fit') ? campaignWords.unknownFit : inputWords.none);

export function PlanField(props: Props) {
  const { path, bench, span, quiet } = props;
  const { state, actions, numbers } = bench;
  const rule = ruleAt(bench, path);
  if (!rule) return null;
  if (rule.type === 'choice') return <OneOf {...props} rule={rule} />;
  const text = textNow(state, path);
  const { error, warning, mark, placeholder, note } = toldAt(path, bench);
  const needs = rule.required ?? false;
  return (
    <Field
      id={planFieldId(path)}
      label={labelAt(path, state)}
      range={quiet ? '' : rangeOf(path, rule, numbers)}
      text={text}
      mark={error ? undefined : (mark ?? (text.trim() === '' ? undefined : words.yours))}
      placeholder={placeholder}
      required={needs}
      inputMode={rule.type === 'date' || rule.type === 'text' ? 'text' : 'decimal'}
      hint={quiet ? undefined : hintAt(path)}
      {...{ note, warning, error }}
      onText={(typed) => actions.type(path, typed)}
      onReset={needs || text === '' ? undefined : () => actions.reset(path)}
    >
      {span && <FieldSlider {...props} span={span} rule={rule} />}
    </Field>
  );
}
