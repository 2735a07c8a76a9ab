// What can be asked about an answer: for each number its name, a sentence and the formulas behind it.
import { explainWords as words, termName } from '../../messages/explain';
import type { Answer } from '../../state/state';
import type { Numbers } from '../../format/numbers';

export interface Topic {
  readonly name: string;
  readonly note?: string | undefined;
  readonly formulas: readonly string[];
}

type Make = (answer: Answer, numbers: Numbers) => Topic;

const special: Readonly<Record<string, Make>> = {
  chance: ({ creator, response }, numbers) => ({
    name: words.topics.chance,
    note: words.chance(
      numbers.count(response.draws ?? 0),
      numbers.percent(creator.result.chance_of_break_even_percent),
      numbers.money(creator.verdict.decision_fee_minor),
    ),
    formulas: ['profit'],
  }),
  most: ({ creator }, numbers) => {
    const worth = creator.price.methods.find(({ id }) => id === 'worth');
    return {
      name: words.topics.most,
      note: words.most(numbers.ceiling(creator.largest_acceptable_fee_minor), numbers.percent(worth?.chance_percent ?? 0)),
      formulas: ['contribution'],
    };
  },
  market: ({ creator: { price } }) => ({
    name: words.topics.market,
    note: words.market[price.recommended?.reason ?? ''],
    formulas: (price.recommended?.methods ?? []).map((id) => `price/${id}`),
  }),
  needed: () => ({ name: words.topics.needed, note: words.ordersNeeded, formulas: ['break_even_orders'] }),
};

/** `id` is one of the topics above, or a number of the result, with or without its unit. */
export function topicOf(id: string, answer: Answer, numbers: Numbers): Topic {
  const make = special[id];
  if (make) return make(answer, numbers);
  const formula = id.replace(/_(minor|percent)$/, '');
  return { name: termName(formula), formulas: [formula] };
}
