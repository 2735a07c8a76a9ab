// The model's formulas as text. Each name in one leads to the entry that says how it is made.
import type { Formula, Library } from '../../engine/contract';
import { formulaName, termName } from '../../messages/explain';
import { methodWords as words } from '../../messages/method';
import { methodAddress } from '../../state/opened';
import { Entry, MethodSection } from './parts';

/** The address of the entry that a name in a formula stands for, if there is one. */
export function entryOf(name: string, of: string, { formulas, quantities, assumptions }: Library): string | undefined {
  const figure = quantities.find(({ id }) => id === name);
  // A price method's "cpm" is the published one, not what a deal comes to.
  if (figure && of.startsWith('price/')) return methodAddress('figure', figure.id);
  const formula = formulas.find(({ id }) => id !== of && (id === name || id.startsWith(`${name}/`)));
  if (formula) return methodAddress('formula', formula.id);
  if (figure) return methodAddress('figure', figure.id);
  const assumption = assumptions.find(({ id }) => id === name || id.startsWith(`${name}/`));
  return assumption && methodAddress('assumption', assumption.id);
}

function Form({ formula, library }: { readonly formula: Formula; readonly library: Library }) {
  return (
    <p class="formula">
      {formulaName(formula.id)} ={' '}
      {formula.form.split(/([a-z][a-z0-9_-]*)/).map((piece, index) => {
        if (index % 2 === 0 || piece === 'max') return piece;
        const address = entryOf(piece, formula.id, library);
        return address === undefined ? termName(piece) : <a key={index} href={`#${address}`}>{termName(piece)}</a>;
      })}
    </p>
  );
}

/** "from likes and comments": how the number is known, where a formula stands for one of several ways. */
const way = (id: string): string => {
  const [name = '', how] = id.split('/');
  return name === 'price' ? `${termName('price')}, ${termName(how ?? '')}` : how === undefined ? termName(name) : `${termName(name)}, ${termName(how)}`;
};

export function Formulas({ library }: { readonly library: Library }) {
  return (
    <MethodSection id="formulas" lead={words.formulas.lead}>
      {library.formulas.map((formula) => (
        <Entry key={formula.id} part="formula" id={formula.id} title={way(formula.id)}>
          <Form formula={formula} library={library} />
        </Entry>
      ))}
    </MethodSection>
  );
}
