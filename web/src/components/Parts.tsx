// What stands in a formula, one after the other: its value and where that is from. What is computed
// and what is published unfolds in place.
import type { FunctionComponent } from 'preact';
import type { Formula, Library } from '../engine/contract';
import type { Desk } from '../io/desk';
import { explainWords as words, formulaText } from '../messages/explain';
import { trustWords } from '../messages/trust';
import { sourceCount } from '../state/evidence';
import { methodAddress, type Cited } from '../state/opened';
import { groundsOf, ingredientsOf, type Context, type Ingredient } from '../views/creator/ingredients';
import { weakReasons } from '../views/explain/lines';
import { FigurePanel } from './FigurePanel';
import { Unfolding } from './Unfolding';

/** What every part of an explanation is made with. */
export interface Shared {
  readonly context: Context;
  readonly library: Library;
  readonly desk: Desk;
  readonly shelf: FunctionComponent<Cited>;
  readonly why: ReadonlyMap<string, string>;
}

function Value({ value, low, high }: Ingredient) {
  return (
    <span class="part-value">
      {value}
      {low !== undefined && high !== undefined && <span class="part-range"> ({words.range(low, high)})</span>}
    </span>
  );
}

type PartProps = Shared & { readonly part: Ingredient; readonly path: string; readonly alone?: boolean };

function Published({ part, path, alone = false, context, library, desk, shelf }: PartProps) {
  const { figure, rows } = part;
  const Shelf = shelf;
  const weak = figure ? weakReasons(figure) : [];
  const summary = (
    <>
      <span class="term-name">{part.name}</span> <Value {...part} />{' '}
      <span class="part-origin">{words.sources(sourceCount(rows))}</span>{' '}
      {weak.length > 0 && <span class="badge">{trustWords.weakShort(weak)}</span>}
    </>
  );
  return (
    <Unfolding summary={summary} always={alone}>
      {() =>
        figure ? (
          <FigurePanel key={figure.id} id={path} name={part.name} numbers={context.numbers} {...{ figure, library, desk, shelf }} />
        ) : (
          <Shelf id={path} rows={rows} />
        )
      }
    </Unfolding>
  );
}

function Plain({ part, why }: PartProps) {
  const reason = [...why].find(([id]) => id === part.id || id.startsWith(`${part.id}/`))?.[1];
  const origin = { yours: words.yours, unchanged: words.unchanged, assumed: words.assumed, published: '', computed: '' }[part.origin];
  return (
    <>
      <span class="term-name">{part.name}</span> <Value {...part} />{' '}
      <span class={`part-origin part-${part.origin}`}>{origin}</span>
      {part.origin === 'assumed' && reason && <span class="part-why" lang="en">{reason}</span>}
    </>
  );
}

export function Part(props: PartProps) {
  const { part, path, alone: _, ...shared } = props;
  const { formula } = part;
  if (formula) {
    const summary = (
      <>
        <span class="term-name">{part.name}</span> <Value {...part} />
      </>
    );
    return <Unfolding summary={summary}>{() => <Worked formula={formula} path={`${path}-${part.id}`} {...shared} />}</Unfolding>;
  }
  return part.rows.length > 0 ? <Published {...props} path={`${path}-${part.id.replace(/\//g, '-')}`} /> : <Plain {...props} />;
}

type PartsProps = Shared & { readonly parts: readonly Ingredient[]; readonly path: string };

export function Parts({ parts, ...shared }: PartsProps) {
  return (
    <ul class="parts">
      {parts.map((part) => (
        <li key={part.id}><Part part={part} {...shared} /></li>
      ))}
    </ul>
  );
}

export function Worked({ formula, path, ...shared }: Shared & { readonly formula: Formula; readonly path: string }) {
  return (
    <>
      <p class="formula">
        {formulaText(formula.id, formula.form)}{' '}
        <a class="formula-link" href={`#${methodAddress('formula', formula.id)}`}>{words.inMethod}</a>
      </p>
      <Parts parts={ingredientsOf(formula, shared.context)} path={path} {...shared} />
    </>
  );
}

/** What a computed number rests on in the end, without the steps between. */
export function Grounds({ formula, path, ...shared }: Shared & { readonly formula: Formula; readonly path: string }) {
  if (ingredientsOf(formula, shared.context).every((part) => !part.formula)) return null;
  return (
    <>
      <p class="grounds-title">{words.grounds}</p>
      <Parts parts={groundsOf(formula, shared.context)} path={path} {...shared} />
    </>
  );
}
