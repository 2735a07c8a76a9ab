// The answer to a creator who asks what to charge: the core's same answer, told from the other side.
import { Opener } from '../../components/Opener';
import { Section } from '../../components/Section';
import { Sentence } from '../../components/Sentence';
import { SourceList } from '../../components/Sources';
import type { CreatorAnswer, Description, PriceMethod } from '../../engine/contract';
import type { Numbers } from '../../format/numbers';
import { formatInSentence, formatName, platformName, wordOf, type Phrase } from '../../messages';
import { ownWords } from '../../messages/own-side';
import { priceMethodName, reasonWords } from '../../messages/reasons';
import { textOf } from '../../messages/phrase';
import { sourceCount } from '../../state/evidence';
import type { Opened, Toggle } from '../../state/opened';
import type { Answer } from '../../state/state';
import { isOwn, PriceChart } from './PriceChart';
import { ScoreChart } from './ScoreChart';
import type { Situation } from './situation';
import { TierChart } from './TierChart';

export { styles } from '../../io/late-styles';

interface Props {
  readonly answer: Answer;
  readonly description: Description;
  readonly numbers: Numbers;
  readonly situation: Situation;
  readonly opened: Opened;
  readonly toggle: Toggle;
}

function ask({ price, deliverables }: CreatorAnswer, numbers: Numbers): Phrase {
  const { recommended } = price;
  const usual = recommended && {
    middle: numbers.aboutMoney(recommended.p50_minor),
    range: numbers.aboutMoneyRange(recommended.p10_minor, recommended.p90_minor),
  };
  return ownWords.ask({ usual: usual ?? undefined, format: formatInSentence(deliverables[0]?.format ?? '') });
}

function reason({ price, verdict }: CreatorAnswer, numbers: Numbers): string {
  return ownWords.reason({
    covered: price.recommended !== null,
    measured: price.recommended?.reason === 'measured-performance',
    asked: price.quote ? { fee: numbers.money(price.quote.fee_minor), market: verdict.market } : undefined,
  });
}

function ceiling({ answer: { creator }, numbers, situation }: Props): string {
  const given = (id: string): number | undefined =>
    creator.figures.find((figure) => figure.id === id && figure.kind === 'measured')?.p50;
  const [value, margin] = [given('order-value'), given('gross-margin')];
  const { largest_acceptable_fee_minor: most, verdict } = creator;
  return ownWords.ceiling({
    most: numbers.ceiling(most),
    nothing: most === 0,
    short: verdict.worth === 'below' ? undefined : verdict.fee_source === 'quoted' ? 'of the ask' : 'of the market',
    orderValue: value === undefined ? undefined : numbers.money(value),
    margin: margin === undefined ? undefined : numbers.percent(margin),
    chance: situation.chance,
  });
}

function Figures({ creator, numbers, situation }: Pick<Props, 'numbers' | 'situation'> & { readonly creator: CreatorAnswer }) {
  const { recommended } = creator.price;
  const format = formatInSentence(creator.deliverables[0]?.format ?? '');
  const nothing = creator.largest_acceptable_fee_minor === 0;
  return (
    <ul class="numbers">
      {recommended && (
        <>
          <li>
            <strong>{numbers.aboutMoney(recommended.p50_minor)}</strong> <span>{ownWords.middle}</span>
          </li>
          <li>
            <strong>{numbers.aboutMoneyRange(recommended.p10_minor, recommended.p90_minor)}</strong> <span>{ownWords.range(format)}</span>
          </li>
        </>
      )}
      <li>
        <strong>{nothing ? ownWords.nothing : situation.most}</strong> <span>{ownWords.most(situation.chance)}</span>
      </li>
    </ul>
  );
}

interface ReasonProps extends Pick<Props, 'numbers' | 'opened' | 'toggle'> {
  readonly method: PriceMethod;
}

function Reason({ method, numbers, opened, toggle }: ReasonProps) {
  const { id, p10_minor: low, p90_minor: high, measured = false, evidence = [] } = method;
  const panel = `reason-${id}-sources`;
  if (low === undefined || high === undefined) return null;
  const range = low === high ? numbers.aboutMoney(low) : numbers.aboutMoneyRange(low, high);
  return (
    <li>
      <strong>{range}</strong>{' '}
      <span>
        {wordOf(ownWords.reasons(measured), id) ?? priceMethodName(id)}{' '}
        {isOwn(method) ? (
          reasonWords.price.ownRows(evidence.length)
        ) : (
          <Opener id={panel} needs="shelf" {...{ opened, toggle }}>
            {reasonWords.price.sources(sourceCount(evidence))}
            <span class="unseen"> ({priceMethodName(id)})</span>
          </Opener>
        )}
      </span>
      {opened.ids.includes(panel) && <SourceList id={panel} rows={evidence} opened={opened} />}
    </li>
  );
}

/** Without what the post is worth to a brand, which is no reason to charge. */
function withoutWorth(creator: CreatorAnswer): CreatorAnswer {
  return { ...creator, price: { ...creator.price, methods: creator.price.methods.filter(({ id }) => id !== 'worth') } };
}

export function OwnHeadline({ answer: { creator }, numbers, situation }: Pick<Props, 'answer' | 'numbers' | 'situation'>) {
  const format = creator.deliverables[0]?.format ?? '';
  return (
    <header class="headline">
      <p class="kicker">{ownWords.kicker(platformName(creator.platform), formatName(format), numbers.count(creator.followers))}</p>
      <h1 class="verdict">
        <Sentence phrase={ask(creator, numbers)} />
      </h1>
      <p class="second">{reason(creator, numbers)}</p>
      <Figures {...{ creator, numbers, situation }} />
    </header>
  );
}

export function OwnReasons(props: Props) {
  const { answer, description, numbers, situation, opened, toggle } = props;
  const shared = { answer, creator: withoutWorth(answer.creator), description, numbers, situation, opened, toggle };
  return (
    <>
      <Section id="reasons" title={ownWords.title} takeaway={ownWords.takeaway}>
        <ul class="reasons">
          {shared.creator.price.methods.map((method) => method.available && <Reason key={method.id} {...{ method, numbers, opened, toggle }} />)}
        </ul>
      </Section>
      <Section id="brand" title={ownWords.brandTitle} takeaway={ceiling(props)}>
        {null}
      </Section>
      <PriceChart {...shared} />
      <TierChart {...shared} />
      <ScoreChart {...shared} />
    </>
  );
}

/** What a screen reader hears once the numbers rest. */
export function spokenAsk({ creator }: Answer, numbers: Numbers): string {
  return textOf(ask(creator, numbers));
}

/** What stays in view on a phone. */
export function barTexts({ creator: { price } }: Answer, numbers: Numbers): { readonly odds: string; readonly text: string } {
  const { recommended } = price;
  if (!recommended) return { odds: ownWords.noPrice, text: '' };
  const range = numbers.aboutMoneyRange(recommended.p10_minor, recommended.p90_minor);
  return { odds: numbers.aboutMoney(recommended.p50_minor), text: ownWords.bar(range) };
}
