// What was chosen beyond the form, said above the answer, with the way back. Loaded when there is
// such a choice.
import { Opener } from '../../components/Opener';
import { SourceList } from '../../components/Sources';
import { trustWords as words } from '../../messages/trust';
import type { EvidenceChoice } from '../../state/beyond';
import { methodMark } from '../../state/opened';
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

export function Choices(props: Props) {
  const { evidence } = props.state.draft.beyond;
  return evidence ? <Trust {...props} evidence={evidence} /> : null;
}
