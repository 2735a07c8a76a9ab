// What was chosen beyond the form, said above the answer, with the way back. Loaded when there is
// such a choice.
import { Opener } from '../../components/Opener';
import { SourceList } from '../../components/Sources';
import { trustWords as words } from '../../messages/trust';
import { chosenWords } from '../../messages/chosen';
import type { EvidenceChoice, RateCardChoice } from '../../state/beyond';
import { titledOf } from '../../state/listed';
import { methodMark, pricingId, rateCardField } from '../../state/opened';
import type { State } from '../../state/state';
import type { Actions } from '../../state/store';
import { changesOf } from '../../state/trust';

export { styles } from '../../io/late-styles';

interface Props {
  readonly state: State;
  readonly actions: Actions;
}

const switchedOff = 'switched-off';

function Trust({ evidence, state: { opened }, actions }: Props & { readonly evidence: EvidenceChoice }) {
  const { off = [], weights = {} } = evidence;
  const said = words.changes(changesOf(evidence));
  const cited = [...off, ...Object.keys(weights)];
  return (
    <div class="beyond">
      <p>
        {cited.length > 0 ? (
          <Opener id={switchedOff} needs="shelf" opened={opened} toggle={actions.toggle}>{said}</Opener>
        ) : (
          <a href={`#${methodMark}-figures`}>{said}</a>
        )}{' '}
        <button type="button" class="link" onClick={() => actions.goBeyond({ evidence: undefined })}>{words.reset}</button>
      </p>
      {cited.length > 0 && opened.ids.includes(switchedOff) && <SourceList id={switchedOff} rows={cited} opened={opened} />}
    </div>
  );
}

function RateCard({ card, state: { description, opened }, actions }: Props & { readonly card: RateCardChoice }) {
  const show = (): void => {
    actions.toggle(pricingId, 'pricing');
    actions.goTo(rateCardField);
  };
  const published = titledOf(description, 'rate_cards').find(({ id }) => id === card.use)?.title;
  return (
    <div class="beyond by-rates">
      <p>
        <span>{chosenWords.pricedBy(card.own?.title ?? published ?? card.use, card.mode === 'mix')}</span>{' '}
        {!opened.ids.includes(pricingId) && (
          <button type="button" class="link" onClick={show}>{chosenWords.change}</button>
        )}{' '}
        <button type="button" class="link" onClick={() => actions.goBeyond({ rate_card: undefined })}>{chosenWords.reset}</button>
      </p>
    </div>
  );
}

export function Choices(props: Props) {
  const { evidence, rate_card: card } = props.state.draft.beyond;
  return (
    <>
      {card && <RateCard {...props} card={card} />}
      {evidence && <Trust {...props} evidence={evidence} />}
    </>
  );
}
