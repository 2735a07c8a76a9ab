// One creator of the plan: a line, and unfolded everything that is asked about them.
import { Choice } from '../../components/Choice';
import { formatName, platformName, words } from '../../messages';
import { campaignWords } from '../../messages/campaign';
import { copies, moved, withCreators, withoutCreator, withPosts, withScenario, type PlannedCreator, type PlannedPost } from '../../state/plan';
import { mostOf } from '../../state/plan-saved';
import { pathsUnder } from '../../state/plan-rules';
import { tierSpan } from '../../state/tier-span';
import { roundOutward } from '../../format/log-scale';
import { planFieldId, titleOfCreator, type Bench } from './bench';
import { Fold } from './Fold';
import { creatorFolds, frontOfCreator } from './folds';
import { PlanField, type Span } from './PlanField';

const { creators: creatorWords, post: postWords } = campaignWords;

interface Props {
  readonly creator: PlannedCreator;
  readonly index: number;
  readonly bench: Bench;
}

/** Where market prices lie, not all that is allowed. */
function feeSpan(creator: PlannedCreator, { state }: Bench): Span | undefined {
  const price = state.answer?.creators.find(({ id }) => id === creator.id)?.price.recommended;
  return price && price.p10_minor > 0 ? [roundOutward(price.p10_minor / 10, 'down'), roundOutward(price.p90_minor * 10, 'up')] : undefined;
}

function Post({ creator, index, at, bench }: Props & { readonly at: number }) {
  const { state, actions } = bench;
  const start = `/creators/${index}/deliverables/${at}`;
  const formats = state.description.platforms.find(({ id }) => id === creator.platform)?.formats ?? [];
  const asked = pathsUnder(state.description, '/creators/*/deliverables/*/').map((path) => path.slice('/creators/*/deliverables/*/'.length));
  const place = String(at + 1);
  const remove = (): void =>
    actions.change((plan, scenario) => withScenario(plan, scenario, (one) => withPosts(one, index, (posts) => posts.toSpliced(at, 1))), `${start}/format`);
  return (
    <div class="plan-post" role="group" aria-label={postWords.title(place)}>
      <Choice
        id={planFieldId(`${start}/format`)}
        label={words.fields.format}
        value={creator.deliverables[at]?.format ?? ''}
        options={formats.map(({ id }) => ({ id, name: formatName(id) }))}
        onChoose={(id) => actions.choose(`${start}/format`, id)}
      />
      {['count', 'fee_minor', 'date', ...asked.filter((name) => !['format', 'count', 'fee_minor', 'date'].includes(name))].map((name) => (
        <PlanField key={name} path={`${start}/${name}`} bench={bench} quiet span={name === 'fee_minor' ? feeSpan(creator, bench) : undefined} />
      ))}
      {creator.deliverables.length > 1 && <button type="button" class="link plan-post-remove" onClick={remove}>{postWords.remove(place)}</button>}
    </div>
  );
}

function Posts(props: Props) {
  const { creator, index, bench: { state, actions } } = props;
  const add = (): void => {
    const last = creator.deliverables.at(-1) as PlannedPost;
    const at = creator.deliverables.length;
    actions.change((plan, scenario) => withScenario(plan, scenario, (one) => withPosts(one, index, (posts) => [...posts, { format: last.format }])));
    actions.goTo(`/creators/${index}/deliverables/${at}/format`);
  };
  return (
    <>
      {creator.deliverables.map((_, at) => <Post key={at} {...props} at={at} />)}
      {creator.deliverables.length < mostOf(state.description, 'deliverables') && (
        <button type="button" class="link plan-add-post" onClick={add}>{postWords.add}</button>
      )}
    </>
  );
}

function choosePlatform(creator: PlannedCreator, index: number, id: string, { state, actions }: Bench): void {
  const platform = state.description.platforms.find((one) => one.id === id);
  if (!platform) return;
  const kept = (format: string): string => (platform.formats.some((one) => one.id === format) ? format : platform.default_format);
  const next = { ...creator, platform: id, deliverables: creator.deliverables.map((post) => ({ ...post, format: kept(post.format) })) };
  actions.change(
    (plan, at) => withScenario(plan, at, (one) => ({ ...one, creators: one.creators.with(index, next) })),
    `/creators/${index}/platform`,
  );
}

function Acts({ creator, index, bench }: Props) {
  const { state, actions } = bench;
  const { creators } = state.plan.scenarios[state.at] ?? { creators: [] };
  const name = titleOfCreator(creator, index);
  const most = mostOf(state.description, 'creators');
  const move = (to: number): void => moveCreator(index, to, bench);
  const remove = (): void => {
    actions.change((plan, at) => withScenario(plan, at, (one) => withoutCreator(one, index)), `/creators/${index}`);
    actions.says(creatorWords.removed(name));
    actions.goTo(`/creators/${Math.min(index, creators.length - 2)}`);
  };
  return (
    <p class="plan-acts">
      <button type="button" class="link" aria-disabled={index === 0} onClick={() => move(index - 1)}>{creatorWords.up}</button>
      <button type="button" class="link" aria-disabled={index === creators.length - 1} onClick={() => move(index + 1)}>{creatorWords.down}</button>
      <button type="button" class="link" aria-disabled={creators.length >= most} onClick={() => addLike(index, 1, bench)}>{creatorWords.oneMore}</button>
      <button type="button" class="link" aria-disabled={creators.length >= most} onClick={() => addLike(index, 5, bench)}>{creatorWords.fiveMore}</button>
      <button type="button" class="link" onClick={remove}>{creatorWords.remove}</button>
    </p>
  );
}

/** Right after them, as many as there is room for. */
export function addLike(index: number, count: number, { state, actions }: Bench): void {
  const { creators } = state.plan.scenarios[state.at] ?? { creators: [] };
  const creator = creators[index];
  if (!creator) return;
  const most = mostOf(state.description, 'creators');
  const { name: _, ...nameless } = creator;
  actions.change((plan, at) => withScenario(plan, at, (one) => withCreators(one, index + 1, copies(nameless as PlannedCreator, count, one.creators), most)));
  actions.says(creatorWords.copied(Math.min(count, most - creators.length)));
}

export function moveCreator(from: number, to: number, { state, actions, numbers }: Bench): void {
  const { creators } = state.plan.scenarios[state.at] ?? { creators: [] };
  const creator = creators[from];
  if (!creator || to < 0 || to >= creators.length) return;
  actions.change((plan, at) => withScenario(plan, at, (one) => moved(one, from, to)), `/creators/${from}`);
  actions.says(creatorWords.movedTo(titleOfCreator(creator, to), numbers.count(to + 1), numbers.count(creators.length)));
  actions.goTo(`/creators/${to}`);
}

export function CreatorFields(props: Props) {
  const { creator, index, bench } = props;
  const { description } = bench.state;
  const at = (name: string): string => `/creators/${index}/${name}`;
  return (
    <>
      <div class="plan-fields">
        <Choice
          id={planFieldId(at('platform'))}
          label={words.fields.platform}
          value={creator.platform}
          options={description.platforms.map(({ id }) => ({ id, name: platformName(id) }))}
          onChoose={(id) => choosePlatform(creator, index, id, bench)}
        />
        <PlanField path={at('name')} bench={bench} quiet />
        {frontOfCreator.map((name) => (
          <PlanField key={name} path={at(name)} bench={bench} quiet span={name === 'followers' ? tierSpan(description) : undefined} />
        ))}
      </div>
      <Posts {...props} />
      {creatorFolds(description, creator, index).map((fold) => <Fold key={fold.id} {...fold} bench={bench} />)}
      <Acts {...props} />
    </>
  );
}
