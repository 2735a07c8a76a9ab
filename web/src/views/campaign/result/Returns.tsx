// The ways to predict the return, side by side and never mixed, for the plan as a whole.
import { Picture } from '../../../components/Picture';
import { reasonWords } from '../../../messages/reasons';
import { ReturnRows } from '../../creator/ReturnMethods';
import { returnTable } from '../../creator/tables';
import { MediaValue } from './MediaValue';
import type { Shown } from './shown';

export function Returns(shown: Shown) {
  const { campaign, numbers, origin } = shown;
  const { title, takeaway } = reasonWords.returns;
  return (
    <Picture id="returns" title={title} takeaway={takeaway} table={() => returnTable(campaign.return_methods, numbers)} origin={origin}>
      <ReturnRows methods={campaign.return_methods} numbers={numbers} />
      <MediaValue {...shown} />
    </Picture>
  );
}
