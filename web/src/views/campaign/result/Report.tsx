// The report: the plan, what it costs and brings, what that rests on and what to check before signing, on
// at most four pages. Stands at `#campaign-report`, in place of the plan.
import type { FunctionComponent } from 'preact';
import { DataTable, Section } from '../../../components/Section';
import { Sentence } from '../../../components/Sentence';
import { SourceName } from '../../../components/SourceName';
import { Still } from '../../../components/Still';
import type { Library } from '../../../engine/contract';
import { dateText } from '../../../format/numbers';
import { stylesAt } from '../../../io/late-styles';
import { loadLibrary } from '../../../io/library';
import { reportWords as words } from '../../../messages/campaign-report';
import { campaignResultWords } from '../../../messages/campaign-result';
import { trustWords } from '../../../messages/trust';
import address from '../../../styles/report.css?url';
import { Calendar } from './Calendar';
import { Cash } from './Cash';
import { Checklist } from './Checklist';
import { kindsText } from './Costs';
import { DrawingLine, type Drawing } from './Drawing';
import { Funnel } from './Funnel';
import { Goals } from './Goals';
import { secondOf, sentenceOf } from './sentences';
import { Moves } from './Moves';
import { Outcomes } from './Outcomes';
import { assumptionsOf, capped, chosenText, givenList, planTable, resultTable } from './report-parts';
import { styles } from './Result';
import { sharesTable, sharesTakeaway } from './Shares';
import { campaignMark, reportAddress, shownOf, type CampaignProps, type Shown } from './shown';
import { bestText, SideBySide, type SideBySideProps } from './SideBySide';

function Plan(shown: Shown) {
  const { campaign: { costs }, creators, numbers } = shown;
  const { plan } = words;
  const given = givenList(shown);
  const kinds = kindsText(shown);
  return (
    <Section id="report-plan" title={plan.title} takeaway={plan.takeaway(creators.length, numbers.money(costs.total_minor))}>
      {kinds !== '' && <p class="takeaway">{kinds}</p>}
      {given !== '' && <p class="takeaway">{words.assumptions.given(given)}</p>}
      <DataTable id="report-creators" caption={plan.title} table={capped(planTable(shown))} />
    </Section>
  );
}

function Expected(shown: Shown) {
  const { result } = words;
  return (
    <Section id="report-result" title={result.title} takeaway={result.takeaway}>
      <DataTable id="report-numbers" caption={result.title} table={resultTable(shown)} />
    </Section>
  );
}

function Shares(shown: Shown) {
  if (shown.campaign.creators.length === 0) return null;
  const { title } = campaignResultWords.shares;
  return (
    <Section id="report-shares" title={title} takeaway={sharesTakeaway(shown)}>
      <DataTable id="report-shares-table" caption={title} table={capped(sharesTable(shown))} />
    </Section>
  );
}

function Scenarios(props: SideBySideProps) {
  const { scenarios } = words;
  const draws = props.numbers.count(props.compared.draws ?? 0);
  return (
    <Section id="report-scenarios" title={scenarios.title} takeaway={`${bestText(props) ?? ''} ${scenarios.draws(draws)}`}>
      <SideBySide id="report-scenarios-table" {...props} />
    </Section>
  );
}

function Grounds({ library, ...shown }: Shown & { readonly library: Library }) {
  const { assumptions } = words;
  const { table, sources, further } = assumptionsOf(shown, library);
  if (table.rows.length === 0) return null;
  const chosen = chosenText(shown);
  return (
    <Section id="report-assumptions" title={assumptions.title} takeaway={assumptions.takeaway}>
      {chosen !== '' && <p class="takeaway">{chosen}</p>}
      <DataTable id="report-figures" caption={assumptions.title} table={table} />
      <ol class="report-sources" aria-label={assumptions.sources}>
        {sources.map(({ source, year }) => (
          <li key={source.id}><SourceName source={source} /> {trustWords.year(year, false)}</li>
        ))}
      </ol>
      {further > 0 && <p class="takeaway">{assumptions.more(further)}</p>}
    </Section>
  );
}

function Version({ response, request, campaign, numbers }: Shown) {
  const { chance_of_break_even_percent: points, profit_mean_minor: profit } = campaign.result.monte_carlo_error;
  const { engine, data, as_of: asOf = '', draws = 0, exchange, currency = '' } = response;
  const { method } = words;
  const rate = exchange && exchange.units_per_usd !== 1 ? [method.exchange(numbers.count(exchange.units_per_usd), currency, exchange.date ?? '')] : [];
  const seed = request['seed'];
  return (
    <Section id="report-method" title={method.title} takeaway={method.text(numbers.count(draws), String(typeof seed === 'number' ? seed : 1))}>
      <p class="takeaway">{[method.version(engine, data, dateText(asOf)), method.error(numbers.decimal(points), numbers.aboutMoney(profit)), ...rate, method.promise].join(' ')}</p>
    </Section>
  );
}

interface ReportProps extends CampaignProps {
  readonly drawing: Drawing;
  /** Of a plan of several scenarios. */
  readonly sideBySide: SideBySideProps | undefined;
}

type BodyProps = Shown & Pick<ReportProps, 'sideBySide'> & { readonly library: Library };

function Body({ library, sideBySide, ...shown }: BodyProps) {
  const { response, title } = shown;
  return (
    <>
      <p class="kicker">{words.made(dateText(response.as_of ?? ''))}</p>
      <h1 id={reportAddress} tabIndex={-1}>{title ? words.of(title) : words.title}</h1>
      <p class="verdict"><Sentence phrase={sentenceOf(shown)} /></p>
      <p class="second">{secondOf(shown)}</p>
      <Goals {...shown} />
      {sideBySide && <Scenarios {...sideBySide} />}
      <Plan {...shown} />
      <Expected {...shown} />
      <div class="pair">
        <Outcomes {...shown} />
        <Cash {...shown} />
      </div>
      <Shares {...shown} />
      <div class="pair">
        <Funnel {...shown} />
        <Moves {...shown} />
      </div>
      <Calendar {...shown} />
      <Grounds {...shown} library={library} />
      <Version {...shown} />
      <Checklist {...shown} />
    </>
  );
}

function Report({ library, drawing, sideBySide, ...props }: ReportProps & { readonly library: Library }) {
  const { response, checks, numbers } = shownOf(props);
  return (
    <main class="report">
      <p class="report-ways">
        <a href={`#${campaignMark}`}>{words.back}</a>
        <button type="button" class="report-print" onClick={drawing.onPrint}>{words.print}</button>
      </p>
      <DrawingLine {...drawing} numbers={numbers} draws={response.draws ?? 0} />
      <Still when={[response, checks, sideBySide?.compared]}>{() => <Body {...shownOf(props)} {...{ library, sideBySide }} />}</Still>
    </main>
  );
}

/** The report, once its sources and styles are there. */
export async function loadReport(): Promise<FunctionComponent<ReportProps>> {
  const [library] = await Promise.all([loadLibrary(), styles(), stylesAt(address)]);
  return (props) => <Report {...props} library={library} />;
}
