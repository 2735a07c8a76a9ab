// The answer and its reasons: depends on the last good result alone, so that typing does not draw
// it anew until there is another.
import type { Description } from '../../engine/contract';
import type { Numbers } from '../../format/numbers';
import type { Opened, Toggle } from '../../state/opened';
import type { Answer } from '../../state/state';
import { Headline } from './Headline';
import { PriceChart } from './PriceChart';
import { ReturnMethods } from './ReturnMethods';
import { ScoreChart } from './ScoreChart';
import type { Situation } from './situation';
import { Steps } from './Steps';
import { TierChart } from './TierChart';

interface Props {
  readonly answer: Answer;
  readonly description: Description;
  readonly numbers: Numbers;
  readonly situation: Situation;
  readonly opened: Opened;
  readonly toggle: Toggle;
}

export function AnswerBody({ answer, description, numbers, situation, opened, toggle }: Props) {
  const shared = { creator: answer.creator, description, numbers, opened, toggle };
  return (
    <div class="answer-body">
      <Headline {...shared} tiers={description.tiers} situation={situation} />
      <PriceChart {...shared} situation={situation} />
      <ReturnMethods {...shared} />
      <TierChart {...shared} />
      <ScoreChart {...shared} />
      <Steps result={answer.creator.result} numbers={numbers} />
    </div>
  );
}
