// What an input is called: by the words of the page, and until those of the folded ones are loaded,
// by its name in the request.
import { words } from '../../messages';
import type { State } from '../../state/state';

function fromPath(path: string): string {
  if (path.startsWith('/rate_card')) return words.ownCard;
  const name = (path.split('/').at(-1) ?? path).replace(/_(percent|minor|days)$/, '').replace(/_/g, ' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function labelOf(path: string, { draft, opened }: State): string {
  const own = draft.side === 'creator' ? words.ownFields[path] : undefined;
  return own ?? words.fields[path] ?? opened.extras.more?.inputWords.labels[path] ?? fromPath(path);
}
