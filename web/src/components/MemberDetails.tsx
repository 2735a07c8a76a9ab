// What a source printed, row by row, each with its switch; how much the source counts; the way to
// its entry in the method.
import type { Library, Member, Source } from '../engine/contract';
import type { Numbers } from '../format/numbers';
import type { Desk } from '../io/desk';
import { trustWords as words } from '../messages/trust';
import { noteOf, printedRow } from '../state/cited';
import { methodAddress } from '../state/opened';
import { FactorField } from './FactorField';
import { Switch } from './Switch';

interface Props {
  readonly member: Member;
  readonly source: Source;
  readonly library: Library;
  readonly desk: Desk;
  readonly numbers: Numbers;
}

export function MemberDetails({ member, source, library, desk, numbers }: Props) {
  const { exchange, rows } = member;
  const note = rows[0] && noteOf(rows[0], library);
  return (
    <div class="details">
      {rows.length === 0 && <p>{words.noRows}</p>}
      <ul>
        {rows.map((row) => (
          <li key={row}>
            <Switch id={row} name="" desk={desk} text={printedRow(row, library)} /> <code>{row}</code>
          </li>
        ))}
      </ul>
      {note && <p lang="en">{note}.</p>}
      {exchange && <p>{words.exchange(exchange.from, exchange.year, numbers.count(exchange.units_per_usd))}</p>}
      <FactorField source={source} desk={desk} numbers={numbers} />
      <p>
        <a href={`#${methodAddress('source', member.source)}`}>{words.inMethod}</a>
      </p>
    </div>
  );
}
