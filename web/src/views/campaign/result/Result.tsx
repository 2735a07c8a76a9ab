// What a plan brings, as pictures and tables: everything below the plan of the Campaign view. Pure: made
// of the request, its answer and the description alone.
import { styles as late, stylesAt } from '../../../io/late-styles';
import { reportWords } from '../../../messages/campaign-report';
import address from '../../../styles/campaign-result.css?url';
import { Calendar } from './Calendar';
import { Cash } from './Cash';
import { Checklist } from './Checklist';
import { Costs } from './Costs';
import { Funnel } from './Funnel';
import { Goals } from './Goals';
import { Moves, WorthAsking } from './Moves';
import { Outcomes } from './Outcomes';
import { Prices } from './Prices';
import { Reached } from './Reached';
import { Returns } from './Returns';
import { Shares } from './Shares';
import { reportAddress, shownOf, type CampaignProps } from './shown';

export type { CampaignProps } from './shown';

/** Before it is shown. */
export const styles = async (): Promise<void> => void (await Promise.all([late(), stylesAt(address)]));

export function CampaignResult(props: CampaignProps) {
  const shown = shownOf(props);
  return (
    <div class="campaign-result">
      <p class="to-report"><a href={`#${reportAddress}`}>{reportWords.open}</a></p>
      <Goals {...shown} />
      <div class="pair">
        <Outcomes {...shown} />
        <Cash {...shown} />
      </div>
      <Shares {...shown} />
      <Prices {...shown} />
      <Funnel {...shown} />
      <Reached {...shown} />
      <Calendar {...shown} />
      <div class="pair">
        <Moves {...shown} />
        <WorthAsking {...shown} />
      </div>
      <Returns {...shown} />
      <Costs {...shown} />
      <Checklist {...shown} />
    </div>
  );
}
