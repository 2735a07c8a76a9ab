// Where one number comes from: the formula in words, what stands in it with its value in this
// answer, and for each published figure its sources. What is itself computed unfolds in place.
import type { FunctionComponent } from 'preact';
import type { Description, Library } from '../engine/contract';
import type { Desk } from '../io/desk';
import type { Numbers } from '../format/numbers';
import { explainWords as words } from '../messages/explain';
import type { Cited } from '../state/opened';
import type { Answer } from '../state/state';
import { figureOf, formulaOf } from '../views/creator/ingredients';
import { topicOf } from '../views/creator/topics';
import { CalculatorList } from './CalculatorList';
import { Grounds, Part, Parts, Worked, type Shared } from './Parts';

export interface Explained {
  /** Of the panel, which is also its address in the page. */
  readonly id: string;
  readonly topic: string;
  readonly answer: Answer;
  readonly description: Description;
  readonly numbers: Numbers;
  readonly close: () => void;
}

export function explanationOf(library: Library, shelf: FunctionComponent<Cited>, desk: Desk) {
  const formulas = new Map(library.formulas.map((formula) => [formula.id, formula]));
  const why = new Map(library.assumptions.map(({ id, why: reason }) => [id, reason]));
  const Shelf = shelf;
  return ({ id, topic, answer, description, numbers, close }: Explained) => {
    const { creator, request } = answer;
    const context = { creator, request, description, numbers, formulas };
    const shared: Shared = { context, library, desk, shelf, why };
    const { name, note, formulas: ids, figures = [], rows = [], method } = topicOf(topic, answer, description, numbers);
    const parts = figures.map((figure) => figureOf(figure, context));
    const known = ids.map((formula) => formulaOf(formula, context)).filter((formula) => formula !== undefined);
    const [only] = parts.length === 1 && known.length === 0 ? parts : [];
    return (
      <section class="explanation" id={id} aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>{words.title(name)}</h2>
        {note && <p>{note}</p>}
        {known.map((formula) => (
          <div key={formula.id}>
            <Worked path={`${id}-part`} formula={formula} {...shared} />
            {rows.length === 0 && figures.length === 0 && <Grounds path={`${id}-ground`} formula={formula} {...shared} />}
          </div>
        ))}
        {only ? <Part part={only} path={`${id}-figure`} alone {...shared} /> : parts.length > 0 && <Parts parts={parts} path={`${id}-figure`} {...shared} />}
        {method?.formulas && <CalculatorList answers={method.formulas} {...{ creator, library, numbers, desk }} />}
        {rows.length > 0 && !method?.formulas && <Shelf id={`${id}-sources`} rows={rows} />}
        <p class="explanation-foot">
          {known.length > 0 && words.middles}{' '}
          <button type="button" class="link" onClick={close}>{words.close}</button>
        </p>
      </section>
    );
  };
}
