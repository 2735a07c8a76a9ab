// By which price list the page prices: all published prices, one card, or an own one, and whether it
// counts in place of the published prices or beside them.
import type { FunctionComponent } from 'preact';
import { Follow } from '../../components/Follow';
import { keptCards } from '../../io/card-drawer';
import * as late from '../../io/late-styles';
import { cardWords as words } from '../../messages/cards';
import { chosen, mixed, ownCard } from '../../state/cards';
import { titledOf, type Titled } from '../../state/listed';
import { rateCardField } from '../../state/opened';
import type { State } from '../../state/state';
import type { Store } from '../../state/store';
import address from '../../styles/cards.css?url';
import { benchOf, type Bench } from './bench';
import { Editor } from './Editor';

export const styles = async (): Promise<void> => void (await Promise.all([late.styles(), late.stylesAt(address)]));

const savedMark = 'saved:';

interface Props {
  readonly bench: Bench;
  readonly state: State;
}

/** The saved cards but for the one that is being changed. */
const otherCards = (bench: Bench) => {
  const own = bench.page.now().draft.beyond.sheet;
  return keptCards().filter(({ title }) => title !== own?.title);
};

function Options({ title, cards, lang }: { readonly title: string; readonly cards: readonly Titled[]; readonly lang?: 'en' }) {
  if (cards.length === 0) return null;
  return (
    <optgroup label={title}>
      {cards.map((card) => (
        <option key={card.id} value={card.id} lang={lang}>{card.title}</option>
      ))}
    </optgroup>
  );
}

function choose(use: string, bench: Bench): void {
  if (!use.startsWith(savedMark)) {
    bench.change(chosen(use, bench.page.now().draft.beyond, bench.around()), rateCardField);
    return;
  }
  const card = keptCards().find(({ title }) => title === use.slice(savedMark.length));
  if (card) bench.put(card, rateCardField);
}

function Which({ bench, state }: Props) {
  const { description, draft } = state;
  const cards = titledOf(description, 'rate_cards');
  const isFormula = ({ id }: Titled): boolean => id.startsWith('calculator-');
  const own = { id: ownCard, title: draft.beyond.sheet?.title || words.own };
  const saved = otherCards(bench).map(({ title }) => ({ id: savedMark + title, title: words.saved(title) }));
  return (
    <div class="choice">
      <label for={rateCardField}>{words.pricedBy}</label>
      <select
        id={rateCardField}
        value={draft.beyond.rate_card?.use ?? ''}
        onChange={({ currentTarget }) => choose(currentTarget.value, bench)}
      >
        <option value="">{words.pooled}</option>
        <Options title={words.groups.yours} cards={[own, ...saved]} />
        <Options lang="en" title={words.groups.published} cards={cards.filter((card) => !isFormula(card))} />
        <Options lang="en" title={words.groups.calculators} cards={cards.filter(isFormula)} />
      </select>
    </div>
  );
}

function Mode({ bench, state: { draft: { beyond } } }: Props) {
  const mix = beyond.rate_card?.mode === 'mix';
  return (
    <fieldset class="card-mode">
      <legend class="unseen">{words.mode}</legend>
      {[false, true].map((one) => (
        <label key={String(one)}>
          <input
            type="radio"
            name="rate-card-mode"
            id={one ? 'card-mix' : 'card-replace'}
            checked={mix === one}
            onChange={() => bench.change(mixed(one, bench.page.now().draft.beyond), one ? 'card-mix' : 'card-replace')}
          />
          <span>{one ? words.mix : words.replace}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What is to be known of the card: its own note, and whether it has a price here. */
function About({ state: { description, draft, answer, heard } }: Props) {
  const { rate_card: card } = draft.beyond;
  const note = titledOf(description, 'rate_cards').find(({ id }) => id === card?.use)?.note;
  const said = heard === draft && answer.draft === draft ? answer.creator.price.rate_card : undefined;
  const empty = card?.use === ownCard && card.own?.tables.length === 0;
  const lacks = said && !said.available && (said.mode === 'mix' ? words.noPriceMixed : words.noPrice)(said.title);
  return (
    <>
      {note && <p class="hint" lang="en">{note}</p>}
      {empty ? <p class="hint">{words.noRows}</p> : lacks && <p class="field-warning">{lacks}</p>}
    </>
  );
}

const shownOf = ({ draft, issues, faults, description, heard, answer }: State): readonly unknown[] => [
  draft, issues, faults, description, heard, answer,
];

/** For this page. */
export function pricingOf(store: Store): FunctionComponent<{ readonly id: string }> {
  const bench = benchOf(store);
  return ({ id }) => (
    <Follow of={bench.page} when={shownOf}>
      {(state) => {
        const { rate_card: card } = state.draft.beyond;
        return (
          <div class="pricing" id={id} role="group" aria-label={words.panel}>
            <div class="card-choice">
              <Which {...{ bench, state }} />
              {card && <Mode {...{ bench, state }} />}
            </div>
            <About {...{ bench, state }} />
            {card?.use === ownCard && <Editor {...{ bench, state }} />}
          </div>
        );
      }}
    </Follow>
  );
}
