// Reach, engagement and influence against accounts of the same size, from 0 to 100.
import { percent, Strip } from '../../components/Chart';
import { ChartRow } from '../../components/ChartRow';
import type { Reading } from '../../components/Sources';
import { Section, type Table } from '../../components/Section';
import type { CreatorAnswer, ScorePart } from '../../engine/contract';
import type { Numbers } from '../../format/numbers';
import { scoreName, scoreNote, words } from '../../messages';
import { evidenceOf } from '../../state/evidence';

interface Props {
  readonly creator: CreatorAnswer;
  readonly reading: Reading;
  readonly numbers: Numbers;
}

function isUnknown({ low, high }: Pick<ScorePart, 'low' | 'high'>): boolean {
  return high - low > 95;
}

function valueText({ low, high }: ScorePart, numbers: Numbers): string {
  const [from, to] = [numbers.count(Math.round(low)), numbers.count(Math.round(high))];
  if (isUnknown({ low, high })) return words.score.unknown;
  return from === to ? words.score.exact(from) : words.score.range(from, to);
}

export function ScoreChart({ creator, numbers, reading }: Props) {
  const { weakest, ...byName } = creator.score;
  const parts: [string, ScorePart][] = Object.entries(byName);
  const table = (): Table => ({
    columns: words.score.columns,
    rows: parts.map(([id, { low, high }]) => [scoreName(id), numbers.count(Math.round(low)), numbers.count(Math.round(high))]),
  });
  const takeaway = weakest === null ? words.score.takeaway : words.score.weakest(weakest);
  return (
    <Section id="score" title={words.score.title} takeaway={takeaway} table={table}>
      <ul class="chart chart-words">
        {parts.map(([id, part]) => {
          const text = valueText(part, numbers);
          const evidence = evidenceOf(creator, part.figures);
          return (
            <ChartRow
              picture
              key={id}
              id={`score-${id}`}
              name={scoreName(id)}
              note={scoreNote(id)}
              aside={text}
              reading={reading}
              cite={evidence.length > 0 ? evidence : undefined}
            >
              <Strip title={words.score.row(scoreName(id), text)}>
                <rect class="score-track" width="100%" y="50%" height="6" rx="3" />
                <rect class={isUnknown(part) ? 'bar' : 'bar bar-own'} x={percent(Math.min(part.low, 98.5))} width={percent(Math.max(part.high - part.low, 1.5))} y="50%" height="10" rx="5" />
                <rect class="middle" x="50%" width="2" y="50%" height="18" />
              </Strip>
            </ChartRow>
          );
        })}
      </ul>
    </Section>
  );
}
