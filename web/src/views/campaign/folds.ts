// Which inputs of the plan are folded away together: as in the calculator, group by group.
import type { Description } from '../../engine/contract';
import { inputWords } from '../../messages/inputs';
import { pathsUnder } from '../../state/plan-rules';
import { patternOf } from '../../state/pointer';
import type { PlannedCreator } from '../../state/plan';
import { groupsOf } from '../creator/groups';

export interface FoldOf {
  readonly id: string;
  readonly title: string;
  /** Paths of the request. */
  readonly paths: readonly string[];
}

const creatorStart = '/creators/*/';
/** In view as soon as a creator is unfolded. */
export const frontOfCreator: readonly string[] = ['followers', 'median_views', 'average_likes', 'average_comments'];
const notFolded = ['id', 'platform', 'name', ...frontOfCreator].map((name) => creatorStart + name);

const titleOf = (group: string): string => {
  const groups: Readonly<Record<string, readonly [name: string, about: string]>> = inputWords.groups;
  return groups[group]?.[0] ?? group;
};

/** Of those patterns, by group; what no group has stands with the last or with `rest`. */
function grouped(description: Description, wanted: readonly string[], rest: string): { id: string; paths: string[] }[] {
  const groups = groupsOf(description).map(({ id, paths }) => ({ id, paths: wanted.filter((path) => paths.includes(path)) }));
  const left = wanted.filter((path) => !groups.some(({ paths }) => paths.includes(path)));
  return groups.map(({ id, paths }) => ({ id, paths: id === rest ? [...paths, ...left] : paths })).filter(({ paths }) => paths.length > 0);
}

export function creatorFolds(description: Description, { id: creator }: PlannedCreator, index: number): FoldOf[] {
  const own = pathsUnder(description, creatorStart).filter((path) => !path.includes('/deliverables/') && !notFolded.includes(path));
  return grouped(description, own, 'audience').map(({ id, paths }) => ({
    id: `${id}-${creator}`,
    title: titleOf(id),
    paths: paths.map((path) => path.replace('*', String(index))),
  }));
}

/** Of what all creators share, without what is in view anyway. */
export function sharedFolds(description: Description, inView: readonly string[]): FoldOf[] {
  const starts = ['/product/', '/market/', '/chance_percent', '/as_of', '/exchange_rate'];
  const shared = starts.flatMap((start) => pathsUnder(description, start)).filter((path) => !inView.includes(path));
  return grouped(description, shared, 'product').map(({ id, paths }) => ({ id: `plan-${id}`, title: titleOf(id), paths }));
}

/** The fold that holds a path, beside the creator's own. */
export function foldWith(folds: readonly FoldOf[], path: string): string[] {
  return folds.filter(({ paths }) => paths.some((one) => one === path || patternOf(one) === patternOf(path))).map(({ id }) => id);
}
