// The plain lists of the Method view: tiers, other calculators, assumptions, faults, gaps, rates.
import { Data } from '../../components/Data';
import type { Assumption, Description, Library } from '../../engine/contract';
import { write } from '../../format/numbers';
import { calculatorWords } from '../../messages/calculators';
import { termName } from '../../messages/explain';
import { methodWords as words } from '../../messages/method';
import { formatName, nameOf, platformName } from '../../messages/names';
import { printedRow } from '../../state/cited';
import { sourceIdOf } from '../../state/evidence';
import { methodAddress } from '../../state/opened';
import { calculatorText } from '../explain/calculators';
import { CitedSource, Entry, MethodSection } from './parts';

interface Props {
  readonly library: Library;
  readonly description: Description;
}

const count = (value: number): string => write({ maximumFractionDigits: 4 }, value);

export function Tiers({ library }: Pick<Props, 'library'>) {
  return (
    <MethodSection id="tiers" lead={words.tiers.lead}>
      <div class="entries">
        {library.definitions.map(({ id, title, source, bands, platforms, note }) => (
          <Entry key={id} part="tier" id={id} title={<Data>{title}</Data>}>
            {bands.length === 0 && <p>{words.tiers.none}</p>}
            <ul>
              {bands.map(({ label, from, to }) => (
                <li key={label}>{words.tiers.band(label, count(from), to === null ? undefined : count(to))}</li>
              ))}
            </ul>
            {platforms && <p>{words.tiers.platforms(platforms.map(platformName))}</p>}
            {note && <p class="muted" lang="en">{note}</p>}
            <CitedSource id={source} library={library} />
          </Entry>
        ))}
      </div>
    </MethodSection>
  );
}

export function Calculators({ library }: Pick<Props, 'library'>) {
  return (
    <MethodSection id="calculators" lead={words.calculators.lead}>
      {library.calculators.map((calculator) => (
        <Entry key={calculator.id} part="calculator" id={calculator.id} title={<Data>{calculator.title}</Data>}>
          <ul>
            {calculator.lines.map((line, index) => (
              <li key={index}>
                <strong>{calculatorWords.line(platformName(line.platform), line.formats?.map(formatName))}</strong> {calculatorText(calculator, line, library)}
              </li>
            ))}
          </ul>
          {calculator.note && <p class="muted" lang="en">{calculator.note}</p>}
          <CitedSource id={calculator.source} library={library} />
        </Entry>
      ))}
    </MethodSection>
  );
}

function assumed({ scale, unit, p10, p50, p90 }: Assumption): string {
  const isShare = scale === 'logit';
  const text = (value: number): string => (isShare ? write({ style: 'percent' }, value) : count(value));
  const range = words.assumptions.range(text(p10), text(p50), text(p90));
  return unit === undefined ? range : `${range} ${nameOf(words.units, unit)}`;
}

export function Assumptions({ library }: Pick<Props, 'library'>) {
  return (
    <MethodSection id="assumptions" lead={words.assumptions.lead}>
      {library.assumptions.map((assumption) => {
        const [name = '', kind] = assumption.id.split('/');
        return (
          <Entry key={assumption.id} part="assumption" id={assumption.id} title={kind === undefined ? termName(name) : `${termName(name)}: ${nameOf(words.kinds, kind)}`}>
            <p>{assumed(assumption)}. <Data>{assumption.why}</Data></p>
          </Entry>
        );
      })}
    </MethodSection>
  );
}

export function Literature({ library }: Pick<Props, 'library'>) {
  return (
    <MethodSection id="literature" lead={words.literature.lead}>
      {library.literature.map(({ id, title, text, rows }) => (
        <Entry key={id} part="fault" id={id} title={<Data>{title}</Data>}>
          <p lang="en">{text}</p>
          {rows.length > 0 && (
            <ul class="muted">
              {rows.map((row) => (
                <li key={row}>
                  <Data>{printedRow(row, library)}</Data> <a href={`#${methodAddress('source', sourceIdOf(row))}`} lang="en">{row}</a>
                </li>
              ))}
            </ul>
          )}
        </Entry>
      ))}
    </MethodSection>
  );
}

export function Gaps({ library }: Pick<Props, 'library'>) {
  return (
    <MethodSection id="gaps" lead={words.gaps.lead}>
      <ul class="gaps">
        {library.gaps.map(({ id, text }) => (
          <li key={id} lang="en">{text}</li>
        ))}
      </ul>
    </MethodSection>
  );
}

export function Rates({ description }: Pick<Props, 'description'>) {
  const { columns, lead } = words.rates;
  return (
    <MethodSection id="rates" lead={lead}>
      <table class="rates">
        <thead>
          <tr>{columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr>
        </thead>
        <tbody>
          {description.currencies.map(({ code, units_per_usd: rate, rate_date: month }) => (
            <tr key={code}>
              <th scope="row">{code}</th>
              <td>{rate === undefined ? '' : write({ maximumSignificantDigits: 5 }, rate)}</td>
              <td>{month}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </MethodSection>
  );
}
