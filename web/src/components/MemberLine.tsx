// One source in the table of a figure: its switch, what it is, its range, how much it weighs, and
// on demand the figures it printed and a field for its weight.
import type { ComponentChildren } from 'preact';
import type { Library, Member } from '../engine/contract';
import { figureText } from '../format/figure-text';
import type { Numbers } from '../format/numbers';
import type { Scale } from '../format/scale';
import type { Desk } from '../io/desk';
import { confidenceName, methodName, trustWords as words } from '../messages/trust';
import { formatName, platformName } from '../messages/names';
import { segmentOf, sourceOf } from '../state/cited';
import { areOff } from '../state/trust';
import { Data } from './Data';
import { DotRange } from './DotRange';
import { Dotted } from './Dotted';
import { MemberDetails } from './MemberDetails';
import { SourceName } from './SourceName';
import { Switch } from './Switch';

interface Props {
  readonly id: string;
  readonly member: Member;
  readonly unit: string;
  readonly scale: Scale;
  readonly numbers: Numbers;
  readonly library: Library;
  readonly desk: Desk;
  readonly open: boolean;
  readonly toggle: () => void;
}

const place = ({ platform, format }: Member): string | undefined => {
  const known = [platform !== 'any' && platformName(platform), format !== 'any' && formatName(format)].filter(Boolean);
  return known.length > 0 ? known.join(' ') : undefined;
};

function About({ member, library }: Pick<Props, 'member' | 'library'>) {
  const [row] = member.rows;
  const segment = row && segmentOf(row, library);
  const parts = [words.year(member.year, member.old), confidenceName(member.confidence), methodName(member.method), place(member), segment && <Data>{segment}</Data>];
  return <Dotted parts={parts} />;
}

export function MemberLine({ id, member, unit, scale, numbers, library, desk, open, toggle }: Props) {
  const source = sourceOf(member.source, library);
  const off = areOff(desk.choice(), member.source, member.rows);
  const text = (value: number): string => figureText(value, unit, numbers);
  return (
    <>
      <tr class={off ? 'member member-off' : 'member'}>
        <td class="member-use">
          <Switch id={member.source} name={source.title} desk={desk} rows={member.rows} />
        </td>
        <th scope="row" class="member-name">
          <SourceName source={source} />
          <span class={member.old ? 'member-about member-old' : 'member-about'}><About {...{ member, library }} /></span>
        </th>
        <td class="member-plot">
          <DotRange range={member} scale={scale} weight={member.weight_percent} kind={off ? 'off' : 'member'} />
        </td>
        <Values text={text(member.p50)} low={text(member.p10)} high={text(member.p90)}>
          <button type="button" class="link" aria-expanded={open} aria-controls={open ? id : undefined} onClick={toggle}>
            {words.details}
            <span class="unseen"> {words.detailsOf(source.title)}</span>
          </button>
        </Values>
        <td class="member-weight">{off ? words.off : numbers.percent(Math.round(member.weight_percent))}</td>
      </tr>
      {open && (
        <tr class="member-more" id={id}>
          <td colSpan={5}>
            <MemberDetails {...{ member, source, library, desk, numbers }} />
          </td>
        </tr>
      )}
    </>
  );
}

interface ValuesProps {
  readonly text: string;
  readonly low: string;
  readonly high: string;
  readonly children?: ComponentChildren;
}

/** The same numbers as the picture, for reading. */
export function Values({ text, low, high, children }: ValuesProps) {
  return (
    <td class="member-value">
      <span>{text}</span> {low !== high && <span class="part-range">{words.range(low, high)}</span>} {children}
    </td>
  );
}
