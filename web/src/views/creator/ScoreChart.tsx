// Reach, engagement and influence against accounts of the same size, from 0 to 100.
import { percent, Strip } from '../../components/Chart';
import { ChartRow } from '../../components/ChartRow';
import { ChartSection } from '../../components/Section';
import type { About } from '../../components/Why';
import type { CreatorAnswer, ScorePart } from '../../engine/contract';
import type { Numbers } from '../../format/numbers';
import { scoreName, scoreNote, reasonWords } from '../../messages/reasons';
import type { Opened, Toggle } from '../../state/opened';

export interface ScoreProps extends About {
  readonly creator: CreatorAnswer;
  readonly opened: Opened;
  readonly toggle: Toggle;
}

/** A range too narrow to be seen is drawn this wide. */
const narrow = 2.5;

function isUnknown({ low, high }: Pick<ScorePart, 'low' | 'high'>): boolean {
  return high - low > 95;
}

function valueText({ low, high }: ScorePart, numbers: Numbers): string {
  const [from, to] = [numbers.count(Math.round(low)), numbers.count(Math.round(high))];
  if (isUnknown({ low, high })) return reasonWords.score.unknown;
  return from === to ? reasonWords.score.exact(from) : reasonWords.score.range(from, to);
}

export function scoreParts({ score }: CreatorAnswer): [string, ScorePart][] {
  const { weakest: _, ...byName } = score;
  return Object.entries(byName);
}

export function ScoreChart(props: ScoreProps) {
  const { answer, creator, description, numbers, opened, toggle } = props;
  const { weakest } = creator.score;
  const takeaway = weakest === null ? reasonWords.score.takeaway : reasonWords.score.weakest(weakest);
  return (
    <ChartSection id="score" title={reasonWords.score.title} takeaway={takeaway} about={props} table={(tables) => tables.scoreTable(props)} {...{ opened, toggle }}>
      <ul class="chart chart-words">
        {scoreParts(creator).map(([id, part]) => {
          const text = valueText(part, numbers);
          return (
            <ChartRow
              picture
              key={id}
              name={scoreName(id)}
              note={scoreNote(id)}
              aside={text}
              {...{ opened, toggle }}
              topic={`score-${id}`}
              about={{ answer, description, numbers }}
            >
              <Strip title={reasonWords.score.row(scoreName(id), text)}>
                <rect class="score-track" width="100%" y="50%" height="6" rx="3" />
                <rect class={isUnknown(part) ? 'bar' : 'bar bar-own'} x={percent(Math.min(part.low, 100 - narrow))} width={percent(Math.max(part.high - part.low, narrow))} y="50%" height="10" rx="5" />
                <rect class="middle" x="50%" width="2" y="50%" height="18" />
              </Strip>
            </ChartRow>
          );
        })}
      </ul>
    </ChartSection>
  );
}
