// How many futures the report rests on, and how far the drawing of more is.
import type { Told } from '../../../engine/messages';
import type { Numbers } from '../../../format/numbers';
import { reportWords } from '../../../messages/campaign-report';

const { drawing: words } = reportWords;

export interface Drawing {
  readonly stage: 'drawing' | 'drawn' | 'cancelled' | 'failed';
  readonly told: Told;
  readonly wanted: number;
  /** Once it is done. */
  readonly prints: boolean;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
  readonly onPrint: () => void;
}

interface Props extends Drawing {
  readonly numbers: Numbers;
  /** Of what is shown. */
  readonly draws: number;
}

const textId = 'report-drawing';

export function DrawingLine({ stage, told, wanted, prints, onCancel, onAgain, numbers, draws }: Props) {
  const drawing = stage === 'drawing';
  const text = words[drawing && prints ? 'printing' : stage](numbers.count(draws), numbers.count(wanted));
  return (
    <div class="report-drawing">
      <p id={textId} role="status">{text}</p>
      {drawing && <progress aria-labelledby={textId} value={told.done} max={told.of} />}
      {stage !== 'drawn' && (
        <button type="button" class="link" onClick={drawing ? onCancel : onAgain}>{drawing ? words.cancel : words.again(numbers.count(wanted))}</button>
      )}
    </div>
  );
}
