// The Method view at its addresses. Loaded with the first of them.
import type { Library } from '../../engine/contract';
import { trustOf } from '../../io/desk';
import { stylesAt } from '../../io/late-styles';
import { loadLibrary } from '../../io/library';
import { methodWords as words } from '../../messages/method';
import { methodMark } from '../../state/opened';
import type { Store } from '../../state/store';
import explain from '../../styles/explain.css?url';
import sheet from '../../styles/method.css?url';
import type { Page } from '../views';
import { Method } from './Method';
import { usages, type Usage } from './usage';

const sourceMark = `${methodMark}-source-`;

interface Known {
  readonly library: Library;
  readonly list: readonly Usage[];
}

export function open(store: Store): Page {
  const { state, actions } = store;
  const trust = trustOf(store);
  let known: Known | undefined;

  async function load(): Promise<Known> {
    actions.expectReasons();
    const [library] = await Promise.all([loadLibrary(), stylesAt(explain), stylesAt(sheet)]);
    return { library, list: usages(library, library.definitions) };
  }

  return {
    title: words.pageTitle,
    async at(address) {
      known ??= await load();
      const { library, list } = known;
      const { description, answer } = state.value;
      const { engine, as_of: asOf = '' } = answer.response;
      const wanted = address.startsWith(sourceMark) ? address.slice(sourceMark.length) : undefined;
      return <Method usages={list} {...{ library, description, trust, engine, asOf, wanted }} />;
    },
  };
}
