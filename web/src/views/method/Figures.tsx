// How figures are made: the procedure, and each figure's own selection.
import type { Description, Library, Quantity } from '../../engine/contract';
import { write } from '../../format/numbers';
import { termName } from '../../messages/explain';
import { baseName, methodWords as words, metricName } from '../../messages/method';
import { methodName } from '../../messages/trust';
import type { Trust } from '../../io/desk';
import { Entry, MethodSection } from './parts';
import { tablesOf } from './usage';
import { Weights } from './Weights';

interface Props {
  readonly library: Library;
  readonly description: Description;
  readonly trust: Trust;
}

type Numbers = Readonly<Record<string, number>>;

function procedure({ defaults }: Description): readonly string[] {
  const weights = (defaults['confidence_weights'] ?? {}) as Numbers;
  const outside = (defaults['outside_range'] ?? {}) as Numbers;
  const text = (value: unknown): string => write({ maximumFractionDigits: 4 }, Number(value));
  const share = (value: unknown): string => write({ style: 'percent' }, Number(value));
  return words.figures.steps({
    high: text(weights['H']),
    medium: text(weights['M']),
    low: text(weights['L']),
    halfLife: text(defaults['half_life_years']),
    undated: text(defaults['undated_age_years']),
    old: text(defaults['old_after_years']),
    outsideWeight: share(outside['weight']),
    outsideSpread: share(outside['spread']),
  });
}

function FigureEntry({ quantity, library }: { readonly quantity: Quantity; readonly library: Library }) {
  const { id, metric, base, methods = [], scale, beyond, widen } = quantity;
  const tables = tablesOf(quantity.id, library);
  const sources = new Set(tables.map(({ source }) => source)).size;
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  const { figures } = words;
  const texts = [
    figures.from(metricName(metric), base.map(baseName), methods.map(methodName)),
    figures.widen(widen),
    figures.shape(scale, beyond),
    figures.tables(sources, rows),
  ];
  return (
    <Entry part="figure" id={id} title={termName(id)}>
      <p>{texts.join(' ')}</p>
    </Entry>
  );
}

export function Figures({ library, description, trust }: Props) {
  return (
    <MethodSection id="figures" lead={words.figures.lead}>
      <ol class="procedure">
        {procedure(description).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{words.figures.own}</p>
      <Weights trust={trust} />
      {library.quantities.map((quantity) => (
        <FigureEntry key={quantity.id} quantity={quantity} library={library} />
      ))}
    </MethodSection>
  );
}
