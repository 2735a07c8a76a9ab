// What is loaded, from the page's own host, when somebody asks for it.
import type { Engine } from '../engine/engine';
import type { Faults } from '../messages';
import type { Extra, Extras } from '../state/opened';
import type { Store } from '../state/store';

async function loadExplanation(store: Store, engine: Engine): Promise<Pick<Extras, 'shelf' | 'explanation'>> {
  const { explanations, loadLibrary, styles } = await import('../views/explain/explanations');
  const [library] = await Promise.all([loadLibrary(), styles()]);
  return explanations(library, store, engine);
}

/** A part that comes with styles of its own, once they are there. */
async function styled<Part extends { readonly styles: () => Promise<void> }>(loading: Promise<Part>): Promise<Part> {
  const part = await loading;
  await part.styles();
  return part;
}

const loaders: { readonly [Name in Extra]: (store: Store, engine: Engine) => Promise<Partial<Extras>> } = {
  shelf: loadExplanation,
  explanation: loadExplanation,
  reasons: async () => ({ reasons: await import('../views/creator/Reasons') }),
  tornado: async () => ({ tornado: await import('../views/creator/Tornado') }),
  tables: async () => ({ tables: await import('../views/creator/tables') }),
  more: async () => ({ more: await styled(import('../views/creator/More')) }),
  own: async () => ({ own: await styled(import('../views/creator/OwnSide')) }),
  choices: async () => ({ choices: await styled(import('../views/creator/Choices')) }),
  share: async (store) => ({ share: (await styled(import('../views/share/Panel'))).sharingOf(store) }),
  pricing: async (store) => ({ pricing: (await styled(import('../views/cards/Pricing'))).pricingOf(store) }),
};

export const extrasFrom = (engine: Engine) => (extra: Extra, store: Store): Promise<Partial<Extras>> => loaders[extra](store, engine);

export async function loadFaults(): Promise<Faults> {
  const told = await styled(import('../views/creator/told'));
  return { ...told.faults, told };
}
