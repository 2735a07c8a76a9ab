// What an input is called: by the words of the page, and until those of the folded ones are loaded,
// by its name in the request.
import { words } from '../../messages';
import { medianViews } from '../../state/pointer';
import type { State } from '../../state/state';

function fromPath(path: string): string {
  if (path.startsWith('/rate_card')) return words.ownCard;
  const name = (path.split('/').at(-1) ?? path).replace(/_(percent|minor|days)$/, '').replace(/_/g, ' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** On some platforms a view is called something else. */
function viewsOf({ description, draft }: State): string | undefined {
  const kind = description.platforms.find(({ id }) => id === draft.platform)?.views_are;
  return kind === undefined ? undefined : words.viewsAre[kind];
}

export function labelOf(path: string, state: State): string {
  const { draft, opened } = state;
  if (path === medianViews) return viewsOf(state) ?? words.fields[path] ?? '';
  const own = draft.side === 'creator' ? words.ownFields[path] : undefined;
  return own ?? words.fields[path] ?? opened.extras.more?.inputWords.labels[path] ?? fromPath(path);
}
