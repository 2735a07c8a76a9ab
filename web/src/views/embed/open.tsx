// The builder at its addresses, which are what is chosen. Loaded with the first of them.
import { stylesAt } from '../../io/late-styles';
import { builderWords as words } from '../../messages/builder';
import type { Store } from '../../state/store';
import sheet from '../../styles/builder.css?url';
import type { Page } from '../views';
import { Workshop } from './Workshop';

export function open(store: Store): Page {
  const { actions } = store;
  let ready: Promise<unknown> | undefined;
  /** What it stands at: its own changes of the address are no reason to begin anew. */
  let standing: string | undefined;
  let opened = 0;

  async function load(): Promise<void> {
    await Promise.all([store.whole(), stylesAt(sheet)]);
    actions.expectReasons();
  }

  return {
    title: words.pageTitle,
    async at(address) {
      ready ??= load().catch((error: unknown) => {
        ready = undefined;
        throw error;
      });
      await ready;
      if (address !== standing) opened += 1;
      standing = address;
      return <Workshop key={opened} {...{ store, address }} onAddress={(now) => (standing = now)} />;
    },
  };
}
