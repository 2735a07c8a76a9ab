// How many futures a report is drawn from.
import type { Description, Json, Request } from '../../engine/contract';
import { fieldsOf } from '../../state/fields';

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

const postsOf = (creator: Json): number => {
  const { deliverables } = fieldsOf(creator);
  return Array.isArray(deliverables) ? deliverables.length : 1;
};

/** As many as the data set wants, halved until the core takes them for so many posts. */
export function reportDraws({ campaign, defaults }: Description, { creators }: Request): number {
  const most = numberOf(fieldsOf(defaults['limits'])['line_draws']);
  const posts = Array.isArray(creators) ? creators.reduce<number>((sum, creator) => sum + postsOf(creator), 0) : 0;
  let draws = numberOf(fieldsOf(fieldsOf(campaign)['report'])['draws']);
  while (draws * posts > most) draws /= 2;
  return draws;
}
