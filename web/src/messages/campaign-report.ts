// Words of the report that goes to a client.
import { inLanguage } from './language';

export const reportWords = inLanguage('campaignReport', {
  open: 'Report to print',
  title: 'Campaign report',
  of: (title: string): string => `Campaign report: ${title}`,
  made: (date: string): string => `Figures as of ${date}`,
  back: 'Back to the plan',
  print: 'Print or save as PDF',
  /** Of how many futures it is now, and of how many it shall be. */
  drawing: {
    drawing: (now: string, wanted: string): string => `Drawing ${wanted} futures. Until they are there, the report rests on ${now}.`,
    printing: (_: string, wanted: string): string => `Drawing ${wanted} futures. Then the report is printed.`,
    drawn: (now: string): string => `This report rests on ${now} futures.`,
    cancelled: (now: string): string => `Cancelled. This report rests on ${now} futures.`,
    failed: (now: string): string => `No more futures could be drawn. This report rests on ${now}.`,
    cancel: 'Cancel',
    again: (wanted: string): string => `Draw ${wanted}`,
  },
  scenarios: {
    title: 'Which scenario is better?',
    draws: (draws: string): string => `All are compared on the same ${draws} futures.`,
  },
  plan: {
    title: 'The plan',
    takeaway: (creators: number, total: string): string => `${creators === 1 ? 'One creator' : `${creators} creators`}, ${total} in all.`,
    columns: ['Creator', 'Platform', 'Followers', 'What they deliver', 'When', 'Fixed cost'] as readonly string[],
    madeOf: 'Made of',
    times: (count: string, format: string): string => `${count} × ${format}`,
    unscheduled: 'not set',
    more: (count: number): string => `and ${count} more`,
  },
  result: {
    columns: ['Result', 'Low (1 in 10 below)', 'Middle', 'High (1 in 10 above)'] as readonly string[],
    title: 'What to expect',
    takeaway: 'Eight in ten futures lie between the first column and the last.',
    rows: {
      people: 'People reached', views: 'Views', clicks: 'Clicks', orders: 'Orders', incremental_orders: 'Orders that would not have come anyway',
      revenue_minor: 'Sales', total_cost_minor: 'Cost, with what is paid per sale', profit_minor: 'Profit', roi_percent: 'Profit for the cost',
      media_multiple: 'EMV multiple (not revenue)',
    },
  },
  assumptions: {
    title: 'What this rests on',
    takeaway: 'The figures that move the result most, with where they are from. Numbers in brackets are sources below.',
    chosen: (changes: string): string => `By choice: ${changes}.`,
    given: (list: string): string => `Given: ${list}.`,
    columns: ['Figure', 'Of', 'Low', 'Middle', 'High', 'From'] as readonly string[],
    kinds: { measured: 'given', assumed: 'assumed, set wide', published: 'published', pooled: 'published' },
    from: (kind: string, notes: string): string => (notes === '' ? kind : `${kind} [${notes}]`),
    sources: 'Sources',
    more: (count: number): string => `${count} further ${count === 1 ? 'source has' : 'sources have'} a smaller share; all are listed in the calculator under Method.`,
  },
  method: {
    title: 'How it was computed',
    text: (draws: string, seed: string): string =>
      `${draws} futures are drawn (seed ${seed}), each with one value of every uncertain figure; sums are taken future by future. The same inputs give the same digits for ever.`,
    version: (engine: string, data: string, date: string): string => `Engine ${engine}, data ${data}, figures as of ${date}.`,
    error: (points: string, profit: string): string =>
      `From the number of draws alone the chance of breaking even has a standard error of ${points} points, the average profit one of ${profit}.`,
    exchange: (rate: string, currency: string, date: string): string => `Dollars became ${currency} at ${rate} per dollar${date === '' ? '' : ` (${date})`}.`,
    promise: 'These are ranges, not promises: nobody can know beforehand what one post sells.',
  },
} as const);
