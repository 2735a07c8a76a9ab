// What can be told about a field of the plan: what stands in for it, how it was read, what is wrong with it.
import { Sources } from '../../components/Sources';
import type { CreatorOfPlan } from '../../engine/campaign';
import type { InputRule, Issue } from '../../engine/contract';
import { words } from '../../messages';
import { campaignWords } from '../../messages/campaign';
import { faults } from '../../messages/issues';
import { sourceWords } from '../../messages/sources';
import { toldWords } from '../../messages/told';
import { fallbackOf } from '../../state/asked';
import { textOf } from '../../state/draft';
import { defaultOf, sourceCount, type Default } from '../../state/evidence';
import { averageLikes, exchangeRate, fee, patternOf } from '../../state/pointer';
import { estimate, rangeText, readAs } from '../creator/told';
import type { Told } from '../creator/TypedField';
import { labelAt, planFieldId, readingAt, ruleAt, titleOfCreator, type Bench } from './bench';
import { textNow } from './desk';

/** The creator of the answer that a path is about, with the deliverable that it is about in the first place. */
function creatorAt(path: string, { state }: Bench): CreatorOfPlan | undefined {
  const [, index = '0', , post = '0'] = /^\/creators\/(\d+)(\/deliverables\/(\d+))?/.exec(path) ?? [];
  const { answer, plan, at } = state;
  const id = plan.scenarios[at]?.creators[Number(index)]?.id;
  const creator = path.startsWith('/creators/') ? answer?.creators.find((one) => one.id === id) : answer?.creators[0];
  return creator && { ...creator, deliverables: creator.deliverables.slice(Number(post)) };
}

/** Published is the share of followers who are not real. */
const fakeFollowers = 'inauthentic-share';

/** What is left of a hundred percent. */
const restOf = ({ p10, p50, p90, evidence }: Default): Default => ({ p10: 100 - p90, p50: 100 - p50, p90: 100 - p10, evidence });

/** What a published figure puts in the place of an empty text. */
export function standInAt(path: string, bench: Bench): Default | undefined {
  const creator = creatorAt(path, bench);
  const id = ruleAt(bench, path)?.figure;
  const own = creator && defaultOf(patternOf(path), creator, bench.state.description);
  const found = own ?? bench.state.answer?.campaign?.figures.find((figure) => figure.id === id);
  return found && id === fakeFollowers ? restOf(found) : found;
}

function publishedRate({ plan, answer }: Bench['state']): number | undefined {
  const { exchange, currency } = answer?.response ?? {};
  return exchange && !exchange.own && currency === plan.currency ? exchange.units_per_usd : undefined;
}

export function plainAt(path: string, rule: InputRule | undefined, { state }: Bench): number | string | undefined {
  return path === exchangeRate ? publishedRate(state) : fallbackOf(rule, state.description);
}

function issueWords(issue: Issue, path: string, bench: Bench): string {
  const rule = ruleAt(bench, path);
  const creators = bench.state.plan.scenarios[bench.state.at]?.creators ?? [];
  const nameOf = (id: string): string => {
    const index = creators.findIndex((creator) => creator.id === id);
    return creators[index] ? titleOfCreator(creators[index], index) : id;
  };
  const texts = Object.entries(issue.arguments).map(([key, value]) => [
    key,
    typeof value === 'number' ? textOf(value, rule, bench.numbers) : key === 'creator' ? nameOf(value) : value,
  ]);
  return faults.issue(issue.code, { field: labelAt(path, bench.state), arguments: Object.fromEntries(texts) });
}

function errorAt(path: string, bench: Bench): Pick<Told, 'error'> {
  const { problems, issues, plan } = bench.state;
  const problem = problems.get(path);
  const { type = 'number', required = false, uncertain = false } = ruleAt(bench, path) ?? {};
  if (problem?.kind === 'problem' && problem.problem === 'range' && uncertain) return { error: campaignWords.three };
  if (problem?.kind === 'problem') {
    return { error: faults.problem(problem.problem, { type, required, typed: problem.currency ?? '', page: plan.currency }) };
  }
  if (problem) return { error: campaignWords.needed(labelAt(path, bench.state)) };
  const issue = issues.find((one) => one.path === path && one.severity === 'error');
  return issue ? { error: issueWords(issue, path, bench) } : {};
}

function Note({ path, standIn, bench }: { readonly path: string; readonly standIn: Default; readonly bench: Bench }) {
  const rule = ruleAt(bench, path);
  const { opened, toggle, trust, numbers, state } = bench;
  const pattern = patternOf(path);
  const lead =
    pattern === averageLikes ? `${toldWords.likesExpected(estimate(standIn.p50, rule, numbers))}, ` : pattern === fee ? `${toldWords.marketPrice}, ` : '';
  return (
    <>
      {lead}{rangeText(standIn, rule, numbers)},{' '}
      <Sources
        id={`${planFieldId(path)}-sources`}
        label={toldWords.defaultFrom(sourceCount(standIn.evidence))}
        title={sourceWords.title(labelAt(path, state))}
        rows={standIn.evidence}
        {...{ opened, toggle, trust }}
      />
    </>
  );
}

export function toldAt(path: string, bench: Bench): Told {
  const { state, numbers } = bench;
  const rule = ruleAt(bench, path);
  const text = textNow(state, path);
  const empty = text.trim() === '';
  const standIn = empty ? standInAt(path, bench) : undefined;
  const plain = plainAt(path, rule, bench);
  const shown = standIn
    ? patternOf(path) === averageLikes ? undefined : estimate(standIn.p50, rule, numbers)
    : typeof plain === 'number' ? textOf(plain, rule, numbers) : plain;
  const required = rule?.required ?? false;
  const warning = state.issues.find((one) => one.path === path && one.severity === 'warning');
  const reading = readingAt(bench, path);
  return {
    ...errorAt(path, bench),
    mark: empty && shown !== undefined && !required ? words.default : readAs(text, reading, rule, numbers),
    placeholder: required ? undefined : (shown ?? (rule?.type === 'text' ? '' : rule?.type === 'date' ? campaignWords.dateForm : toldWords.notGiven)),
    note: standIn && <Note {...{ path, standIn, bench }} />,
    warning: warning && issueWords(warning, path, bench),
  };
}
