// The six inputs: platform and format, followers, views, likes, the asked fee, the product.
import { Choice } from '../../components/Choice';
import { Slider } from '../../components/Slider';
import { Still } from '../../components/Still';
import { roundOutward } from '../../format/log-scale';
import type { Numbers } from '../../format/numbers';
import { formatName, platformName, words } from '../../messages';
import { ruleOf, textOf } from '../../state/draft';
import * as pointer from '../../state/pointer';
import { tierSpan } from '../../state/tier-span';
import type { State } from '../../state/state';
import type { Actions } from '../../state/store';
import { TypedField } from './TypedField';

interface Props {
  readonly state: State;
  readonly numbers: Numbers;
  readonly actions: Actions;
}

interface InputProps extends Props {
  readonly path: string;
}

type Span = readonly [from: number, to: number];

/** The values a slider spans: where tiers and market prices lie, not all that is allowed. */
function spanOf({ path, state }: InputProps): Span | undefined {
  if (path === pointer.followers) return tierSpan(state.description);
  const { recommended } = state.answer.creator.price;
  if (path !== pointer.fee || !recommended || recommended.p10_minor <= 0) return undefined;
  return [roundOutward(recommended.p10_minor / 10, 'down'), roundOutward(recommended.p90_minor * 10, 'up')];
}

function FieldSlider({ path, state, numbers, actions, span: [from, to] }: InputProps & { readonly span: Span }) {
  const reading = state.readings[path];
  const { followers, verdict } = state.answer.creator;
  const answered = path === pointer.followers ? followers : verdict.decision_fee_minor;
  const value = reading?.kind === 'number' ? reading.value : answered;
  return (
    <Slider
      label={words.slider(words.fields[path] ?? path)}
      from={from}
      to={to}
      value={value}
      valueText={textOf(value, ruleOf(state.description, path), numbers)}
      onDrag={(dragged) => actions.drag(path, dragged)}
      onRelease={actions.release}
    />
  );
}

/** A typed input, drawn anew only when something about it changes. */
function Input(props: InputProps) {
  const { path, state } = props;
  const { draft, issues, faults, opened, answer } = state;
  const span = spanOf(props);
  const standIn = state.readings[path]?.kind === 'number' ? undefined : answer;
  return (
    <Still when={[draft.texts[path], draft.currency, issues, faults, opened, standIn, span?.[0], span?.[1]]}>
      {() => <TypedField {...props}>{span && <FieldSlider {...props} span={span} />}</TypedField>}
    </Still>
  );
}

export function Inputs(props: Props) {
  const { state, actions } = props;
  const { description, draft } = state;
  const formats = description.platforms.find(({ id }) => id === draft.platform)?.formats ?? [];
  return (
    <form class="inputs" aria-labelledby="inputs-title" onFocusIn={actions.expectFaults} onSubmit={(event) => event.preventDefault()}>
      <h2 id="inputs-title" class="unseen">{words.inputs}</h2>
      <p class="hint">{words.hint}</p>
      <Still when={[draft.platform]}>
        {() => (
          <Choice
            id="platform"
            label={words.fields.platform ?? ''}
            value={draft.platform}
            options={description.platforms.map(({ id }) => ({ id, name: platformName(id) }))}
            onChoose={actions.choosePlatform}
          />
        )}
      </Still>
      <Still when={[draft.platform, draft.format]}>
        {() => (
          <Choice
            id="format"
            label={words.fields.format ?? ''}
            value={draft.format}
            options={formats.map(({ id }) => ({ id, name: formatName(id) }))}
            onChoose={actions.chooseFormat}
          />
        )}
      </Still>
      <div class="wide-if-alone">
        <Input {...props} path={pointer.followers} />
      </div>
      <div class="wide-if-alone">
        <Input {...props} path={pointer.medianViews} />
      </div>
      <Input {...props} path={pointer.averageLikes} />
      <Input {...props} path={pointer.averageComments} />
      <div class="wide">
        <Input {...props} path={pointer.fee} />
      </div>
      <Input {...props} path={pointer.orderValue} />
      <Input {...props} path={pointer.grossMargin} />
    </form>
  );
}
