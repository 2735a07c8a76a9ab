// The Campaign view at its addresses: one's own plan, one to which a creator is added, one from a link.
import { Follow, followed, type Followed } from '../../components/Follow';
import { startEngine } from '../../engine/engine';
import { habitsOf } from '../../first';
import { stylesAt } from '../../io/late-styles';
import { trustBy, type Trust } from '../../io/desk';
import { BadLink } from '../../io/link';
import { campaignWords as words } from '../../messages/campaign';
import { shareWords } from '../../messages/share';
import { firstPlan, withCreatorOf } from '../../state/plan-first';
import { noHistory } from '../../state/history';
import { withBeyond } from '../../state/plan';
import { planFromText } from '../../state/plan-saved';
import type { Store } from '../../state/store';
import sheet from '../../styles/campaign.css?url';
import { styles } from '../share/Panel';
import type { Page } from '../views';
import { numbersOf, shownOf, sideBySideOf, titleOfCreator, type Bench } from './bench';
import { Campaign } from './Campaign';
import { createDesk, type Desk, type PlanState } from './desk';
import { focusPlan, framed, keepInAddress, keepNow, keepPlan, keptPlan, ownKeys } from './hands';
import { reportDraws } from './report-draws';
import { campaignMark, reportAddress } from './result/shown';
import { aboutFigures, isPlanLink, planAt } from './shared';
import { Studied } from './Studied';

const addMark = `${campaignMark}-add`;

type Pictures = typeof import('./result/Result');

/** The plan is of use without them; they are tried again with the next address. */
async function loadPictures(): Promise<Pictures | undefined> {
  const pictures = await import('./result/Result').catch(() => undefined);
  return pictures?.styles().then(() => pictures, () => undefined);
}

function makeDesk(store: Store): Desk {
  const { description, draft } = store.state.value;
  const habits = habitsOf(navigator.languages, description);
  const desk = createDesk({ description, habits, engine: startEngine(), plan: firstPlan(draft) });
  focusPlan(desk);
  ownKeys(desk);
  keepPlan(desk);
  if (framed()) followHost(store, desk);
  return desk;
}

/** In a frame a plan that nobody has touched begins as the host has set the calculator, also later. */
function followHost({ state }: Store, desk: Desk): void {
  let seen = state.value.draft;
  state.watch(() => {
    const { draft } = state.value;
    if (draft === seen) return;
    seen = draft;
    if (desk.state.value.history === noHistory) void desk.begin(firstPlan(draft), 'untried');
  });
}

/** Once it is shown: until then the address says what is to be shown. */
const soon = (act: () => void): void => void setTimeout(act);
const toOwnAddress = (): void => history.replaceState(history.state, '', `#${campaignMark}`);

async function openLink(address: string, desk: Desk): Promise<void> {
  const { description } = desk.state.value;
  const own = planFromText(keptPlan(), description);
  try {
    const found = await planAt(address, description);
    if (!found) throw new BadLink('broken');
    await desk.begin(found.plan, own ? 'guest' : 'untried');
    desk.actions.says(aboutFigures(found.seen, desk.state.value, numbersOf(desk.state.value)));
    if (own) return;
    keepNow(desk);
    soon(toOwnAddress);
  } catch (error) {
    if (!desk.state.value.answer) await openOwn(desk);
    desk.actions.says(shareWords.problem(error instanceof BadLink ? error.problem : 'broken', 'link'));
    soon(toOwnAddress);
  }
}

/** Switches of sources in the plan turn the plan's. */
function trustIn({ state, actions }: Desk): Trust {
  const { follow } = followed(state);
  return trustBy({
    chosen: () => state.value.plan.beyond?.evidence,
    choose: (evidence) => actions.change((plan) => withBeyond(plan, { evidence })),
    description: () => state.value.description,
    shown: { now: () => [state.value.answer, state.value.plan.beyond], follow },
  });
}

async function openOwn(desk: Desk): Promise<void> {
  const kept = planFromText(keptPlan(), desk.state.value.description);
  await desk.begin(kept ?? desk.state.value.plan, kept ? 'kept' : 'untried');
}

/** The creator of the calculator becomes the last of the plan. */
function add(store: Store, desk: Desk): void {
  const { actions, state } = desk;
  actions.change((plan, at) => withCreatorOf(store.state.value.draft, plan, at, state.value.description));
  const { creators } = state.value.plan.scenarios[state.value.at] ?? { creators: [] };
  const last = creators.at(-1);
  if (!last) return;
  actions.says(words.creators.added(titleOfCreator(last, creators.length - 1)));
  actions.goTo(`/creators/${creators.length - 1}`);
}

export function open(store: Store): Page {
  const page = followed(store.state);
  let desk: Desk | undefined;
  let plan: Followed<PlanState> | undefined;
  let standing: string | undefined;
  let trust: Trust | undefined;

  async function enter(address: string): Promise<Desk> {
    const first = desk === undefined;
    desk ??= makeDesk(store);
    if (isPlanLink(address)) {
      if (address !== standing) await openLink(address, desk);
    } else if (first) {
      await openOwn(desk);
    } else if (desk.state.value.kept === 'guest' && address === campaignMark) {
      const guest = desk;
      // From the report back to the plan that it is about; otherwise back to one's own.
      if (standing === reportAddress) soon(() => void keepInAddress(guest));
      else await openOwn(desk);
    }
    const fresh = first && desk.state.value.kept === 'untried';
    if (address === addMark) {
      if (!fresh) add(store, desk);
      soon(toOwnAddress);
    }
    standing = address;
    return desk;
  }

  const benchOf = (now: Desk): Bench => {
    const state = now.state.value;
    const { opened } = store.state.value;
    trust ??= trustIn(now);
    return { state, actions: now.actions, desk: now, store, numbers: numbersOf(state), opened, toggle: store.actions.toggle, trust };
  };

  /** Of the answer that stands; without one there is only the plan. The page's own thread would stand still for more draws. */
  async function report(now: Desk, shown: Followed<PlanState>) {
    const { loadReport } = await import('./result/Report');
    const Report = await loadReport();
    return (
      <Follow of={shown} when={({ answer, plan, compared }) => [answer, plan.checks, compared]}>
        {({ answer, description }) => answer?.campaign && (
          <Studied answer={answer} draws={now.engine.carrier === 'worker' ? reportDraws(description, answer.request) : 0}>
            {(best, drawing) => <Report {...shownOf(best, benchOf(now))} drawing={drawing} sideBySide={sideBySideOf(benchOf(now))} />}
          </Studied>
        )}
      </Follow>
    );
  }

  return {
    title: words.pageTitle,
    async at(address) {
      const [pictures] = await Promise.all([loadPictures(), store.whole(), styles(), stylesAt(sheet)]);
      const now = await enter(address);
      plan ??= followed(now.state);
      const ofPlan = plan;
      if (address === reportAddress && now.state.value.answer?.campaign) return report(now, ofPlan);
      const onAdopt = (): void => {
        keepNow(now);
        toOwnAddress();
      };
      const onStartAgain = (): void => now.actions.change(() => firstPlan(store.state.value.draft));
      return (
        <Follow of={page} when={({ opened }) => [opened]}>
          {() => <Follow of={ofPlan} when={(state) => [state]}>{() => <Campaign bench={benchOf(now)} {...{ pictures, onAdopt, onStartAgain }} />}</Follow>}
        </Follow>
      );
    },
  };
}
