// Words of paid ads for the same money, loaded together with the pictures.
import { inLanguage } from './language';

const futures = (percent: number): string => {
  const count = Math.round(percent);
  return count <= 0 ? 'In none of 100 futures' : count >= 100 ? 'In all of 100 futures' : `In ${count} of 100 futures`;
};

export const adsWords = inLanguage('ads', {
  title: 'The same money in ads',
  ask: 'What paid ads would bring for the same money, in the same futures. Choose where they would run.',
  channel: 'Compared with',
  none: 'No ads',
  better: (percent: number, channel: string, budget: string): string =>
    `${futures(percent)} this creator brings more than ${channel} for ${budget}.`,
  noMoney: 'Nothing is paid whatever happens, so there is no money to put into ads instead.',
  noFigures: (channel: string): string => `No published figures are left for ${channel}.`,
  creator: 'This creator',
  odds: (percent: number): string => `breaks even in ${Math.round(percent)} of 100`,
  row: (name: string, low: string, high: string, middle: string): string => `${name}: profit of ${low} to ${high}, middle ${middle}`,
  line: 'break-even',
  bars: 'Each bar is the middle 80% of the profit, the tick its middle.',
} as const);
