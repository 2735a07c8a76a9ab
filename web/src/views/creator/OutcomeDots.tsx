// Fifty equally likely outcomes.
import { OutcomePlot } from '../../components/OutcomePlot';
import { ChartSection } from '../../components/Section';
import type { About } from '../../components/Why';
import type { CreatorAnswer } from '../../engine/contract';
import { reasonWords } from '../../messages/reasons';
import type { Opened, Toggle } from '../../state/opened';

export interface OutcomeProps extends About {
  readonly creator: CreatorAnswer;
  readonly opened: Opened;
  readonly toggle: Toggle;
}

export function OutcomeDots(props: OutcomeProps) {
  const { creator: { dots, result }, numbers, opened, toggle } = props;
  const { outcomes: words } = reasonWords;
  return (
    <OutcomePlot dots={dots} spread={result[dots.of]} numbers={numbers} counted={words.breakEven}>
      {({ takeaway, plot, back }) => (
        <ChartSection id="outcomes" title={words.title} takeaway={takeaway} explained about={props} table={(tables) => tables.outcomeTable(props)} beside={back} {...{ opened, toggle }}>
          {plot}
        </ChartSection>
      )}
    </OutcomePlot>
  );
}
