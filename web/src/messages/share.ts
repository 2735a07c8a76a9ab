// What is said about links to a calculation.
import type { LinkProblem } from '../io/link';
import { inLanguage } from './language';

const problems: Readonly<Record<LinkProblem, string>> = {
  'unknown-version': 'The link comes from a newer version of this page. Load the page anew to open it.',
  'too-long': 'The link is longer than a link can be.',
  broken: 'The link is not whole. Ask for it again, and copy all of it.',
};

export const shareWords = inLanguage('share', {
  copied: 'Copied.',
  inAddress: 'The link stands in the address of this page.',
  tooLong: 'This is too much for a link.',
  problem: (problem: LinkProblem): string => `${problems[problem]} What you see is not from the link.`,
});
