// What every part of the result is made of.
import type { Campaign, CampaignResponse, CreatorOfPlan } from '../../../engine/campaign';
import type { Description, Request } from '../../../engine/contract';
import { numbersFor, type Numbers } from '../../../format/numbers';
import type { Origin } from '../../../io/picture';
import { currencyOf } from '../../../state/draft';
import { versionOf } from '../../../state/origin';

/** Addresses of the view and of its report. */
export const campaignMark = 'campaign';
export const reportAddress = `${campaignMark}-report`;

export interface CampaignProps {
  readonly request: Request;
  readonly response: CampaignResponse;
  readonly description: Description;
  /** Lines of the checklist that were ticked by hand, and how to tick one. */
  readonly checks: readonly string[];
  readonly onCheck: (id: string, done: boolean) => void;
  /** Brings a person to an input of the plan, by its pointer. */
  readonly goTo?: (path: string) => void;
  /** Elsewhere on the page the plan stands beside another channel. */
  readonly compared?: boolean;
  /** What the person calls the plan, and a creator. */
  readonly title?: string;
  readonly nameOf?: (id: string) => string;
}

export interface Shown extends CampaignProps {
  readonly campaign: Campaign;
  readonly creators: readonly CreatorOfPlan[];
  readonly numbers: Numbers;
  readonly nameOf: (id: string) => string;
  readonly origin: () => Origin;
}

/** Evidence rows behind the plan and each of its creators. */
export function rowsBehind({ campaign, creators = [] }: CampaignResponse): string[] {
  const behind = [campaign, ...creators].flatMap(({ figures }) => figures);
  return [...new Set(behind.flatMap(({ evidence }) => evidence))];
}

export function shownOf(props: CampaignProps): Shown {
  const { response, description, nameOf = (id) => id } = props;
  const { campaign, creators = [], currency = '' } = response;
  return {
    ...props,
    campaign,
    creators,
    nameOf,
    numbers: numbersFor(currencyOf(description, currency)),
    origin: () => ({ rows: rowsBehind(response), version: versionOf(response) }),
  };
}
