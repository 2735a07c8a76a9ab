// Brings the calculator where the host wants it: what it begins with, what somebody had typed before the
// frame was moved or sent in a link, and later other settings under what is typed meanwhile.
import { inLink } from '../io/shared';
import { askedIds } from '../state/asked';
import { fieldId } from '../state/pointer';
import type { Draft } from '../state/draft';
import { draftFrom, sameDraft } from '../state/saved';
import { wrongInputs, type State } from '../state/state';
import type { Store } from '../state/store';
import { beginningOf, rebased, withLocked, type Beginning } from './beginning';
import type { Room } from './room';
import { configFrom, hideable, lockable, type Config, type Refused, type Texts } from './settings';

export interface Settled {
  readonly refused: readonly Refused[];
  /** Other settings. */
  change(texts: Texts): Promise<void>;
  /** Another link in the address of the host's page. */
  open(link: string): Promise<void>;
}

/** What the core does not take, of what the host has set. */
function refusedBy(state: State, { presets }: Config): string[] {
  const fields = wrongInputs(state).map((path) => fieldId(path)).filter((id) => Object.hasOwn(presets, id));
  const rates = state.issues.some(({ severity, path }) => severity === 'error' && path.startsWith('/rate_card'));
  return [...fields, ...(rates ? ['rates'] : [])];
}

function unknownParts({ hide = [], lock = [] }: Config, fields: readonly string[]): Refused[] {
  const unknown = (ids: readonly string[], parts: readonly string[]) => ids.filter((id) => !fields.includes(id) && !parts.includes(id));
  return [...unknown(hide, hideable).map((id) => `hide ${id}`), ...unknown(lock, lockable).map((id) => `lock ${id}`)].map((name) => ({ name, why: 'unknown' }));
}

export async function settle(room: Room, store: Store, example: Draft, texts: Texts): Promise<Settled> {
  const { host } = room;
  const { state, actions } = store;
  await store.whole();
  const { description } = state.value;
  const fields = askedIds(description);

  async function begun(config: Config, not: readonly string[] = []): Promise<Beginning> {
    const made = beginningOf(config, example, description, not);
    if (!sameDraft(made.draft, state.value.draft)) await store.restore(made.draft);
    const wrong = refusedBy(state.value, config);
    return wrong.length > 0 && not.length === 0 ? begun(config, wrong) : made;
  }

  const read = configFrom(texts, fields);
  let { config } = read;
  room.config.value = config;
  let beginning = await begun(config);

  const locked = (draft: Draft): Draft => withLocked(draft, beginning.draft, config.lock ?? []);
  async function open(link: string): Promise<void> {
    const { draft, said } = await inLink(`#${link}`, store);
    if (draft) await store.restore(locked(draft));
    store.says(said());
  }

  const typed = host.draft === undefined ? undefined : draftFrom(host.draft, beginning.draft, description);
  if (typed) await store.restore(locked(typed));
  else if (host.link !== undefined) await open(host.link);

  const { fill } = actions;
  actions.fill = (filled, said) => {
    const free = Object.entries(filled).filter(([path]) => !config.lock?.includes(fieldId(path)));
    fill(Object.fromEntries(free), said);
  };
  actions.startAgain = () => {
    if (!sameDraft(state.value.draft, beginning.draft)) actions.put(beginning.draft);
  };

  return {
    refused: [...read.refused, ...unknownParts(config, fields), ...beginning.refused],
    open,
    async change(others) {
      const next = configFrom(others, fields).config;
      if (next.language !== config.language) return location.reload();
      const after = beginningOf(next, example, description);
      const { currency } = after.draft;
      const moves = currency !== beginning.draft.currency && state.value.draft.currency === beginning.draft.currency;
      if (moves) actions.chooseCurrency(currency);
      const before = moves ? beginningOf({ ...config, currency }, example, description) : beginning;
      config = next;
      room.config.value = next;
      beginning = after;
      const draft = locked(rebased(state.value.draft, before.draft, after.draft));
      if (!sameDraft(draft, state.value.draft)) await store.restore(draft);
    },
  };
}
