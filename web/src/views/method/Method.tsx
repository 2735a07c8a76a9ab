// The Method view: everything the calculator rests on, made from the same data. Each entry has an
// address, so that an explanation can lead to it.
import { around } from '../../components/around';
import { Data } from '../../components/Data';
import { Unfolding } from '../../components/Unfolding';
import type { Description, Library } from '../../engine/contract';
import type { Trust } from '../../io/desk';
import { dateText } from '../../format/numbers';
import { methodWords as words } from '../../messages/method';
import { methodMark } from '../../state/opened';
import { sourceOf } from '../../state/cited';
import { SourceName } from '../../components/SourceName';
import { Figures } from './Figures';
import { Formulas } from './Formulas';
import { Assumptions, Calculators, Gaps, Literature, Rates, Tiers } from './Lists';
import { MethodSection, PrintedTable } from './parts';
import { SourcesTable } from './SourcesTable';
import type { Usage } from './usage';

interface Props {
  readonly library: Library;
  readonly usages: readonly Usage[];
  readonly description: Description;
  readonly trust: Trust;
  readonly engine: string;
  readonly asOf: string;
  readonly wanted: string | undefined;
}

function Contents() {
  return (
    <nav class="contents" aria-label={words.contents}>
      <ul>
        {Object.entries(words.sections).map(([id, title]) => (
          <li key={id}><a href={`#${methodMark}-${id}`}>{title}</a></li>
        ))}
      </ul>
    </nav>
  );
}

function Context({ library }: Pick<Props, 'library'>) {
  const sources = [...new Set(library.context.map(({ source }) => source))];
  return (
    <MethodSection id="context" lead={words.context.lead}>
      {sources.map((id) => {
        const tables = library.context.filter(({ source }) => source === id);
        return (
          <Unfolding key={id} summary={<Data>{sourceOf(id, library).title}</Data>}>
            {() => (
              <>
                <p><SourceName source={sourceOf(id, library)} /></p>
                {tables.map((table) => <PrintedTable key={table.rows[0]?.id} table={table} library={library} />)}
              </>
            )}
          </Unfolding>
        );
      })}
    </MethodSection>
  );
}

export function Method({ library, usages, description, trust, engine, asOf, wanted }: Props) {
  return (
    <>
      <header class="top">
        <around.Head />
        <a href="#">{words.back}</a>
      </header>
      <main class="view method">
        <h1 id={methodMark} tabIndex={-1}>{words.title}</h1>
        <p class="view-lead">{words.lead}</p>
        <p class="muted">{words.version(engine, description.data, dateText(asOf))}</p>
        <Contents />
        <Figures {...{ library, description, trust }} />
        <Formulas library={library} />
        <Tiers library={library} />
        <Calculators library={library} />
        <Assumptions library={library} />
        <Literature library={library} />
        <Gaps library={library} />
        <Rates description={description} />
        <SourcesTable {...{ library, usages, trust, wanted }} />
        <Context library={library} />
      </main>
    </>
  );
}
