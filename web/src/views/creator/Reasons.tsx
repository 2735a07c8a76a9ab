// What is below the answer: the pictures, in the order in which somebody deciding asks. Depends on
// the last good result alone, so that typing does not draw it anew until there is another.
import type { Description } from '../../engine/contract';
import { numbersFor } from '../../format/numbers';
import { currencyOf, type Side } from '../../state/draft';
import type { Opened, Toggle } from '../../state/opened';
import type { Answer } from '../../state/state';
import type { Actions } from '../../state/store';
import { AdsChart } from './AdsChart';
import { Asking } from './Asking';
import { CashChart } from './CashChart';
import { OutcomeDots } from './OutcomeDots';
import { PriceChart } from './PriceChart';
import { ReturnMethods } from './ReturnMethods';
import { ScoreChart } from './ScoreChart';
import { situationOf } from './situation';
import { Steps } from './Steps';
import { TierChart } from './TierChart';

interface Props {
  readonly answer: Answer;
  readonly description: Description;
  readonly side: Side;
  readonly opened: Opened;
  readonly toggle: Toggle;
  /** Brings a person to an input. */
  readonly goTo: (path: string) => void;
  readonly goBeyond: Actions['goBeyond'];
}

export function Reasons({ answer, description, side, opened, toggle, goTo, goBeyond }: Props) {
  const { creator, draft } = answer;
  const numbers = numbersFor(currencyOf(description, draft.currency));
  const situation = situationOf(answer, numbers);
  const own = side === 'creator' ? opened.extras.own : undefined;
  if (own) return <own.OwnReasons {...{ answer, description, numbers, situation, opened, toggle }} />;
  const shared = { answer, creator, description, numbers, situation, opened, toggle };
  return (
    <>
      <PriceChart {...shared} />
      <div class="pair">
        <OutcomeDots {...shared} />
        {creator.insight && <Asking {...shared} insight={creator.insight} goTo={goTo} />}
      </div>
      <div class="pair">
        <TierChart {...shared} />
        {creator.timeline && <CashChart {...shared} timeline={creator.timeline} />}
      </div>
      <ReturnMethods {...shared} />
      <AdsChart {...shared} goBeyond={goBeyond} />
      <ScoreChart {...shared} />
      <Steps {...shared} />
    </>
  );
}
