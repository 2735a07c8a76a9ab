// Ways to share the plan, and its results as a table for spreadsheets.
import { download } from '../../io/card-files';
import { openFile } from '../../io/arrivals';
import { outward } from '../../io/shared';
import { campaignWords as words } from '../../messages/campaign';
import { shareWords } from '../../messages/share';
import { Panel, type Shareable } from '../share/Panel';
import type { Bench } from './bench';
import { resultsAsCsv } from './csv';
import { hashOfPlan, textOfPlan } from './shared';

const name = 'campaign';

function shareable({ state, desk, store }: Bench): Shareable {
  const plan = state.answer?.plan ?? state.plan;
  return {
    of: [plan, state.answer],
    link: () => hashOfPlan(plan, state, desk.habits).then(outward.address, () => undefined),
    fileName: `${name}.tierwise.json`,
    text: () => textOfPlan(plan, state, desk.habits),
    linkLabel: words.link,
    about: plan === state.plan ? words.about : shareWords.asAnswered,
    take: (file) => openFile(file, store),
  };
}

export function Sharing({ id, bench }: { readonly id: string; readonly bench: Bench }) {
  const { state } = bench;
  const table = (): void => {
    download(`${name}.csv`, resultsAsCsv(state), 'text/csv');
    outward.left('export', `${name}.csv`);
  };
  return (
    <Panel id={id} what={shareable(bench)}>
      {state.answer && <button type="button" class="link" id="plan-csv" onClick={table}>{words.csv}</button>}
    </Panel>
  );
}
