// The way out of a frame: a link to the calculation on the whole page of ours, or without our branding back
// to the host's own page, whose loader hands it to the frame.
import { outward } from '../io/shared';
import type { Room } from './room';

/** Without the loader and without our name there is no page to lead to. */
export const canShare = ({ host, config }: Room): boolean => config.value.branding !== 'off' || host.page !== undefined;

export function addressFor(hash: string, { host, config }: Room): string {
  if (config.value.branding !== 'off') return new URL('..', location.href).href + hash;
  return `${host.page?.split('#')[0] ?? ''}#tierwise=${hash.slice(1)}`;
}

export function leadBack(room: Room): void {
  outward.address = (hash) => addressFor(hash, room);
  outward.left = (what, name) => room.host.tell(what, what === 'share' ? { url: name } : { file: name });
}
