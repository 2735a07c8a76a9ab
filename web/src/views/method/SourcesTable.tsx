// All sources: sorted and searched, each with a switch, what it is used for, and on demand every
// figure it printed.
import { Component } from 'preact';
import { asItIs, Follow } from '../../components/Follow';
import { SourceName } from '../../components/SourceName';
import { Switch } from '../../components/Switch';
import type { Library } from '../../engine/contract';
import type { Trust } from '../../io/desk';
import { termName } from '../../messages/explain';
import { methodWords as words } from '../../messages/method';
import { wordOf } from '../../messages/names';
import { listText } from '../../format/lists';
import { write } from '../../format/numbers';
import { methodAddress, toggled } from '../../state/opened';
import { isOff } from '../../state/trust';
import { MethodSection, PrintedTable } from './parts';
import { matching, sorted, type Sorting, type SortKey, type Usage } from './usage';

interface Props {
  readonly library: Library;
  readonly usages: readonly Usage[];
  readonly trust: Trust;
  /** The source that an address leads to. */
  readonly wanted: string | undefined;
}

interface Shown {
  readonly search: string;
  readonly sorting: Sorting;
  readonly open: readonly string[];
}

const { sources: say } = words;
const count = (value: number): string => write({}, value);

function usedFor({ figures, calculators, tiers, tables, context }: Usage): string {
  const uses = [
    ...new Set(figures.map(termName)),
    calculators && say.calculators,
    tiers && say.tiers,
    tables.length === 0 && context.length > 0 && !tiers && say.context,
  ].filter((use) => typeof use === 'string');
  return uses.length > 0 ? listText(uses) : tables.length > 0 ? say.constant : say.rates;
}

/** Whether anything would change without it. */
const counts = ({ tables, tiers, calculators }: Usage): boolean => tables.length > 0 || tiers || calculators;

interface RowProps extends Pick<Props, 'library' | 'trust'> {
  readonly usage: Usage;
  readonly open: boolean;
  readonly toggle: () => void;
}

function SourceRow({ usage, library, trust, open, toggle }: RowProps) {
  const { source, rows, year, confidence, tables, context } = usage;
  const id = methodAddress('source', source.id);
  return (
    <>
      <tr class={isOff(trust.choice(), source.id) ? 'source source-off' : 'source'} id={id} tabIndex={-1}>
        <td class="source-use">{counts(usage) && <Switch id={source.id} name={source.title} desk={trust} />}</td>
        <th scope="row" class="source-title"><SourceName source={source} /></th>
        <td class="source-year">{year ?? say.undated}</td>
        <td class="source-rows">
          {rows > 0 && (
            <button type="button" class="link" aria-expanded={open} aria-controls={open ? `${id}-rows` : undefined} onClick={toggle}>
              {say.show(rows)}
              <span class="unseen"> {say.of(source.title)}</span>
            </button>
          )}
        </td>
        <td class="source-confidence">{confidence && wordOf(say.grades, confidence)}</td>
        <td class="source-used">{usedFor(usage)}</td>
      </tr>
      {open && (
        <tr class="source-more" id={`${id}-rows`}>
          <td colSpan={6}>
            {[...tables, ...context].map((table) => (
              <PrintedTable key={table.rows[0]?.id} table={table} library={library} />
            ))}
          </td>
        </tr>
      )}
    </>
  );
}

interface HeadProps {
  readonly column: SortKey;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

/** Numbers from the largest first, names from the first letter. */
function Head({ column, sorting: { key, down }, onSort }: HeadProps) {
  const here = key === column;
  return (
    <th scope="col" class={`source-${column}`} aria-sort={here ? (down ? 'descending' : 'ascending') : undefined}>
      <button type="button" class="link" onClick={() => onSort({ key: column, down: here ? !down : column !== 'title' })}>
        {say.columns[column]}
        <span aria-hidden="true">{here ? (down ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}

export class SourcesTable extends Component<Props, Shown> {
  override state: Shown = { search: '', sorting: { key: 'title', down: false }, open: [] };

  static getDerivedStateFromProps({ wanted }: Props, shown: Shown & { readonly led?: string | undefined }) {
    if (wanted === undefined || wanted === shown.led) return { led: wanted };
    const open = shown.open.includes(wanted) ? shown.open : [...shown.open, wanted];
    return { led: wanted, search: '', open };
  }

  override render() {
    const { library, usages, trust } = this.props;
    const { search, sorting, open } = this.state;
    const found = sorted(matching(usages, search), sorting);
    const rows = usages.reduce((sum, usage) => sum + usage.rows, 0);
    const head = (column: SortKey) => <Head column={column} sorting={sorting} onSort={(next) => this.setState({ sorting: next })} />;
    return (
      <MethodSection id="sources" lead={say.lead(count(usages.length), count(rows))}>
        <p class="search">
          <label for="source-search">{say.search}</label>
          <input id="source-search" type="search" autoComplete="off" value={search} onInput={(event) => this.setState({ search: event.currentTarget.value })} />
          <span role="status">{found.length === 0 ? say.nothing : say.found(found.length, usages.length)}</span>
        </p>
        <Follow of={trust.shown} when={asItIs}>
          {() => (
            <table class="all-sources">
              <caption class="unseen">{words.sections.sources}</caption>
              <thead>
                <tr class="source source-head">
                  <th scope="col" class="source-use">{say.columns.use}</th>
                  {head('title')}
                  {head('year')}
                  {head('rows')}
                  {head('confidence')}
                  <th scope="col" class="source-used">{say.columns.used}</th>
                </tr>
              </thead>
              <tbody>
                {found.map((usage) => (
                  <SourceRow
                    key={usage.source.id}
                    open={open.includes(usage.source.id)}
                    toggle={() => this.setState({ open: toggled(open, usage.source.id) })}
                    {...{ usage, library, trust }}
                  />
                ))}
              </tbody>
            </table>
          )}
        </Follow>
      </MethodSection>
    );
  }
}
