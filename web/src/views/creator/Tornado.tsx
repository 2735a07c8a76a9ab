// What moves the profit most. Loaded when somebody unfolds it.
import { Swings } from '../../components/Swings';
import { swingName, swingWords as words } from '../../messages/swings';
import type { AskingProps } from './Asking';

const most = 8;

export function Tornado({ insight, numbers }: AskingProps) {
  const swings = insight.tornado.slice(0, most).map(({ factor, deliverable, low_profit_minor: low, high_profit_minor: high }) => ({
    id: `${factor}-${deliverable ?? 0}`, name: swingName(factor), low, high,
  }));
  return (
    <div id="tornado">
      <p class="takeaway">{words.takeaway}</p>
      <Swings base={insight.base_profit_minor} swings={swings} numbers={numbers} />
    </div>
  );
}
