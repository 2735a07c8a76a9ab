// The report: the plan, what it costs and brings, what that rests on and what to check before signing, on
// at most four pages. Stands at `#campaign-report`, in place of the plan.
import type { CampaignProps } from './Result';

export { styles } from './Result';

export interface ReportProps extends CampaignProps {
  /** Of the plan. */
  readonly back: string;
}

export function CampaignReport(_: ReportProps) {
  return <main class="report" />;
}
