// The builder at its addresses, which are what is chosen. Loaded with the first of them.
import { stylesAt } from '../../io/late-styles';
import { builderWords as words } from '../../messages/builder';
import type { Store } from '../../state/store';
import sheet from '../../styles/builder.css?url';
import type { Page } from '../views';
import { Workshop } from './Workshop';

export function open(store: Store): Page {
  /** What it stands at: its own changes of the address are no reason to begin anew. */
  let standing: string | undefined;
  let opened = 0;

  return {
    title: words.pageTitle,
    async at(address) {
      await Promise.all([store.whole(), stylesAt(sheet)]);
      if (address !== standing) opened += 1;
      standing = address;
      return <Workshop key={opened} {...{ store, address }} onAddress={(now) => (standing = now)} />;
    },
  };
}
