// A sentence whose parts differ in weight.
import type { Phrase } from '../messages';

export function Sentence({ phrase }: { readonly phrase: Phrase }) {
  return (
    <>
      {phrase.map(({ text, tone }, index) =>
        tone === 'plain' ? text : <span key={index} class={`tone-${tone}`}>{text}</span>,
      )}
    </>
  );
}
