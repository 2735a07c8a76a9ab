// What each issue of the core means to the person at the page: what is wrong and what to do. The
// codes are those of describe(); a test compares both lists. Likewise for texts that are no number.
import type { Problem } from '../format/read-number';
import type { Faults, IssueWords, ProblemWords } from './faults';
import { inLanguage } from './language';

type Say = (words: IssueWords) => string;

const it = ({ field }: IssueWords): string => field ?? 'This value';

const atMost = ({ arguments: { limit, max } }: IssueWords): string => {
  const most = limit ?? max;
  return most ? ` (at most ${most})` : '';
};

const range: Say = (words) => {
  const { min, max, value } = words.arguments;
  const wrong = value ? `${value} is outside what is possible` : `${it(words)} is outside what is possible`;
  if (min && max) return `${wrong}. Type a number between ${min} and ${max}.`;
  if (min) return `${wrong}. Type at least ${min}.`;
  return max ? `${wrong}. Type at most ${max}.` : `${wrong}. Type another number.`;
};

const example: Readonly<Partial<Record<ProblemWords['type'], string>>> = {
  money: '400 or 1.5k', percent: '60',
};

const issues = {
  'empty-request': () => 'There is nothing to calculate yet.',
  'too-large': (words) => `This is more text than the calculator takes${atMost(words)}.`,
  'not-utf8': () => 'The text has bytes that are not valid UTF-8.',
  'bad-json': () => 'The text is not valid JSON.',
  'too-deep': () => 'The text is nested too deeply.',
  'number-too-large': () => 'This number is too large to calculate with. Type a smaller one.',
  'duplicate-key': () => 'The same value is given twice. Keep one of them.',
  'wrong-type': (words) => `${it(words)} has the wrong kind of value. Type a number.`,
  missing: (words) => `${it(words)}: a number is needed here, such as 15,000 or 15k.`,
  'unknown-key': ({ arguments: { nearest } }) =>
    nearest ? `This name is not known and was left out; did you mean “${nearest}”?` : 'This name is not known and was left out.',
  'unknown-value': (words) => `${it(words)}: this choice is not known. Choose one from the list.`,
  'out-of-range': range,
  'not-whole': (words) => `${it(words)} must be a whole number. Leave out the decimals.`,
  'bad-date': () => 'This is not a date of the calendar. Write it as 2026-11-21.',
  'unsupported-schema': () => 'This was made by a newer version of the calculator. Reload the page.',
  'too-many': (words) => `These are more than the calculator takes${atMost(words)}.`,
  'no-creators': () => 'There is no creator to calculate for.',
  'duplicate-id': () => 'Two creators have the same name. Give one of them another.',
  'unordered-percentiles': () => 'Low, middle and high must rise from one to the next.',
  'infeasible-percentiles': () => 'The middle lies too close to one end. Move it towards the centre.',
  'low-above-high': ({ arguments: { low, high } }) =>
    `${low && high ? `${low} is above ${high}` : 'These do not rise'}. Type the smaller one first.`,
  'overlapping-bands': () => 'This row and another have a price for the same followers. Let one begin where the other ends.',
  'looks-like-fraction': ({ arguments: { value, meant } }) =>
    `Read as ${value ?? 'less than 1%'}. If you meant ${meant ?? 'more'}, type ${meant ?? 'that'}.`,
  implausible: ({ arguments: { value } }) =>
    `${value ?? 'This'} is unusual here. It is used as it is; check it for a zero too many or too few.`,
  'likes-above-views': ({ arguments: { likes, views } }) =>
    `${likes && views ? `${likes} likes on ${views} views` : 'More likes than views'} is rare. Check that both are about the same posts.`,
  'likes-above-followers': ({ arguments: { likes, followers } }) =>
    `${likes && followers ? `${likes} likes with ${followers} followers` : 'More likes than followers'} is rare. It is used as it is; check both numbers.`,
  'comments-above-likes': ({ arguments: { comments, likes } }) =>
    `${comments && likes ? `${comments} comments with ${likes} likes` : 'More comments than likes'} is rare. Check that they are not swapped.`,
  'schema-assumed': () => 'The request named no version; the current one was assumed.',
  'deliverable-assumed': () => 'No format was named; the platform’s usual one was assumed.',
  'fee-not-given': () => 'No fee given: the market’s median price is used instead.',
  'card-without-price': ({ arguments: { card } }) =>
    `${card ? `“${card}”` : 'The rate card'} has no price for this; the market’s is used instead.`,
  'views-shared-by-formats': () => 'The same views were used for every format; they often differ.',
  'no-evidence': () =>
    'Every source for a number that is needed here is switched off. Switch one back on, or type a number of your own.',
  'unknown-evidence': ({ arguments: { nearest } }) =>
    `There is no such source${nearest ? ` (perhaps ${nearest})` : ''}. Nothing was switched off for it.`,
  'same-twice': () => 'This is there already. Choose another one, or take one of them away.',
  'target-without-goal': () => 'A target needs its goal. Choose one, or take the target away.',
  'overlaps-contradict': ({ arguments: { value, min, creator } }) =>
    `These two cannot share so little${value && min ? ` (${value}; at least ${min})` : ''}, because each of them shares most of its people with ${creator ?? 'a third one'}. Change one of the three.`,
  'term-given-twice': (words) => `${it(words)} is given as a percentage and as a multiple. The multiple is used; keep one of them.`,
  'term-needs-another': (words) => `${it(words)} is agreed without usage rights. Ask whether showing the post as an ad is included.`,
  'no-post-dates': () => 'This counts from the first post, and no post has a date. Give one of them a date.',
  'date-too-far': ({ arguments: { first_post, limit } }) =>
    `This is too far from the first post${first_post ? ` (${first_post})` : ''}${limit ? `: at most ${limit} days` : ''}. Check the year.`,
  'review-before-posts': ({ arguments: { first_post } }) =>
    `Nothing is out yet on this day${first_post ? `: the first post comes on ${first_post}` : ''}. Choose a later one.`,
  'too-few': () => 'There is nothing to compare yet. Add a second scenario.',
  'budget-without-channel': () => 'Only ads have a budget of their own. Creators cost what their deals say.',
  'suggestion-too-dear': ({ arguments: { price, budget } }) =>
    `${price && budget ? `One of these costs about ${price}, more than ${budget}` : 'One of these costs more than the budget'}: not suggested.`,
  'sale-is-a-loss': () =>
    'Every order loses money at this margin, however many there are: look at price, margin, discount and returns.',
  'commission-above-margin': () =>
    'What is paid per sale is more than an order leaves: every tracked sale loses money.',
} satisfies Readonly<Record<string, Say>>;

const problems: Readonly<Record<Problem, (words: ProblemWords) => string>> = {
  'not-a-number': ({ type, required }) =>
    `Not a number. Type digits, such as ${example[type] ?? '15,000 or 15k'}${required ? '' : ', or leave it empty'}.`,
  range: () => 'Type one number, not a range. The middle will do.',
  separators: () => 'The dots, commas or spaces do not add up to one number. Try it without them.',
  'too-large': () => 'This number is too large. Type a smaller one.',
  'percent-sign': () => 'This is not a percentage. Type the number itself, without the % sign.',
  'currency-sign': () => 'This is not a sum of money. Leave out the currency.',
  'other-currency': ({ typed, page }) =>
    `This is in ${typed}, but the page counts in ${page}. Type it in ${page}, or switch.`,
};

export const issueWords = inLanguage('issues', {
  issues,
  problems,
  other: (code: string, words: IssueWords): string => `${it(words)} needs another look (${code}).`,
});

export const faults: Faults = {
  issue(code, words) {
    const texts: Readonly<Record<string, Say>> = issueWords.issues;
    return texts[code]?.(words) ?? issueWords.other(code, words);
  },
  problem: (problem, words) => issueWords.problems[problem](words),
};
