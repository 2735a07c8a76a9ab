// What the parts of the rate cards need of the page: the state as it is now, and ways to change it.
import { followed, type Followed } from '../../components/Follow';
import { habitsOf } from '../../first';
import { cardWords as words } from '../../messages/cards';
import { formatName, platformName } from '../../messages';
import type { BeyondChange } from '../../state/beyond';
import { cardOf, type MadeCard, type Sheet, type Writing } from '../../state/card-sheet';
import type { CardNames } from '../../state/card-table';
import { changedSheet, newSheet, type Surroundings } from '../../state/cards';
import type { Named } from '../../state/table';
import type { State } from '../../state/state';
import type { Store } from '../../state/store';

export interface Bench {
  readonly page: Followed<State>;
  readonly undo: () => void;
  writing(): Writing;
  around(): Surroundings;
  sheet(): Sheet;
  made(): MadeCard;
  names(): CardNames;
  change(change: BeyondChange, field?: string, by?: 'types'): void;
  /** Another own card; what is typed into one cell without a pause is one change. */
  put(sheet: Sheet, field?: string, by?: 'types'): void;
}

const named = (ids: Iterable<string>, nameOf: (id: string) => string): Named[] =>
  [...new Set(ids)].map((id) => ({ id, names: [nameOf(id)] }));

export function benchOf(store: Store): Bench {
  const { state, actions } = store;
  const page = followed(state);
  let habits: { readonly of: State['description']; readonly writing: Writing } | undefined;
  const writing = (): Writing => {
    const { description } = state.value;
    if (habits?.of !== description) habits = { of: description, writing: habitsOf(navigator.languages, description) };
    return habits.writing;
  };
  const around = (): Surroundings => {
    const { platform, currency } = state.value.draft;
    return { writing: writing(), untitled: words.untitled, platform, currency };
  };
  const sheet = (): Sheet => state.value.draft.beyond.sheet ?? newSheet(around());
  return {
    page,
    undo: actions.undo,
    writing,
    around,
    sheet,
    made: () => cardOf(sheet(), words.untitled, writing()),
    names() {
      const { platforms, currencies } = state.value.description;
      return {
        platforms: named(platforms.map(({ id }) => id), platformName),
        formats: named(platforms.flatMap(({ formats }) => formats.map(({ id }) => id)), formatName),
        pers: Object.entries(words.perNames).map(([id, names]) => ({ id, names })),
        currencies: currencies.map(({ code }) => code),
        headings: words.headings,
      };
    },
    change: (change, field, by) => actions.goBeyond(change, field, by),
    put: (next, field, by) => actions.goBeyond(changedSheet(next, state.value.draft.beyond, around()), field, by),
  };
}
