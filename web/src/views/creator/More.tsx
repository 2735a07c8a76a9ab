// The inputs that are folded away, in groups that fold one by one.
import { Choice } from '../../components/Choice';
import { Reset } from '../../components/Field';
import { Opener } from '../../components/Opener';
import { Still } from '../../components/Still';
import type { Description, InputRule } from '../../engine/contract';
import { titleOf, wordOf, words } from '../../messages';
import { inputWords } from '../../messages/inputs';
import { fallbackOf, optionsOf, titleOf as itsTitle } from '../../state/asked';
import { ruleOf } from '../../state/draft';
import { exchangeRate, fieldId } from '../../state/pointer';
import { wrongInputs } from '../../state/state';
import { groupsOf, sliding, type Group } from './groups';
import { Input, type InputsProps } from './Input';
import { labelOf } from './label';
import { Money } from './Money';

export { styles } from '../../io/late-styles';
export { inputWords };

const partId = (group: string): string => `group-${group}`;

export function groupIdOf(path: string, description: Description): string {
  const group = groupsOf(description).find(({ paths }) => paths.includes(path));
  return partId(group?.id ?? 'other');
}

interface OneProps extends InputsProps {
  readonly path: string;
}

/** By the title that the data set gives it, or else by ours. */
const optionOf = (id: string, title: string | undefined) =>
  title === undefined ? { id, name: titleOf(inputWords.options, id) } : ({ id, name: title, lang: 'en' } as const);

/** A choice whose first state is the default; choosing that again is no choice of one's own. Without
 * a default the first state is none. */
function OneOf({ path, state, actions, rule }: OneProps & { readonly rule: InputRule }) {
  const { description } = state;
  const usual = fallbackOf(rule, description) ?? '';
  const named = optionsOf(rule, description).map((id) => optionOf(id, itsTitle(id, rule, description)));
  const options = usual === '' ? [{ id: '', name: inputWords.none }, ...named] : named;
  const text = state.draft.texts[path] ?? '';
  const label = labelOf(path, state);
  return (
    <div class="field one-of">
      <Choice
        id={fieldId(path)}
        label={label}
        value={text || String(usual)}
        options={options}
        onChoose={(id) => actions.choose(path, id === usual ? '' : id)}
      />
      <span class="one-of-mark">
        <span class="field-mark">{text ? words.yours : words.default}</span>
        {text && <Reset label={label} onReset={() => actions.reset(path)} />}
      </span>
      <p class="field-hint">{wordOf(inputWords.hints, path)}</p>
    </div>
  );
}

function One(props: OneProps) {
  const { path, state } = props;
  if (path === exchangeRate) return <Money {...props} />;
  const rule = ruleOf(state.description, path);
  if (rule?.type === 'choice') {
    return <Still when={[state.draft.texts[path], state.opened]}>{() => <OneOf {...props} rule={rule} />}</Still>;
  }
  return <Input {...props} hint={wordOf(inputWords.hints, path)} slides={sliding.includes(path)} />;
}

function Part({ group: { id, paths }, ...props }: InputsProps & { readonly group: Group }) {
  const { state, actions } = props;
  const { opened, draft } = state;
  const part = partId(id);
  const open = opened.ids.includes(part);
  const groups: Readonly<Record<string, readonly [name: string, about: string]>> = inputWords.groups;
  const [name, about] = groups[id] ?? [id, ''];
  const given = paths.filter((path) => draft.texts[path]).length;
  const wrong = wrongInputs(state).filter((path) => paths.includes(path)).length;
  const status = words.more.state(given, wrong);
  return (
    <div class="part">
      <Opener id={part} kind="part-toggle" {...{ opened, toggle: actions.toggle }}>
        <span class="part-name">{name}</span>{' '}
        <span class={wrong ? 'part-about tone-bad' : 'part-about'}>{status || about}</span>
      </Opener>
      {open && (
        <div class="part-fields" id={part} role="group" aria-label={name}>
          {paths.map((path) => (
            <One key={path} {...props} path={path} />
          ))}
        </div>
      )}
    </div>
  );
}

export function More(props: InputsProps) {
  return (
    <>
      {groupsOf(props.state.description).map((group) => (
        <Part key={group.id} {...props} group={group} />
      ))}
    </>
  );
}
