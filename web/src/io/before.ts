// What a person left here before the page was live: the draft this browser kept from an earlier
// visit, and what differs in the form from the page as it was built, because it was typed while the
// page was loading or put back by the browser. The second is newer and goes on top.
import { front } from '../state/asked';
import { fieldId } from '../state/pointer';
import type { Store } from '../state/store';

const keptUnder = 'tierwise-draft';

/** In a third-party or sandboxed frame even looking at the storage throws. */
export function storage<Result>(use: (store: Storage) => Result): Result | undefined {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}

export const keptText = (): string | undefined => storage((store) => store.getItem(keptUnder)) ?? undefined;

/** Says whether the browser did it. */
export const keepText = (text: string): boolean =>
  storage((store) => {
    store.setItem(keptUnder, text);
    return true;
  }) ?? false;

export const forgetText = (): boolean =>
  storage((store) => {
    store.removeItem(keptUnder);
    return true;
  }) ?? false;

/** Reads the form as it stands now; what it gives back enters the differences. */
export function typedBefore(root: HTMLElement): (store: Store) => void {
  const chosen = (id: string): string | undefined => {
    const select = root.querySelector<HTMLSelectElement>(`#${id}`);
    const built = select && [...select.options].find((option) => option.defaultSelected)?.value;
    return select && select.value !== built ? select.value : undefined;
  };
  const [currency, platform, format] = [chosen('currency'), chosen('platform'), chosen('format')];
  const texts = front.flatMap((path) => {
    const field = root.querySelector<HTMLInputElement>(`#${fieldId(path)}`);
    return field && field.value !== field.defaultValue ? [[path, field.value] as const] : [];
  });
  return ({ state, actions }) => {
    const differs = (value: string | undefined, key: 'currency' | 'platform' | 'format'): value is string =>
      value !== undefined && value !== state.value.draft[key];
    if (differs(currency, 'currency')) actions.chooseCurrency(currency);
    if (differs(platform, 'platform')) actions.choosePlatform(platform);
    if (differs(format, 'format')) actions.chooseFormat(format);
    for (const [path, text] of texts) if (text !== state.value.draft.texts[path]) actions.type(path, text);
  };
}
