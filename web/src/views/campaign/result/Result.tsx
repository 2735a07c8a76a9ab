// What a plan brings, as pictures and tables: everything below the plan of the Campaign view. Pure: made
// of the request, its answer and the description alone.
import type { CampaignResponse } from '../../../engine/campaign';
import type { Description, Request } from '../../../engine/contract';

export interface CampaignProps {
  readonly request: Request;
  readonly response: CampaignResponse;
  readonly description: Description;
  /** Lines of the checklist that were ticked by hand, and how to tick one. */
  readonly checks: readonly string[];
  readonly onCheck: (id: string, done: boolean) => void;
  /** Brings a person to an input of the plan, by its pointer. */
  readonly goTo?: (path: string) => void;
}

/** With the styles that it needs. */
export const styles = (): Promise<void> => Promise.resolve();

export function CampaignResult(_: CampaignProps) {
  return <div class="campaign-result" />;
}
