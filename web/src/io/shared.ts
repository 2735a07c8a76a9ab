// A calculation on its way out of the page and into it: as a link, as the address of the page, as the
// text of a file. Loaded when somebody asks for a link or comes with one.
import { numbersFor } from '../format/numbers';
import { shareWords, type CameAs, type Said } from '../messages/share';
import type { Request } from '../engine/contract';
import { calculationFrom, calculationOf, seenIn, type Calculation, type Seen } from '../state/calculation';
import { currencyOf } from '../state/draft';
import { fieldsOf } from '../state/fields';
import { sameDraft, savedText } from '../state/saved';
import type { State } from '../state/state';
import type { Store } from '../state/store';
import { viewAt } from '../views/views';
import { isLink } from './address';
import { keepText } from './before';
import { BadLink, campaignAddress, hashOf, longestText, valueIn } from './link';

/** A calculation that came in, and what to say of it once it is answered. */
export interface Arrived {
  readonly draft?: Calculation['draft'];
  /** A campaign, which another view opens. */
  readonly plan?: Request;
  said(): string | undefined;
}

const isCampaign = (value: unknown): value is Request => 'campaign' in fieldsOf(value);

/** The page itself, also where this is a frame of it. */
const pageAddress = (): string => location.origin + location.pathname.replace(/\/embed\/(index\.html)?$/, '/') + location.search;

/** The way out of the page: where links lead, and who is told of what leaves. A frame has its own. */
export const outward = {
  address: (hash: string): string => pageAddress() + hash,
  left(_what: 'share' | 'export', _name: string): void {},
};

export const textFor = ({ answer, draft }: State): string => `${JSON.stringify(calculationOf(answer, draft.side), null, 2)}\n`;

const hashFor = ({ answer, draft }: State): Promise<string | undefined> =>
  hashOf(calculationOf(answer, draft.side)).catch(() => undefined);

/** Nothing where it would be too long. */
export async function linkFor(state: State): Promise<string | undefined> {
  const hash = await hashFor(state);
  return hash && outward.address(hash);
}

function told({ chance_percent: chance, most_minor: most }: Seen, { answer, description }: State): Said {
  const numbers = numbersFor(currencyOf(description, answer.draft.currency));
  return { chance: numbers.percent(chance), most: numbers.ceiling(most) };
}

/** That the figures were others, and what they said. */
function aboutFigures(then: Seen | undefined, state: State): string | undefined {
  const now = seenIn(state.answer);
  const comparable = then && then.data !== now.data && state.answer.draft === state.draft;
  return comparable ? shareWords.otherFigures(told(then, state), told(now, state)) : undefined;
}

function arrived(value: unknown, came: CameAs, { state, example }: Store): Arrived {
  if (isCampaign(value)) return { plan: value, said: () => undefined };
  const found = calculationFrom(value, example, state.value.description);
  if (typeof found === 'string') return { said: () => shareWords.problem(found, came) };
  return { draft: found.draft, said: () => aboutFigures(found.seen, state.value) };
}

export async function inLink(hash: string, store: Store): Promise<Arrived> {
  try {
    const found = arrived(await valueIn(hash), 'link', store);
    if (found.plan && hash === location.hash) history.replaceState(history.state, '', campaignAddress(hash));
    return found;
  } catch (error) {
    return { said: () => shareWords.problem(error instanceof BadLink ? error.problem : 'broken', 'link') };
  }
}

export function inFile(text: string, store: Store): Arrived {
  if (text.length > longestText) return { said: () => shareWords.problem('too-long', 'file') };
  try {
    return arrived(JSON.parse(text), 'file', store);
  } catch {
    return { said: () => shareWords.problem('broken', 'file') };
  }
}

/** Where what is typed is not kept, the address keeps it over a reload; elsewhere it holds no calculation. */
export async function keepInAddress({ state }: Store): Promise<void> {
  const { kept } = state.value;
  const hash = kept === 'guest' || kept === 'refused' ? await hashFor(state.value) : undefined;
  if (hash || isLink(location.hash)) history.replaceState(history.state, '', hash ?? location.pathname + location.search);
}

/** In the view that opens it, by its address. */
async function enterPlan(plan: Request, store: Store): Promise<void> {
  try {
    location.hash = campaignAddress(await hashOf(plan));
  } catch {
    store.says(shareWords.problem('too-long', 'file'));
  }
}

/** Puts what arrived in place of what is on the page, which is kept; where the browser keeps nothing, it
    is a change that can be undone. */
export async function enter({ draft, plan, said }: Arrived, store: Store): Promise<void> {
  const { state, example } = store;
  if (plan) return enterPlan(plan, store);
  if (viewAt(location.hash)) location.hash = '';
  if (!draft) return store.says(said());
  const { draft: own, kept } = state.value;
  const isOwn = kept !== 'guest' && !sameDraft(own, example);
  if (isOwn && !keepText(savedText(own))) return store.actions.put(draft);
  if (isOwn) store.keeps('guest');
  await store.restore(draft);
  store.says(said());
  await keepInAddress(store);
}
