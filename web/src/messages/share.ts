// What is said about a calculation that leaves the page or comes to it, in a link or a file.
import type { LinkProblem } from '../io/link';
import { inLanguage } from './language';

export type CameAs = 'link' | 'file';

const problems: Readonly<Record<LinkProblem, (came: CameAs) => string>> = {
  'unknown-version': (came) => `The ${came} comes from a newer version of this page. Load the page anew to open it.`,
  'too-long': (came) => `The ${came} is longer than a ${came} of this page can be.`,
  broken: (came) => (came === 'link' ? 'The link is not whole. Ask for it again, and copy all of it.' : 'The file holds no calculation of this page.'),
};

/** What was said of a calculation. */
export interface Said {
  readonly chance: string;
  readonly most: string;
}

const both = ({ chance, most }: Said): string => `chance ${chance}, at most ${most}`;

export const shareWords = inLanguage('share', {
  panel: 'Share',
  about: 'All of this calculation is in the link itself. No server keeps it.',
  asAnswered: 'What still needs mending is left out.',
  link: 'Link to this calculation',
  making: 'Making the link …',
  copy: 'Copy link',
  code: 'QR code',
  codeOf: 'The link as a QR code',
  fine: 'This is a long link, so the code is fine-grained: hold the camera close, or copy the link.',
  tooFine: 'This link is too long for a QR code. Copy it, or save the calculation as a file.',
  codeFailed: 'The QR code could not be loaded. Close and open it to try again.',
  file: 'Save as a file',
  open: 'Open a file',
  toCampaign: 'Add to campaign',
  openHint: 'A calculation or a rate card can also be dropped or pasted anywhere on the page.',
  send: 'Send …',
  title: 'A calculation by Tierwise',
  copied: 'Copied.',
  inAddress: 'The link stands in the address of this page.',
  byHand: 'Select the link and copy it.',
  saved: (name: string): string => `Saved as ${name}.`,
  tooLong: 'This is too much for a link. Save it as a file instead.',

  problem: (problem: LinkProblem, came: CameAs): string => `${problems[problem](came)} What you see is not from the ${came}.`,
  tooLarge: (name: string): string => `${name} is too large to open here.`,
  noProfile: 'No number of a profile was found in what was shared.',
  /** The receiver's figures are newer, or older, than the sender's. */
  otherFigures: (then: Said, now: Said): string =>
    then.chance === now.chance && then.most === now.most
      ? `Computed with other figures than today’s, which say the same: ${both(now)}.`
      : `Computed with other figures: ${both(then)}. With today’s: ${both(now)}.`,
});
