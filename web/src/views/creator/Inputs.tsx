// The six inputs: platform and format, followers, views, likes, the asked fee, the product.
import { Choice } from '../../components/Choice';
import { Slider } from '../../components/Slider';
import { roundOutward } from '../../format/log-scale';
import type { Numbers } from '../../format/numbers';
import { formatName, platformName, words } from '../../messages';
import { ruleOf, textOf } from '../../state/draft';
import * as pointer from '../../state/pointer';
import type { State } from '../../state/state';
import type { Actions } from '../../state/store';
import { tierAxis } from './TierChart';
import { TypedField } from './TypedField';

interface Props {
  readonly state: State;
  readonly numbers: Numbers;
  readonly actions: Actions;
}

/** The values a slider spans: where tiers and market prices lie, not all that is allowed. */
function spanOf(path: string, state: State): readonly [number, number] | undefined {
  if (path === pointer.followers) {
    const { from, to } = tierAxis(state.description, []);
    return [from, to];
  }
  const { recommended } = state.answer.creator.price;
  return recommended
    ? [roundOutward(recommended.p10_minor / 10, 'down'), roundOutward(recommended.p90_minor * 10, 'up')]
    : undefined;
}

function FieldSlider({ path, state, numbers, actions }: Props & { readonly path: string }) {
  const span = spanOf(path, state);
  const reading = state.readings[path];
  if (!span) return null;
  const { followers, verdict } = state.answer.creator;
  const answered = path === pointer.followers ? followers : verdict.decision_fee_minor;
  const value = reading?.kind === 'number' ? reading.value : answered;
  const label = words.fields[path] ?? path;
  return (
    <Slider
      label={words.slider(label)}
      from={span[0]}
      to={span[1]}
      value={value}
      valueText={textOf(value, ruleOf(state.description, path), numbers)}
      onDrag={(dragged) => actions.drag(path, dragged)}
      onRelease={actions.release}
    />
  );
}

export function Inputs(props: Props) {
  const { state, actions } = props;
  const { description, draft } = state;
  const formats = description.platforms.find(({ id }) => id === draft.platform)?.formats ?? [];
  return (
    <form class="inputs" aria-labelledby="inputs-title" onSubmit={(event) => event.preventDefault()}>
      <h2 id="inputs-title" class="unseen">{words.inputs}</h2>
      <p class="hint">{words.hint}</p>
      <Choice
        id="platform"
        label={words.fields.platform ?? ''}
        value={draft.platform}
        options={description.platforms.map(({ id }) => ({ id, name: platformName(id) }))}
        onChoose={actions.choosePlatform}
      />
      <Choice
        id="format"
        label={words.fields.format ?? ''}
        value={draft.format}
        options={formats.map(({ id }) => ({ id, name: formatName(id) }))}
        onChoose={actions.chooseFormat}
      />
      <div class="wide-if-alone">
        <TypedField {...props} path={pointer.followers}>
          <FieldSlider {...props} path={pointer.followers} />
        </TypedField>
      </div>
      <div class="wide-if-alone">
        <TypedField {...props} path={pointer.medianViews} />
      </div>
      <TypedField {...props} path={pointer.averageLikes} />
      <TypedField {...props} path={pointer.averageComments} />
      <div class="wide">
        <TypedField {...props} path={pointer.fee}>
          <FieldSlider {...props} path={pointer.fee} />
        </TypedField>
      </div>
      <TypedField {...props} path={pointer.orderValue} />
      <TypedField {...props} path={pointer.grossMargin} />
    </form>
  );
}
