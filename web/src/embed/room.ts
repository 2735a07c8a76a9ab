// What the parts of a frame share: the settings as they are now, the host, and the calculator.
import type { Store } from '../state/store';
import { watched, type Settable } from '../state/watched';
import type { Host } from './host';
import { nothingSet, type Config } from './settings';

const patienceMilliseconds = 5_000;

export interface Room {
  readonly config: Settable<Config>;
  readonly host: Host;
  /** Once there is one. */
  store: Store | undefined;
  /** To the host's page; says whether something there took it. */
  give(detail: unknown): Promise<boolean>;
}

export function roomOf(host: Host): Room {
  let answered: ((taken: boolean) => void) | undefined;
  host.hear('taken', (taken) => answered?.(taken === true));
  return {
    ...{ config: watched(nothingSet), host, store: undefined },
    give: (detail) =>
      new Promise((resolve) => {
        answered = resolve;
        setTimeout(() => resolve(false), patienceMilliseconds);
        host.tell('lead', detail);
      }),
  };
}
