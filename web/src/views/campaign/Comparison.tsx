// How the plan's scenarios stand against one another, above all of them.
import { compareWords as words } from '../../messages/campaign-compare';
import { sideBySideOf, type Bench } from './bench';
import { bestText, SideBySide } from './result/SideBySide';

export function Comparison({ bench }: { readonly bench: Bench }) {
  const { plan, compared, problems } = bench.state;
  if (plan.scenarios.length < 2) return null;
  const shown = sideBySideOf(bench);
  const told = shown && bestText(shown);
  return (
    <section class={`section comparison${compared && compared.plan !== plan ? ' stale' : ''}`} aria-labelledby="comparison-title">
      <h2 id="comparison-title">{words.title}</h2>
      <p class={told ? 'comparison-verdict' : 'takeaway'} role="status">
        {told ?? (compared ? words.failed : problems.size > 0 ? words.waits : words.working)}
      </p>
      {shown && <SideBySide id="comparison-table" {...shown} />}
    </section>
  );
}
