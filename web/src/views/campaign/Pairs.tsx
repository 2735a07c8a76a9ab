// Pairs of creators with an overlap of their own, in place of the one for all.
import { Choice } from '../../components/Choice';
import { campaignWords } from '../../messages/campaign';
import { withScenario, type PlannedCreator, type PlannedPair } from '../../state/plan';
import { planFieldId, titleOfCreator, type Bench } from './bench';
import { PlanField } from './PlanField';

const { pairs: words } = campaignWords;

const optionsOf = (creators: readonly PlannedCreator[], without: string | undefined) =>
  creators.flatMap((creator, index) => (creator.id === without ? [] : [{ id: creator.id, name: titleOfCreator(creator, index) }]));

/** Two creators that no pair holds yet. */
function freePair(creators: readonly PlannedCreator[], pairs: readonly PlannedPair[]): [string, string] | undefined {
  const held = new Set(pairs.map(({ creators: ids }) => [...ids].sort().join(' ')));
  for (const [index, { id: a }] of creators.entries()) {
    for (const { id: b } of creators.slice(index + 1)) if (!held.has([a, b].sort().join(' '))) return [a, b];
  }
  return undefined;
}

function Pair({ pair, index, creators, bench }: { readonly pair: PlannedPair; readonly index: number; readonly creators: readonly PlannedCreator[]; readonly bench: Bench }) {
  const { actions } = bench;
  const [a = '', b = ''] = pair.creators;
  const start = `/campaign/overlaps/${index}`;
  const nameOf = (id: string): string => optionsOf(creators, undefined).find((one) => one.id === id)?.name ?? id;
  const remove = (): void =>
    actions.change((plan, at) => withScenario(plan, at, (one) => ({ ...one, overlaps: one.overlaps.toSpliced(index, 1) })), `${start}/overlap_percent`);
  return (
    <li class="plan-pair">
      <Choice id={planFieldId(`${start}/creators/0`)} label={words.one} value={a} options={optionsOf(creators, b)} onChoose={(id) => actions.choose(`${start}/creators/0`, id)} />
      <Choice id={planFieldId(`${start}/creators/1`)} label={words.other} value={b} options={optionsOf(creators, a)} onChoose={(id) => actions.choose(`${start}/creators/1`, id)} />
      <PlanField path={`${start}/overlap_percent`} bench={bench} quiet />
      <button type="button" class="reset" aria-label={words.remove(nameOf(a), nameOf(b))} title={words.remove(nameOf(a), nameOf(b))} onClick={remove}>×</button>
    </li>
  );
}

export function Pairs({ bench }: { readonly bench: Bench }) {
  const { plan, at } = bench.state;
  const { creators, overlaps } = plan.scenarios[at] ?? { creators: [], overlaps: [] };
  const free = freePair(creators, overlaps);
  if (creators.length < 2) return null;
  const add = (): void => {
    if (!free) return;
    bench.actions.change((now, place) => withScenario(now, place, (one) => ({ ...one, overlaps: [...one.overlaps, { creators: free, overlap_percent: '' }] })));
    bench.actions.goTo(`/campaign/overlaps/${overlaps.length}/overlap_percent`);
  };
  return (
    <div class="plan-pairs" role="group" aria-labelledby="plan-pairs-title">
      <h3 id="plan-pairs-title">{words.title}</h3>
      <p class="field-hint">{words.hint}</p>
      <ul>
        {overlaps.map((pair, index) => <Pair key={index} {...{ pair, index, creators, bench }} />)}
      </ul>
      {free && <button type="button" class="link" onClick={add}>{words.add}</button>}
    </div>
  );
}
