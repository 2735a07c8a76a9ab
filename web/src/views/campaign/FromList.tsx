// Creators of a spreadsheet into the plan: pasted, or from a file.
import { Component } from 'preact';
import { ChooseFile } from '../../components/ChooseFile';
import { listText } from '../../format/lists';
import { given } from '../../io/given';
import { textOf } from '../../io/card-files';
import { formatName, platformName } from '../../messages';
import { listWords as words } from '../../messages/campaign-list';
import { creatorsFrom, type CreatorList, type ListNames } from '../../state/creator-list';
import { counted, emptyScenario, withCreators, withIds, withScenario, type PlannedCreator } from '../../state/plan';
import { mostOf } from '../../state/plan-saved';
import { fieldId } from '../../state/pointer';
import { blankOn, titleOfCreator, type Bench } from './bench';

export const listId = 'plan-list';

interface Props {
  readonly bench: Bench;
}

interface State {
  readonly text: string;
  /** Why the file is no list. */
  readonly refused?: string | undefined;
}

/** Numbers that the host of the page has set are not taken. */
function namesOf({ state: { description } }: Bench): ListNames {
  const locked = given.ids();
  const isFree = (cell: string): boolean => !cell.startsWith('/') || !locked.includes(fieldId(`/creators/0${cell}`));
  return {
    platforms: description.platforms.map(({ id, formats }) => ({
      ...{ id, names: [platformName(id), ...(words.platforms[id] ?? [])] },
      formats: formats.map((format) => ({ id: format.id, names: [formatName(format.id)] })),
    })),
    headings: Object.fromEntries(Object.entries(words.headings).filter(([, cell]) => isFree(cell))),
  };
}

/** As many as there is room for. */
function fitting({ creators }: CreatorList, { state }: Bench): readonly PlannedCreator[] {
  const { creators: known } = state.plan.scenarios[state.at] ?? emptyScenario;
  return withIds(creators.slice(0, Math.max(0, mostOf(state.description, 'creators') - known.length)), known);
}

const shownNames = 4;

export class FromList extends Component<Props, State> {
  override state: State = { text: '' };

  private readonly load = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const text = await textOf(file);
    if (text === undefined) this.setState({ refused: words.tooLarge(file.name) });
    else if (text.includes('\0')) this.setState({ refused: words.notText(file.name) });
    else this.setState({ text, refused: undefined });
  };

  private readonly take = (creators: readonly PlannedCreator[]): void => {
    const { state, actions } = this.props.bench;
    const most = mostOf(state.description, 'creators');
    const index = counted(state.plan.scenarios[state.at] ?? emptyScenario).length;
    actions.toggle(listId);
    actions.change((plan, at) => withScenario(plan, at, (one) => withCreators(one, index, creators, most)), `/creators/${index}`);
    actions.says(words.added(creators.length));
    actions.goTo(`/creators/${index}`);
  };

  private found(): { readonly fits: readonly PlannedCreator[]; readonly said: string[] } {
    const { bench } = this.props;
    const { description, plan, at } = bench.state;
    const before = counted(plan.scenarios[at] ?? emptyScenario).length;
    const list = creatorsFrom(this.state.text, namesOf(bench), (platform) => blankOn(platform, bench));
    const fits = fitting(list, bench);
    const names = fits.slice(0, shownNames).map((creator, index) => titleOfCreator(creator, before + index));
    if (fits.length > shownNames) names.push(words.more(fits.length - shownNames));
    const said = [
      list.creators.length === 0 ? words.none : words.found(fits.length, listText(names)),
      ...(fits.length < list.creators.length ? [words.fits(fits.length, String(mostOf(description, 'creators')))] : []),
      ...(list.elsewhere.length > 0 ? [words.elsewhere(listText([...list.elsewhere]))] : []),
      ...(list.unused.length > 0 ? [words.unused(listText([...list.unused]))] : []),
    ];
    return { fits, said };
  }

  override render(_: Props, { text, refused }: State) {
    const found = text.trim() === '' ? undefined : this.found();
    return (
      <div class="plan-list" id={listId}>
        <label for="plan-list-text">{words.label}</label>
        <p class="hint" id="plan-list-hint">{words.hint}</p>
        <textarea
          id="plan-list-text"
          rows={5}
          spellcheck={false}
          value={text}
          placeholder={words.sample}
          aria-describedby="plan-list-hint"
          onInput={({ currentTarget }) => this.setState({ text: currentTarget.value, refused: undefined })}
        />
        <p class="hint" role="status">{refused ?? found?.said.join(' ')}</p>
        <div class="plan-more">
          {found && found.fits.length > 0 && (
            <button type="button" class="plan-add" id="plan-list-add" onClick={() => this.take(found.fits)}>{words.add(found.fits.length)}</button>
          )}
          <ChooseFile id="plan-list-file" label={words.file} accept=".csv,.tsv,.txt,text/csv" onChoose={this.load} />
        </div>
      </div>
    );
  }
}
