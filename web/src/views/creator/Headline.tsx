// The answer: what is being judged, the verdict, what would settle it, four numbers.
import { Sentence } from '../../components/Sentence';
import { Why, WhyPanel } from '../../components/Why';
import type { Numbers } from '../../format/numbers';
import { formatInSentence, formatName, platformName, words } from '../../messages';
import type { Description } from '../../engine/contract';
import type { Opened, Toggle } from '../../state/opened';
import type { Answer } from '../../state/state';
import { agreementWords, type Situation } from './situation';

interface Props {
  readonly answer: Answer;
  readonly description: Description;
  readonly numbers: Numbers;
  readonly situation: Situation;
  readonly opened: Opened;
  readonly toggle: Toggle;
}

/** The four numbers, each of which opens into where it comes from. */
const topics = ['chance', 'most', 'market', 'needed'] as const;

function Ordered({ answer, numbers, opened, toggle }: Pick<Props, 'answer' | 'numbers' | 'opened' | 'toggle'>) {
  const { break_even_orders: needed, orders } = answer.creator.result;
  if (needed === null) {
    return (
      <li>
        <strong>{words.headline.noOrders}</strong> <span>{words.headline.neverBreaksEven}</span>
      </li>
    );
  }
  const whole = Math.ceil(needed);
  const count = whole === 1 ? words.headline.ordersOne : words.headline.orders(numbers.count(whole));
  return (
    <li>
      <Why topic="needed" {...{ opened, toggle }}>
        <strong>{count}</strong>
      </Why>{' '}
      <span>{words.headline.needed(numbers.about(orders.p50))}</span>
    </li>
  );
}

export function Headline(props: Props) {
  const { answer, description, numbers, situation, opened, toggle } = props;
  const { creator } = answer;
  const line = creator.deliverables[0];
  const format = line?.format ?? '';
  const { recommended, rate_card: card } = creator.price;
  const byCard = recommended?.reason === 'rate-card' ? card?.title : undefined;
  const agreement = agreementWords(creator, description.tiers).split(',')[0] || undefined;
  return (
    <header class="headline">
      <p class="kicker">
        {words.kicker(platformName(creator.platform), formatName(format), numbers.count(creator.followers), agreement)}
      </p>
      <h1 class="verdict">
        <Sentence phrase={situation.sentence} />
      </h1>
      <p class="second">{situation.second}</p>
      <ul class="numbers">
        <li>
          <Why topic="chance" {...{ opened, toggle }}>
            <strong>{situation.odds}</strong>
          </Why>{' '}
          <span>
            {words.headline.chance(situation.fee, numbers.percent(Math.round(creator.result.chance_of_break_even_percent)))}
          </span>
        </li>
        <li>
          <Why topic="most" {...{ opened, toggle }}>
            <strong>{situation.most}</strong>
          </Why>{' '}
          <span>{words.headline.most(situation.chance)}</span>
        </li>
        <li>
          {recommended ? (
            <Why topic="market" {...{ opened, toggle }}>
              <strong>{numbers.aboutMoneyRange(recommended.p10_minor, recommended.p90_minor)}</strong>
            </Why>
          ) : (
            <strong>–</strong>
          )}{' '}
          <span>{recommended ? words.headline.market(formatInSentence(format), byCard) : words.headline.noMarket}</span>
        </li>
        <Ordered {...props} />
      </ul>
      {topics.map((topic) => (
        <WhyPanel key={topic} topic={topic} {...props} />
      ))}
    </header>
  );
}
