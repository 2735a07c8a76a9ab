// On a phone the answer stays in view at the bottom, with a way to the reasons.
import { words } from '../messages';

interface Props {
  readonly odds: string;
  readonly text: string;
  readonly worthIt: boolean;
  readonly stale: boolean;
}

export function AnswerBar({ odds, text, worthIt, stale }: Props) {
  return (
    <aside class="answer-bar" aria-label={words.name}>
      <p>
        {stale ? (
          <strong class="tone-bad">{words.notUpdated}</strong>
        ) : (
          <>
            <strong class={worthIt ? 'tone-good' : 'tone-bad'}>{odds}</strong> {text}
          </>
        )}
      </p>
      <a class="answer-bar-why" href="#answer">{words.bar.why}</a>
    </aside>
  );
}
