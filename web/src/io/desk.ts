// What explanations need of the page around them: switches and weights of sources, and how a figure
// was pooled for what is typed now. Loaded with the explanations.
import { followed, type Followed } from '../components/Follow';
import type { Description, Explain, InputRule } from '../engine/contract';
import type { Engine } from '../engine/engine';
import type { EvidenceChoice } from '../state/beyond';
import { requestOf } from '../state/draft';
import type { Store } from '../state/store';
import { backOn, ruled, ruleIn, switched, weighed, type Rule } from '../state/trust';

export type Bounds = Pick<InputRule, 'min' | 'max'>;

/** Which sources count, and how much. */
export interface Trust {
  choice(): EvidenceChoice;
  /** Bounds of the factor on a source's weight. */
  factor(): Bounds;
  turn(id: string, on: boolean): void;
  weigh(source: string, factor: number, field: string): void;
  /** What the data set weighs by, and its bounds. */
  rule(rule: Rule): { readonly standing: number; readonly bounds: Bounds };
  /** The data set's own value is no choice. */
  setRule(rule: Rule, value: number, field: string): void;
  /** These, or without ids all. */
  allOn(ids?: readonly string[]): void;
  /** What lists of sources show: the answer, the choice and what there is to choose from. */
  readonly shown: Followed<readonly unknown[]>;
}

export interface Desk extends Trust {
  /** Another value whenever there is another answer. */
  answer(): unknown;
  explain(figure: string): Promise<Explain>;
}

const none: EvidenceChoice = {};
const weightsPath = '/evidence/weights/';
const rulePath = (rule: Rule): string => `/evidence/${rule === 'half_life_years' ? rule : `confidence_weights/${rule}`}`;

function published({ defaults }: Description, rule: Rule): number {
  const grades = defaults['confidence_weights'] as Readonly<Record<string, number>> | undefined;
  return Number(rule === 'half_life_years' ? defaults[rule] : grades?.[rule]);
}

const topOf = (element: Element): number => element.getBoundingClientRect().top;

/** What is said above the answer must not push a switch away from under the hand, for as many frames
    as an answer takes. A switch may also take its own place on the page with it: the focus then goes
    to the way back. */
function keepPlace(element: Element | null, top = element ? topOf(element) : 0, frames = 30): void {
  if (!element || element === document.body) return;
  if (element.isConnected) scrollBy({ top: topOf(element) - top, behavior: 'instant' });
  else if (document.activeElement === document.body) {
    document.querySelector<HTMLElement>('.beyond button')?.focus();
    return;
  }
  if (frames > 0) requestAnimationFrame(() => keepPlace(element, top, frames - 1));
}

/** Where a choice of sources is kept. */
export interface Chooser {
  chosen(): EvidenceChoice | undefined;
  /** `field` is what is typed into. */
  choose(evidence: EvidenceChoice | undefined, field?: string): void;
  description(): Description;
  readonly shown: Followed<readonly unknown[]>;
}

export function trustBy({ chosen, choose, description, shown }: Chooser): Trust {
  const choice = (): EvidenceChoice => chosen() ?? none;
  const boundsAt = (start: string): Bounds => description().inputs.find(({ path }) => path.startsWith(start)) ?? { min: 0 };
  return {
    choice,
    factor: () => boundsAt(weightsPath),
    turn(id, on) {
      keepPlace(document.activeElement);
      choose(switched(choice(), id, on));
    },
    weigh: (source, factor, field) => choose(weighed(choice(), source, factor), field),
    rule: (rule) => ({ standing: ruleIn(choice(), rule) ?? published(description(), rule), bounds: boundsAt(rulePath(rule)) }),
    setRule: (rule, value, field) =>
      choose(ruled(choice(), rule, value === published(description(), rule) ? undefined : value), field),
    allOn: (ids) => choose(backOn(choice(), ids)),
    shown,
  };
}

export function trustOf({ state, actions }: Store): Trust {
  const page = followed(state);
  return trustBy({
    chosen: () => state.value.draft.beyond.evidence,
    choose: (evidence, field) => actions.goBeyond({ evidence }, field, field === undefined ? undefined : 'types'),
    description: () => state.value.description,
    shown: {
      now() {
        const { answer, draft, description } = page.now();
        return [answer, draft.beyond, description];
      },
      follow: page.follow,
    },
  });
}

export function deskOf(store: Store, engine: Engine): Desk {
  const { state } = store;
  return {
    ...trustOf(store),
    answer: () => state.value.answer,
    async explain(figure) {
      const { draft, readings, description } = state.value;
      const request = JSON.stringify(requestOf(draft, readings, description));
      return JSON.parse(await engine.ask('explain', request, figure)) as Explain;
    },
  };
}
