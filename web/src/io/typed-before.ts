// The page can be typed into before it is live, and browsers restore forms on reload. Whatever
// differs from the page as it was built is kept, and entered once the page is live.
import { averageComments, averageLikes, fee, followers, grossMargin, medianViews, orderValue } from '../state/pointer';
import type { Actions } from '../state/store';

const typed = [followers, medianViews, averageLikes, averageComments, fee, orderValue, grossMargin];

export function typedBefore(root: HTMLElement, actions: Actions): () => void {
  const entries: (() => void)[] = [];
  const chosen = (id: string, act: (value: string) => void): void => {
    const select = root.querySelector<HTMLSelectElement>(`#${id}`);
    const built = select && [...select.options].find((option) => option.defaultSelected)?.value;
    if (select && select.value !== built) entries.push(act.bind(undefined, select.value));
  };
  chosen('currency', actions.chooseCurrency);
  chosen('platform', actions.choosePlatform);
  chosen('format', actions.chooseFormat);
  for (const path of typed) {
    const field = root.querySelector<HTMLInputElement>(`#${path.split('/').at(-1)}`);
    const text = field?.value;
    if (field && text !== undefined && text !== field.defaultValue) entries.push(() => actions.type(path, text));
  }
  return () => entries.forEach((enter) => enter());
}
