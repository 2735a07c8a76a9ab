// Where one number comes from: the formula in words, what stands in it with its value in this
// answer, and for each published figure its sources. What is itself computed unfolds in place.
import type { FunctionComponent } from 'preact';
import type { Description, Formula, Library } from '../engine/contract';
import type { Numbers } from '../format/numbers';
import { explainWords as words, formulaText } from '../messages/explain';
import { sourceCount } from '../state/evidence';
import type { Cited } from '../state/opened';
import type { Answer } from '../state/state';
import { figureOf, formulaOf, groundsOf, ingredientsOf, type Context, type Ingredient } from '../views/creator/ingredients';
import { topicOf } from '../views/creator/topics';

export interface Explained {
  /** Of the panel, which is also its address in the page. */
  readonly id: string;
  readonly topic: string;
  readonly answer: Answer;
  readonly description: Description;
  readonly numbers: Numbers;
  readonly close: () => void;
}

interface Shared {
  readonly context: Context;
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

function Part({ part, path, ...shared }: Shared & { readonly part: Ingredient; readonly path: string }) {
  const here = `${path}-${part.id}`;
  const { shelf: Shelf, why } = shared;
  const line = (
    <>
      <span class="part-name">{part.name}</span> <Value {...part} />
    </>
  );
  if (part.formula) {
    return (
      <li>
        <details>
          <summary>{line}</summary>
          <Worked formula={part.formula} path={here} {...shared} />
        </details>
      </li>
    );
  }
  if (part.rows.length > 0) {
    return (
      <li>
        <details>
          <summary>
            {line} <span class="part-origin">{words.sources(sourceCount(part.rows))}</span>
          </summary>
          <Shelf id={here} rows={part.rows} />
        </details>
      </li>
    );
  }
  const reason = [...why].find(([id]) => id === part.id || id.startsWith(`${part.id}/`))?.[1];
  const origin = { yours: words.yours, unchanged: words.unchanged, assumed: words.assumed, published: '', computed: '' }[part.origin];
  return (
    <li>
      {line} <span class={`part-origin part-${part.origin}`}>{origin}</span>
      {part.origin === 'assumed' && reason && <span class="part-why">{reason}</span>}
    </li>
  );
}

function Worked({ formula, path, ...shared }: Shared & { readonly formula: Formula; readonly path: string }) {
  return (
    <>
      <p class="formula">{formulaText(formula.id, formula.form)}</p>
      <ul class="parts">
        {ingredientsOf(formula, shared.context).map((part) => (
          <Part key={part.id} part={part} path={path} {...shared} />
        ))}
      </ul>
    </>
  );
}

/** What a computed number rests on in the end, without the steps between. */
function Grounds({ formula, path, ...shared }: Shared & { readonly formula: Formula; readonly path: string }) {
  if (ingredientsOf(formula, shared.context).every((part) => !part.formula)) return null;
  return (
    <>
      <p class="grounds-title">{words.grounds}</p>
      <ul class="parts">
        {groundsOf(formula, shared.context).map((part) => (
          <Part key={part.id} part={part} path={path} {...shared} />
        ))}
      </ul>
    </>
  );
}

export function explanationOf(library: Library, shelf: FunctionComponent<Cited>) {
  const formulas = new Map(library.formulas.map((formula) => [formula.id, formula]));
  const why = new Map(library.assumptions.map(({ id, why: reason }) => [id, reason]));
  return ({ id, topic, answer, description, numbers, close }: Explained) => {
    const { creator, request } = answer;
    const context = { creator, request, description, numbers, formulas };
    const { name, note, formulas: ids, figures = [], rows = [], method } = topicOf(topic, answer, description, numbers);
    const Shelf = shelf;
    const known = ids.map((formula) => formulaOf(formula, context)).filter((formula) => formula !== undefined);
    return (
      <section class="explanation" id={id} aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>{words.title(name)}</h2>
        {note && <p>{note}</p>}
        {figures.length > 0 && (
          <ul class="parts">
            {figures.map((figure) => (
              <Part key={figure} part={figureOf(figure, context)} path={`${id}-figure`} {...{ context, shelf, why }} />
            ))}
          </ul>
        )}
        {known.map((formula) => (
          <div key={formula.id}>
            <Worked path={`${id}-part`} {...{ formula, context, shelf, why }} />
            {rows.length === 0 && figures.length === 0 && <Grounds path={`${id}-ground`} {...{ formula, context, shelf, why }} />}
          </div>
        ))}
        {rows.length > 0 && <Shelf id={`${id}-sources`} rows={rows} method={method} />}
        <p class="explanation-foot">
          {known.length > 0 && words.middles}{' '}
          <button type="button" class="link" onClick={close}>{words.close}</button>
        </p>
      </section>
    );
  };
}
