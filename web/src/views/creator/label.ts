// What an input is called: by the words of the page, and until those of the folded ones are loaded,
// by its name in the request.
import { sentenceCase, wordOf, words } from '../../messages';
import { medianViews } from '../../state/pointer';
import type { State } from '../../state/state';

function fromPath(path: string): string {
  if (path.startsWith('/rate_card')) return words.ownCard;
  const name = (path.split('/').at(-1) ?? path).replace(/_(percent|minor|days)$/, '').replace(/_/g, ' ');
  return sentenceCase(name);
}

/** On some platforms a view is called something else. */
function viewsOf({ description, draft }: State): string | undefined {
  const kind = description.platforms.find(({ id }) => id === draft.platform)?.views_are;
  return kind === undefined ? undefined : wordOf(words.viewsAre, kind);
}

export function labelOf(path: string, state: State): string {
  const { draft, opened } = state;
  if (path === medianViews) return viewsOf(state) ?? words.fields[medianViews];
  const own = draft.side === 'creator' ? wordOf(words.ownFields, path) : undefined;
  return own ?? wordOf(words.fields, path) ?? wordOf(opened.extras.more?.inputWords.labels ?? {}, path) ?? fromPath(path);
}
