// Where numbers come from: made of the library once it is there, for this page.
import { explanationOf } from '../../components/Explanation';
import { shelfOf } from '../../components/Shelf';
import type { Library } from '../../engine/contract';
import type { Engine } from '../../engine/engine';
import { deskOf } from '../../io/desk';
import { stylesAt } from '../../io/late-styles';
import type { Extras } from '../../state/opened';
import type { Store } from '../../state/store';
import sheet from '../../styles/explain.css?url';

export { loadLibrary } from '../../io/library';
export const styles = (): Promise<void> => stylesAt(sheet);

export function explanations(library: Library, store: Store, engine: Engine): Pick<Extras, 'shelf' | 'explanation'> {
  const desk = deskOf(store, engine);
  const shelf = shelfOf(library, desk);
  return { shelf, explanation: explanationOf(library, shelf, desk) };
}
