// Every field of the form: what it begins with, and whether visitors can change it, see it, or neither; and
// which other parts of the page are there.
import { Unfolding } from '../../components/Unfolding';
import { hideable, lockable } from '../../embed/settings';
import { sentenceCase } from '../../messages';
import { builderWords } from '../../messages/builder';
import { inputWords } from '../../messages/inputs';
import { front } from '../../state/asked';
import { fieldId } from '../../state/pointer';
import { groupsOf } from '../creator/groups';
import { controlId, type Bench } from './bench';
import { fateOf, withFate, type Fate } from './choices';
import { fieldName, fieldOptions, problemWith } from './presets';

interface BenchProps {
  readonly bench: Bench;
}

interface RowProps extends BenchProps {
  readonly path: string;
}

const names = (): (typeof builderWords)['fields'] => builderWords.fields;

interface FateProps extends BenchProps {
  readonly id: string;
  readonly name: string;
  readonly fates: Readonly<Partial<Record<Fate, string>>>;
}

function FateOf({ id, name, fates, bench }: FateProps) {
  const fate = fateOf(id, bench.choices.texts);
  return (
    <select
      id={`fate-${id}`}
      class="build-select"
      aria-label={names().fateOf(name)}
      value={fate}
      onChange={({ currentTarget }) => bench.put(withFate(bench.choices.texts, id, currentTarget.value as Fate))}
    >
      {Object.entries(fates).map(([one, said]) => <option key={one} value={one} selected={one === fate}>{said}</option>)}
    </select>
  );
}

/** As in a field of the calculator, or from its list. */
function Value({ path, bench }: RowProps) {
  const { choices, description, example } = bench;
  const id = fieldId(path);
  const name = names().valueOf(fieldName(path));
  const options = fieldOptions(path, description);
  const text = choices.texts[id] ?? '';
  if (options) {
    return (
      <select id={controlId(id)} class="build-select" aria-label={name} value={text} onChange={({ currentTarget }) => bench.set(id, currentTarget.value)}>
        {options.map(({ id: one, name: title, lang }) => <option key={one} value={one} selected={one === text} lang={lang}>{title}</option>)}
      </select>
    );
  }
  const wrong = choices.good[id] !== choices.texts[id];
  return (
    <input
      id={controlId(id)}
      class="build-input"
      type="text"
      inputMode="decimal"
      autoComplete="off"
      aria-label={name}
      placeholder={example.texts[path]}
      value={text}
      aria-invalid={wrong}
      aria-describedby={wrong ? `${controlId(id)}-problem` : undefined}
      onInput={({ currentTarget }) => bench.set(id, currentTarget.value)}
    />
  );
}

function Row({ path, bench }: RowProps) {
  const { readings, description, choices, example } = bench;
  const id = fieldId(path);
  const problem = problemWith(path, readings, description, choices.config.currency ?? example.currency);
  return (
    <>
      <tr>
        <th scope="row">{fieldName(path)}</th>
        <td><Value {...{ path, bench }} /></td>
        <td><FateOf id={id} name={fieldName(path)} fates={names().fates} bench={bench} /></td>
      </tr>
      {problem && (
        <tr class="build-wrong">
          <td colSpan={3}><p class="field-error" id={`${controlId(id)}-problem`}>{problem}</p></td>
        </tr>
      )}
    </>
  );
}

function Table({ paths, bench, caption }: BenchProps & { readonly paths: readonly string[]; readonly caption: string }) {
  const { field, value, fate } = names();
  return (
    <table class="build-fields">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>{[field, value, fate].map((name) => <th key={name} scope="col">{name}</th>)}</tr>
      </thead>
      <tbody>{paths.map((path) => <Row key={path} {...{ path, bench }} />)}</tbody>
    </table>
  );
}

const partIds: readonly string[] = [...new Set([...hideable, ...lockable])];
const can = (list: readonly string[], id: string): boolean => list.includes(id);

/** Not every part can be locked, and not every one hidden. */
function fatesOf(id: string): Partial<Record<Fate, string>> {
  const { fates, seen } = names();
  return {
    shown: can(lockable, id) ? fates.shown : seen,
    ...(can(lockable, id) && { locked: fates.locked }),
    ...(can(hideable, id) && { hidden: fates.hidden }),
  };
}

function Parts({ bench }: BenchProps) {
  const { names: partNames, parts, field, fate } = names();
  return (
    <table class="build-fields build-parts">
      <caption>{parts}</caption>
      <thead class="unseen">
        <tr>{[field, fate].map((name) => <th key={name} scope="col">{name}</th>)}</tr>
      </thead>
      <tbody>
        {partIds.map((id) => {
          const name = partNames[id] ?? sentenceCase(id);
          return (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td><FateOf {...{ id, name, bench }} fates={fatesOf(id)} /></td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

type Groups = Readonly<Record<string, readonly [name: string, about: string]>>;

/** How many fields of a group have something chosen. */
function countIn(paths: readonly string[], { choices: { texts } }: Bench): number {
  return paths.map(fieldId).filter((id) => texts[id] !== undefined || fateOf(id, texts) !== 'shown').length;
}

export function Fields({ bench }: BenchProps) {
  const typed = bench.typed();
  return (
    <>
      <p class="field-hint">{names().about}</p>
      {Object.keys(typed).length > 0 && (
        <p class="build-acts">
          <button type="button" class="link" id="take-typed" onClick={() => bench.put({ ...bench.choices.texts, ...typed })}>{names().take}</button>
        </p>
      )}
      <Table paths={front} bench={bench} caption={names().front} />
      {groupsOf(bench.description).map(({ id, paths }) => {
        const [name, about] = (inputWords.groups as Groups)[id] ?? [id, ''];
        const count = countIn(paths, bench);
        const summary = <>{name} <span class="build-about">{count > 0 ? builderWords.chosen(count) : about}</span></>;
        return (
          <div key={id} class="build-more">
            <Unfolding summary={summary}>{() => <Table {...{ paths, bench }} caption={name} />}</Unfolding>
          </div>
        );
      })}
      <Parts bench={bench} />
    </>
  );
}
