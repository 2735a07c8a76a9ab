// The plan: goal and budget, creators, the product that all of it sells.
import { Choice } from '../../components/Choice';
import { campaignWords as words } from '../../messages/campaign';
import { compareWords } from '../../messages/campaign-compare';
import { titledOf } from '../../state/listed';
import { pathsUnder } from '../../state/plan-rules';
import { grossMargin, orderValue } from '../../state/pointer';
import { planFieldId, type Bench } from './bench';
import { Creators } from './Creators';
import { evenly, Fold } from './Fold';
import { sharedFolds } from './folds';
import { Pairs } from './Pairs';
import { PlanField } from './PlanField';

interface Props {
  readonly bench: Bench;
}

const aims = ['/campaign/goal', '/campaign/target', '/campaign/budget_minor'];
const economics = [orderValue, grossMargin];

function Aims({ bench }: Props) {
  const known = pathsUnder(bench.state.description, '/campaign/').filter((path) => !path.includes('*'));
  if (known.length === 0) return null;
  return (
    <section class="plan-part" aria-labelledby="plan-goal-title">
      <h2 id="plan-goal-title">{words.goal.title}</h2>
      <div class="plan-fields">
        {aims.map((path) => <PlanField key={path} path={path} bench={bench} quiet />)}
      </div>
      <Fold id="more-goal" title={words.goal.more} paths={known.filter((path) => !aims.includes(path))} bench={bench}>
        <Pairs bench={bench} />
      </Fold>
    </section>
  );
}

/** Paid ads in place of creators. */
function Ads({ bench: { state, actions, ...rest } }: Props) {
  const scenario = state.plan.scenarios[state.at];
  return (
    <section class="plan-part">
      <p class="hint">{compareWords.ads.hint}</p>
      <div class="plan-fields">
        <Choice
          id={planFieldId('/channel')}
          label={compareWords.ads.channel}
          value={scenario?.channel ?? ''}
          options={titledOf(state.description, 'channels').map(({ id, title }) => ({ id, name: title, lang: 'en' }))}
          onChoose={(id) => actions.choose('/channel', id)}
        />
        <PlanField path="/budget_minor" bench={{ state, actions, ...rest }} quiet />
      </div>
    </section>
  );
}

function Product({ bench }: Props) {
  const { description } = bench.state;
  return (
    <section class="plan-part" aria-labelledby="plan-product-title">
      <h2 id="plan-product-title">{words.product}</h2>
      <div class="plan-fields">
        {economics.map((path) => <PlanField key={path} path={path} bench={bench} quiet span={evenly(path) ? [0, 100] : undefined} even />)}
      </div>
      {sharedFolds(description, economics).map((fold) => <Fold key={fold.id} {...fold} bench={bench} />)}
    </section>
  );
}

export function Plan({ bench }: Props) {
  const { plan, at } = bench.state;
  return (
    <form class="plan" aria-label={words.plan} onSubmit={(event) => event.preventDefault()}>
      {plan.scenarios[at]?.channel ? <Ads bench={bench} /> : <Creators bench={bench} />}
      <Aims bench={bench} />
      <Product bench={bench} />
    </form>
  );
}
