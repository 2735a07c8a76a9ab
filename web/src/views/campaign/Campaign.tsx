// The Campaign view: scenarios above, the plan on one side, what it brings on the other.
import { around } from '../../components/around';
import { Choice } from '../../components/Choice';
import { Live } from '../../components/Live';
import { Still } from '../../components/Still';
import { textOf, words as pageWords } from '../../messages';
import { campaignWords as words } from '../../messages/campaign';
import { compareWords } from '../../messages/campaign-compare';
import { faults } from '../../messages/issues';
import { inCurrency } from '../../state/plan-request';
import { emptyScenario, withBeyond } from '../../state/plan';
import { rulesOf } from '../../state/plan-rules';
import { patternOf } from '../../state/pointer';
import { Chosen } from '../creator/Choices';
import { labelAt, shownOf, titleOfCreator, type Bench } from './bench';
import { Comparison } from './Comparison';
import { Plan } from './Plan';
import { Scenarios } from './Scenarios';
import { Sharing } from './Sharing';
import { oddsOf } from '../../format/chance';
import { isEmpty, type PlanAnswer, type PlanState } from './desk';
import { sentenceOf, toneOf } from './result/sentences';
import { campaignMark, shownOf as picturesOf } from './result/shown';
import { Summary } from './Summary';

interface Props {
  readonly bench: Bench;
  /** Draws what the plan brings. */
  readonly pictures: typeof import('./result/Result') | undefined;
  /** Back to one's own plan, and to a first one. */
  readonly onAdopt: () => void;
  readonly onStartAgain: () => void;
}

const resultId = 'campaign-result';

function Head({ bench: { state, actions, desk } }: Props) {
  const { past, future } = state.history;
  return (
    <header class="top campaign-top">
      <around.Head />
      <p class="travel">
        <button type="button" class="link" aria-disabled={past.length === 0} onClick={actions.undo}>{pageWords.undo}</button>
        <button type="button" class="link" aria-disabled={future.length === 0} onClick={actions.redo}>{pageWords.redo}</button>
      </p>
      <Choice
        id="plan-currency"
        label={pageWords.currency}
        quiet
        value={state.plan.currency}
        options={state.description.currencies.map(({ code }) => ({ id: code, name: code }))}
        onChoose={(code) => actions.change((plan) => inCurrency(plan, code, state.description, desk.habits))}
      />
      <a class="to-method" href="#method">{pageWords.footer.method}</a>
      <a href="#">{words.back}</a>
    </header>
  );
}

/** Paths of what keeps the plan from being calculated. */
function wrongIn({ problems, issues }: PlanState): string[] {
  const refused = issues.filter(({ severity }) => severity === 'error').map(({ path }) => path);
  return [...new Set([...problems.keys(), ...refused])];
}

/** Nothing of another scenario where this one has no result: nobody in it yet, or ads. */
function answerHere({ answer, plan, at }: PlanState): PlanAnswer | undefined {
  return answer?.at === at || !isEmpty(plan.scenarios[at]) ? answer : undefined;
}

/** Nobody is left of those that the result is about. */
const waits = (state: PlanState): boolean => answerHere(state) !== undefined && isEmpty(state.plan.scenarios[state.at]);

/** With whose it is, where there are several. */
function nameAt(path: string, state: PlanState): string {
  const { creators } = state.plan.scenarios[state.at] ?? emptyScenario;
  const index = Number(/^\/creators\/(\d+)\//.exec(path)?.[1] ?? NaN);
  const creator = creators.length > 1 ? creators[index] : undefined;
  return creator ? words.fieldOf(labelAt(path, state), titleOfCreator(creator, index)) : labelAt(path, state);
}

function notices(state: PlanState, wrong: readonly string[]): string[] {
  const { byPattern } = rulesOf(state.description);
  const names = [...new Set(wrong.filter((path) => byPattern.has(patternOf(path))).map((path) => nameAt(path, state)))];
  const elsewhere = state.issues.filter(({ path, severity, code }) => severity !== 'note' && code !== 'unknown-key' && !byPattern.has(patternOf(path)));
  return [
    ...(state.running ? [] : [words.stopped]),
    ...(names.length > 0 ? [words.notUpdated(names.join('”, “'))] : []),
    ...(waits(state) ? [words.nobody] : []),
    ...elsewhere.map(({ code, arguments: about }) =>
      faults.issue(code, { field: undefined, arguments: Object.fromEntries(Object.entries(about).map(([key, value]) => [key, String(value)])) })),
  ];
}

function Kept({ bench, onAdopt, onStartAgain }: Props) {
  const { state, actions } = bench;
  const open = state.open.includes('plan-share');
  return (
    <div class="kept">
      <span>{words.kept[state.kept]}</span>{' '}
      {state.kept === 'guest' && (
        <>
          <a href={`#${campaignMark}`}>{words.mine}</a> <button type="button" class="link" onClick={onAdopt}>{words.adopt}</button>{' '}
        </>
      )}
      <button type="button" class="link to-share" id="plan-to-share" aria-expanded={open} aria-controls={open ? 'plan-share' : undefined} onClick={() => actions.toggle('plan-share')}>
        {words.share}
      </button>{' '}
      <button type="button" class="link" onClick={onStartAgain}>{words.startAgain}</button>
      {open && <Sharing id="plan-share" bench={bench} />}
    </div>
  );
}

function Result({ bench, pictures, said }: Pick<Props, 'bench' | 'pictures'> & { readonly said: readonly string[] }) {
  const { plan, at } = bench.state;
  const answer = answerHere(bench.state);
  const none = plan.scenarios[at]?.channel ? compareWords.ads.result : words.nothingYet;
  return (
    <div class="answer-body">
      {answer?.campaign ? (
        <>
          <Summary {...shownOf(answer, bench)} />
          <around.After elsewhere />
          {pictures && <pictures.CampaignResult {...shownOf(answer, bench)} />}
        </>
      ) : (
        said.length === 0 && <p class="hint">{none}</p>
      )}
    </div>
  );
}

/** On a phone what the plan brings stays in view at the bottom. */
function Bar({ bench: { state, numbers }, stale }: { readonly bench: Bench; readonly stale: boolean }) {
  const answer = answerHere(state);
  if (!answer?.campaign) return null;
  const { chance_of_break_even_percent: chance, profit_minor: profit } = answer.campaign.result;
  return (
    <aside class="answer-bar" aria-label={pageWords.name}>
      <p>
        {stale ? <strong class="tone-bad">{pageWords.notUpdated}</strong> : <><strong class={toneOf(chance, answer.request)}>{pageWords.odds(oddsOf(chance))}</strong> {words.barProfit(numbers.aboutMoney(profit.p50))}</>}
      </p>
      <button type="button" class="link answer-bar-why" onClick={() => document.getElementById(resultId)?.scrollIntoView({ block: 'start' })}>{words.why}</button>
    </aside>
  );
}

export function Campaign(props: Props) {
  const { bench, pictures } = props;
  const { state, opened } = bench;
  const { plan, at, problems, heard } = state;
  const answer = answerHere(state);
  const wrong = wrongIn(state);
  const stale = wrong.length > 0 || waits(state) || !state.running;
  const said = notices(state, wrong);
  const settled = problems.size > 0 || heard === plan || isEmpty(plan.scenarios[at]);
  const spoken = [state.said, ...(stale ? said : [answer?.campaign && textOf(sentenceOf(picturesOf(shownOf(answer, bench))))])].filter(Boolean).join(' ');
  return (
    <>
      <Head {...props} />
      <main class="view campaign">
        <h1 id={campaignMark} tabIndex={-1}>{words.title}</h1>
        <p class="view-lead">{words.lead}</p>
        <Scenarios bench={bench} />
        <Comparison bench={bench} />
        <div class="campaign-halves">
          <div class="campaign-plan">
            {state.said && <p class="hint">{state.said}</p>}
            <Plan bench={bench} />
            <Kept {...props} />
          </div>
          <article class={`answer${stale ? ' stale' : ''}${state.glides ? ' gliding' : ''}`} id={resultId} tabIndex={-1} data-settled={settled} data-draws={answer?.response.draws}>
            <h2 class="unseen">{words.result}</h2>
            {plan.beyond && (
              <Chosen
                {...{ opened, beyond: plan.beyond, description: state.description, toggle: bench.toggle, trust: bench.trust }}
                onChange={(change) => bench.actions.change((now) => withBeyond(now, change))}
              />
            )}
            {said.length > 0 && <ul class="notices">{said.map((text) => <li key={text}>{text}</li>)}</ul>}
            <Still when={[answer, plan.checks, opened, said.length, pictures]}>{() => <Result {...{ bench, pictures, said }} />}</Still>
          </article>
        </div>
      </main>
      {answer && <around.Foot answer={answer} />}
      <Live text={spoken} />
      <Bar {...{ bench, stale }} />
    </>
  );
}

