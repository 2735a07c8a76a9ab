// What was chosen beyond the form, said above the answer, with the way back. Loaded when there is
// such a choice.
import { Opener } from '../../components/Opener';
import { SourceList } from '../../components/Sources';
import { trustWords as words } from '../../messages/trust';
import { chosenWords } from '../../messages/chosen';
import type { Description } from '../../engine/contract';
import type { Trust } from '../../io/desk';
import type { Beyond, EvidenceChoice, RateCardChoice } from '../../state/beyond';
import { titledOf } from '../../state/listed';
import { methodMark, pricingId, rateCardField, type Opened, type Toggle } from '../../state/opened';
import type { State } from '../../state/state';
import type { Actions } from '../../state/store';
import { changesOf } from '../../state/trust';

export { styles } from '../../io/late-styles';

interface Props {
  readonly beyond: Pick<Beyond, 'evidence' | 'rate_card'>;
  readonly description: Description;
  readonly opened: Opened;
  readonly toggle: Toggle;
  readonly trust?: Trust;
  readonly onChange: (change: { readonly evidence?: undefined; readonly rate_card?: undefined }) => void;
  /** Shows the rate cards, where they are not shown already. */
  readonly onShow?: (() => void) | undefined;
}

export function pricedBy({ use, own, mode }: RateCardChoice, description: Description): string {
  const published = titledOf(description, 'rate_cards').find(({ id }) => id === use)?.title;
  return chosenWords.pricedBy(own?.title ?? published ?? use, mode === 'mix');
}

const switchedOff = 'switched-off';

function Evidence({ evidence, opened, toggle, trust, onChange }: Props & { readonly evidence: EvidenceChoice }) {
  const { off = [], weights = {} } = evidence;
  const said = words.changes(changesOf(evidence));
  const cited = [...off, ...Object.keys(weights)];
  return (
    <div class="beyond">
      <p>
        {cited.length > 0 ? (
          <Opener id={switchedOff} needs="shelf" {...{ opened, toggle }}>{said}</Opener>
        ) : (
          <a href={`#${methodMark}-figures`}>{said}</a>
        )}{' '}
        <button type="button" class="link" onClick={() => onChange({ evidence: undefined })}>{words.reset}</button>
      </p>
      {cited.length > 0 && opened.ids.includes(switchedOff) && <SourceList id={switchedOff} rows={cited} {...{ opened, trust }} />}
    </div>
  );
}

function RateCard({ card, description, onChange, onShow }: Props & { readonly card: RateCardChoice }) {
  return (
    <div class="beyond by-rates">
      <p>
        <span>{pricedBy(card, description)}</span>{' '}
        {onShow && <button type="button" class="link" onClick={onShow}>{chosenWords.change}</button>}{' '}
        <button type="button" class="link" onClick={() => onChange({ rate_card: undefined })}>{chosenWords.reset}</button>
      </p>
    </div>
  );
}

export function Chosen(props: Props) {
  const { evidence, rate_card: card } = props.beyond;
  return (
    <>
      {card && <RateCard {...props} card={card} />}
      {evidence && <Evidence {...props} evidence={evidence} />}
    </>
  );
}

/** Of the calculator. */
export function Choices({ state, actions }: { readonly state: State; readonly actions: Actions }) {
  const { description, draft, opened } = state;
  const show = (): void => {
    actions.toggle(pricingId, 'pricing');
    actions.goTo(rateCardField);
  };
  return (
    <Chosen
      {...{ description, opened, beyond: draft.beyond, toggle: actions.toggle, onChange: actions.goBeyond }}
      onShow={opened.ids.includes(pricingId) ? undefined : show}
    />
  );
}
