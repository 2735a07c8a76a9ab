// The checklist before signing. What the plan itself answers is ticked by itself: a pure function of the
// request and its response.
import type { Campaign } from '../../../engine/campaign';
import type { Json, Request } from '../../../engine/contract';

export const checkIds = ['goal', 'audience', 'followers', 'fit', 'past', 'writing', 'channels', 'measuring', 'time'] as const;
export type CheckId = (typeof checkIds)[number];

export interface Check {
  readonly id: CheckId;
  /** The plan answers it. */
  readonly byPlan: boolean;
  /** Ids of creators for whom it is still open. */
  readonly missing: readonly string[];
}

type Members = Readonly<Record<string, Json>>;

const membersOf = (value: Json | undefined): Members => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {});
const isGiven = (value: Json | undefined): boolean => value !== undefined && value !== null && value !== '';

/** Any of the inputs is given for the creator. */
function missingFor(creators: readonly Members[], inputs: readonly string[]): string[] {
  const lacking = creators.filter((creator) => !inputs.some((input) => isGiven(creator[input])));
  return lacking.map(({ id }) => String(id ?? ''));
}

/** What each creator has to be asked for. */
const ofCreators: Readonly<Partial<Record<CheckId, readonly string[]>>> = {
  audience: ['in_target_percent'],
  followers: ['authentic_percent'],
  fit: ['fit'],
  past: ['click_through_percent', 'conversion_percent'],
};

/** A niche that is neither the same nor adjacent is known, but no fit. */
const isOtherNiche = ({ fit }: Members): boolean => fit === 'other';

function platformsOf(creators: readonly Members[]): number {
  return new Set(creators.map(({ platform }) => platform)).size;
}

/** `compared`: elsewhere the plan stands beside another channel. */
export function checksOf(request: Request, { timeline }: Pick<Campaign, 'timeline'>, compared = false): Check[] {
  const campaign = membersOf(request['campaign']);
  const market = membersOf(request['market']);
  const listed = request['creators'];
  const creators = Array.isArray(listed) ? listed.map(membersOf) : [];
  const review = timeline?.review;
  const enough = timeline?.enough_days;
  const answers: Readonly<Partial<Record<CheckId, boolean>>> = {
    // Without a goal of its own a target is one of the usual goal.
    goal: isGiven(campaign['target']),
    channels: compared || isGiven(membersOf(request['alternative'])['channel']) || platformsOf(creators) > 1,
    measuring: isGiven(market['tracking']) || isGiven(market['tracked_share_percent']),
    time: Boolean(review && typeof enough === 'number' && review.day >= enough),
  };
  return checkIds.map((id) => {
    const inputs = ofCreators[id];
    const missing = inputs ? missingFor(creators, inputs) : [];
    const others = id === 'fit' ? creators.filter(isOtherNiche).map((creator) => String(creator['id'] ?? '')) : [];
    const open = [...missing, ...others];
    const byPlan = inputs ? creators.length > 0 && open.length === 0 : Boolean(answers[id]);
    return { id, byPlan, missing: open.length < creators.length ? open : [] };
  });
}
