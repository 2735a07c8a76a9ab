// What can be asked about an answer: for each number its name, a sentence and the formulas behind it.
import type { CreatorAnswer, Description, Price, PriceMethod, Score } from '../../engine/contract';
import type { Numbers } from '../../format/numbers';
import { returnMethodName, wordOf } from '../../messages';
import { explainWords as words, termName } from '../../messages/explain';
import { priceMethodName, returnMethodNote, scoreName, scoreNote } from '../../messages/reasons';
import { priceMethodNote, sourceWords } from '../../messages/sources';
import type { Answer } from '../../state/state';
import { scoreParts } from './ScoreChart';

export interface Topic {
  readonly name: string;
  readonly note?: string | undefined;
  readonly formulas: readonly string[];
  /** Evidence rows behind it, beside those of the figures in its formulas. */
  readonly rows?: readonly string[] | undefined;
  readonly method?: PriceMethod | undefined;
  /** Figures it rests on that stand in no formula. */
  readonly figures?: readonly string[];
}

/** Those of these methods that work with the deal's own numbers. */
const worked: readonly string[] = ['cpm', 'per-engagement', 'per-follower'];
const hasFormula = (id: string): boolean => worked.includes(id);
const methodOf = ({ methods }: Price, id: string): PriceMethod | undefined => methods.find((method) => method.id === id);

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
    note: wordOf(words.market, price.recommended?.reason ?? ''),
    formulas: (price.recommended?.methods ?? []).filter(hasFormula).map((id) => `price/${id}`),
    figures: (price.recommended?.methods ?? []).filter((id) => !hasFormula(id)).flatMap((id) => methodOf(price, id)?.figures ?? []),
  }),
  outcomes: ({ response }, numbers) => ({ name: words.topics.outcomes, note: words.outcomes(numbers.count(response.draws ?? 0)), formulas: ['roi'] }),
  asking: () => ({ name: words.topics.asking, note: words.asking, formulas: [] }),
  cash: ({ creator }) => ({ name: words.topics.cash, note: words.cash, formulas: ['contribution'], figures: creator.timeline?.figures ?? [] }),
  ads: ({ creator: { alternative } }) => ({ name: words.topics.ads, note: words.ads, formulas: ['ad_profit'], figures: alternative?.figures ?? [] }),
  needed: () => ({ name: words.topics.needed, note: words.ordersNeeded, formulas: ['break_even_orders'] }),
};

/** Kinds of which an answer has several: the rest of the topic's id says which. */
type Kind = (which: string, creator: CreatorAnswer, description: Description, numbers: Numbers) => Topic;

const kinds: Readonly<Record<string, Kind>> = {
  price: (which, { price }) => {
    const method = methodOf(price, which);
    const note = [priceMethodNote(which), (method?.widened ?? []).length > 0 && sourceWords.widened].filter(Boolean).join(' ');
    const card = which === 'rate-card' ? price.rate_card?.title : undefined;
    const shared = { name: card ?? priceMethodName(which), note, method };
    return hasFormula(which) ? { ...shared, formulas: [`price/${which}`] } : { ...shared, formulas: [], figures: method?.figures ?? [], rows: method?.figures?.length ? [] : method?.evidence };
  },
  return: (which, creator) => {
    const method = creator.return_methods.find(({ id }) => id === which);
    return {
      name: returnMethodName(which),
      note: returnMethodNote(which),
      formulas: which === 'click-funnel' ? ['profit'] : [],
      figures: method?.figures ?? [],
    };
  },
  tier: (which, _, { definitions }, numbers) => {
    const definition = definitions.find(({ id }) => id === which);
    const bands = (definition?.bands ?? []).map(({ label, from, to }) =>
      words.band(label, numbers.count(from), to === null ? undefined : numbers.count(to)),
    );
    return { name: definition?.title ?? which, note: words.tiers(bands.join('; ')), formulas: [], rows: definition ? [definition.source] : [] };
  },
  score: (which, creator) => {
    const [, part] = scoreParts(creator).find(([id]) => id === which) ?? [];
    const parts = part && 'parts' in part ? [part, ...(part as Score['influence']).parts] : [part];
    const figures = parts.flatMap((one) => one?.figures ?? []);
    return { name: scoreName(which), note: words.score(scoreNote(which) ?? ''), formulas: [], figures };
  },
};

/** `id` is one of the topics above, or a number of the result, with or without its unit. */
export function topicOf(id: string, answer: Answer, description: Description, numbers: Numbers): Topic {
  const make = special[id];
  if (make) return make(answer, numbers);
  const [kind = '', ...which] = id.split('-');
  const ofKind = which.length > 0 ? kinds[kind] : undefined;
  if (ofKind) return ofKind(which.join('-'), answer.creator, description, numbers);
  const formula = id.replace(/_(minor|percent)$/, '');
  return { name: termName(formula), formulas: [formula] };
}
