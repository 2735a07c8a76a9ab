// What is said around the calculator in somebody else's page.

import { inLanguage } from './language';

export const frameWords = inLanguage('frame', {
  title: 'Calculator',
  failed: 'The calculator could not start in this browser.',
  private: 'Computed on your device. What you type is not sent anywhere.',
  method: 'How it is calculated',
  by: 'Calculator by',
  export: 'Save the figures',
  exported: (file: string): string => `Saved as ${file}.`,
  file: 'calculation.csv',
  lead: {
    after: 'Shall we write to you about this?',
    export: 'An address first, then the file.',
    email: 'E-mail',
    name: 'Name',
    optional: 'optional',
    send: 'Send',
    where: 'It goes to the owner of this page, and nowhere else.',
    privacy: 'How it is used',
    wrong: 'This is not an e-mail address.',
    sending: 'Sending …',
    taken: 'Thank you. The owner of this page has it.',
    nobody: 'It was not sent: nothing on this page takes addresses.',
    anyway: 'The file is yours all the same.',
  },
  /** The lines of the file. */
  lines: {
    platform: 'Platform',
    format: 'Format',
    chance: 'Chance of breaking even',
    fee: 'Fee that is judged',
    most: 'Most to pay',
    marketLow: 'Market price, low',
    marketHigh: 'Market price, high',
    orders: 'Orders to break even',
    figures: 'Figures as of',
  },
});
