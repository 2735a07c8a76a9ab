// What is known: who asks, platform and format, followers, views, likes, the asked fee, the product;
// everything else folded away.
import { Choice } from '../../components/Choice';
import { Opener } from '../../components/Opener';
import { Still } from '../../components/Still';
import { formatName, platformName, words } from '../../messages';
import { askedRules, front } from '../../state/asked';
import type { Side } from '../../state/draft';
import * as pointer from '../../state/pointer';
import { wrongInputs } from '../../state/state';
import { Input, type InputsProps } from './Input';

const sides: readonly Side[] = ['brand', 'creator'];

function Sides({ state, actions }: InputsProps) {
  return (
    <div class="sides" role="group" aria-label={words.sides.question}>
      {sides.map((side) => (
        <button key={side} type="button" id={`side-${side}`} aria-pressed={state.draft.side === side} onClick={() => actions.chooseSide(side)}>
          {words.sides[side]}
        </button>
      ))}
    </div>
  );
}

function Place({ state, actions }: InputsProps) {
  const { description, draft } = state;
  const formats = description.platforms.find(({ id }) => id === draft.platform)?.formats ?? [];
  return (
    <>
      <Choice
        id="platform"
        label={words.fields.platform}
        value={draft.platform}
        options={description.platforms.map(({ id }) => ({ id, name: platformName(id) }))}
        onChoose={actions.choosePlatform}
      />
      <Choice
        id="format"
        label={words.fields.format}
        value={draft.format}
        options={formats.map(({ id }) => ({ id, name: formatName(id) }))}
        onChoose={actions.chooseFormat}
      />
    </>
  );
}

/** The folded inputs: how many there are, how many of them are given, how many are wrong. */
function Folded(props: InputsProps) {
  const { state, actions } = props;
  const { description, draft, opened } = state;
  const paths = [...askedRules(description).keys()].filter((path) => !front.includes(path));
  const given = paths.filter((path) => draft.texts[path]).length;
  const wrong = wrongInputs(state).filter((path) => paths.includes(path)).length;
  const { more } = opened.extras;
  const open = opened.ids.includes('more');
  return (
    <div class="more">
      <Still when={[given, wrong, open, opened.failed]}>
        {() => (
          <Opener id="more" needs="more" kind="more-toggle" {...{ opened, toggle: actions.toggle }}>
            {words.more.title(paths.length)}
            <span class={wrong ? 'tone-bad' : ''}>{given + wrong > 0 && ` · ${words.more.state(given, wrong)}`}</span>
          </Opener>
        )}
      </Still>
      {open && (
        <div id="more">
          {more ? <more.More {...props} /> : opened.failed.includes('more') && <p class="hint">{words.more.failed}</p>}
        </div>
      )}
    </div>
  );
}

function Guest({ actions }: InputsProps) {
  return (
    <p class="kept">
      <span>{words.kept.guest}</span> <a href="./">{words.guest.mine}</a>{' '}
      <button type="button" class="link" onClick={actions.adopt}>{words.guest.adopt}</button>
    </p>
  );
}

function Kept({ state: { kept, history, opened }, actions }: InputsProps) {
  const { share: Share } = opened.extras;
  return (
    <div class="kept">
      <span>{words.kept[kept]}</span>{' '}
      <Opener id="share" needs="share" kind="to-share" {...{ opened, toggle: actions.toggle }}>{words.share}</Opener>{' '}
      <button type="button" class="link" aria-disabled={history.past.length === 0 && kept === 'untried'} onClick={actions.startAgain}>
        {words.startAgain}
      </button>
      {opened.ids.includes('share') && (Share ? <Share id="share" /> : opened.failed.includes('share') && <p class="hint">{words.more.failed}</p>)}
    </div>
  );
}

export function Inputs(props: InputsProps) {
  const { state, actions } = props;
  const { draft, filled } = state;
  return (
    <form class="inputs" aria-labelledby="inputs-title" onFocusIn={actions.expectFaults} onSubmit={(event) => event.preventDefault()}>
      <h2 id="inputs-title" class="unseen">{words.inputs}</h2>
      <Still when={[draft.side]}>{() => <Sides {...props} />}</Still>
      {filled ? (
        <p class="hint">
          {filled} {state.history.past.length > 0 && <button type="button" class="link" onClick={actions.undo}>{words.undo}</button>}
        </p>
      ) : (
        <p class="hint">{words.hint}</p>
      )}
      <Still when={[draft.platform, draft.format]}>{() => <Place {...props} />}</Still>
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
      <Folded {...props} />
      <Still when={[state.kept, state.history.past.length === 0, state.opened]}>{() => (state.kept === 'guest' ? <Guest {...props} /> : <Kept {...props} />)}</Still>
    </form>
  );
}
