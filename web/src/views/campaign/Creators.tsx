// The creators of the chosen scenario, each a line that unfolds.
import { formatName, platformName } from '../../messages';
import { campaignWords } from '../../messages/campaign';
import { Still } from '../../components/Still';
import { counted, emptyScenario, withCreators, withScenario, type PlannedCreator } from '../../state/plan';
import { mostOf } from '../../state/plan-saved';
import { listWords } from '../../messages/campaign-list';
import { blankOn, numberAt, planFieldId, titleOfCreator, type Bench } from './bench';
import { addLike, CreatorFields, moveCreator } from './CreatorCard';
import { FromList, listId } from './FromList';

const { creators: creatorWords } = campaignWords;

interface Props {
  readonly creator: PlannedCreator;
  readonly index: number;
  readonly bench: Bench;
}

/** "Instagram · 42K followers · 2 posts · $400": as typed, since it may be half typed. */
function aboutOf({ creator, index, bench }: Props): string {
  const { platform, deliverables } = creator;
  const start = `/creators/${index}`;
  const posts = deliverables.reduce((sum, _, at) => sum + (numberAt(bench, `${start}/deliverables/${at}/count`) ?? 1), 0);
  const [first] = deliverables;
  const kind = deliverables.length === 1 && first && posts === 1 ? formatName(first.format) : creatorWords.posts(posts);
  const fees = deliverables.map(({ fee_minor: fee }) => String(fee ?? '').trim()).filter(Boolean);
  const followers = numberAt(bench, `${start}/followers`);
  const size = followers === undefined ? String(creator['followers'] ?? '').trim() : bench.numbers.compact(followers);
  return creatorWords.about(creator['name'] ? platformName(platform) : '', size, kind, fees.join(' + '));
}

function Card(props: Props) {
  const { creator, index, bench } = props;
  const { state, actions } = bench;
  const id = `creator-${creator.id}`;
  const open = state.open.includes(id);
  const start = `/creators/${index}/`;
  const wrong = [...state.problems.keys(), ...state.issues.filter(({ severity }) => severity === 'error').map(({ path }) => path)];
  const here = new Set(wrong.filter((path) => path.startsWith(start))).size;
  const doubtful = new Set(state.issues.filter(({ severity, path }) => severity === 'warning' && path.startsWith(start)).map(({ path }) => path)).size;
  const name = titleOfCreator(creator, index);
  const waits = index >= counted(state.plan.scenarios[state.at] ?? emptyScenario).length;
  return (
    <li class={`plan-creator${open ? ' plan-creator-open' : ''}`}>
      <h3>
        <button
          type="button"
          id={planFieldId(`/creators/${index}`)}
          class="plan-creator-head"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          title={creatorWords.keys}
          onClick={() => actions.toggle(id)}
          onKeyDown={(event) => {
            const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
            if (!event.altKey || !step) return;
            event.preventDefault();
            moveCreator(index, index + step, bench);
          }}
        >
          <span class="plan-creator-name">{name}</span>{' '}
          <span class="plan-creator-about">{aboutOf(props)}</span>{' '}
          {here > 0 && <span class="tone-bad">{creatorWords.toMend(here)}</span>}
          {doubtful > 0 && <span class="tone-bad">{creatorWords.toCheck(doubtful)}</span>}
          {waits && <span class="plan-creator-about">{creatorWords.waits}</span>}
        </button>
      </h3>
      {open && (
        <div class="plan-creator-body" id={id} role="group" aria-label={name}>
          <CreatorFields {...props} />
        </div>
      )}
    </li>
  );
}

export function Creators({ bench }: { readonly bench: Bench }) {
  const { state, actions, opened } = bench;
  const { plan, at, issues, problems, answer, open } = state;
  const { creators } = plan.scenarios[at] ?? { creators: [] };
  const most = mostOf(state.description, 'creators');
  const last = counted(plan.scenarios[at] ?? emptyScenario).length === creators.length ? creators.at(-1) : undefined;
  const add = (): void => {
    const index = creators.length;
    actions.change((now, scenario) => withScenario(now, scenario, (one) => withCreators(one, index, [blankOn(undefined, bench)], most)));
    actions.goTo(`/creators/${index}/followers`);
  };
  return (
    <section class="plan-part" aria-labelledby="plan-creators-title">
      <h2 id="plan-creators-title">{creatorWords.title(creators.length)}</h2>
      {creators.length === 0 && <p class="hint">{creatorWords.none}</p>}
      <ol class="plan-creators">
        {creators.map((creator, index) => (
          <Still key={creator.id} when={[creator, index, creators.length, issues, problems, open, open.includes(`creator-${creator.id}`) && [answer, opened], plan.currency]}>
            {() => <Card {...{ creator, index, bench }} />}
          </Still>
        ))}
      </ol>
      {creators.length < most ? (
        <p class="plan-more">
          <button type="button" class="plan-add" id="plan-add-creator" onClick={add}>{creatorWords.add}</button>
          {last && (
            <>
              <button type="button" class="link" onClick={() => addLike(creators.length - 1, 1, bench)}>{creatorWords.oneLike(titleOfCreator(last, creators.length - 1))}</button>
              <button type="button" class="link" id="plan-five-more" onClick={() => addLike(creators.length - 1, 5, bench)}>{creatorWords.five}</button>
            </>
          )}
          <button type="button" class="link" aria-expanded={open.includes(listId)} aria-controls={open.includes(listId) ? listId : undefined} onClick={() => actions.toggle(listId)}>{listWords.open}</button>
        </p>
      ) : (
        <p class="hint">{creatorWords.full(String(most))}</p>
      )}
      {open.includes(listId) && creators.length < most && <FromList bench={bench} />}
    </section>
  );
}

