// Words of the builder, which makes the calculator ready for somebody else's page.
import type { SettingName } from '../embed/settings';
import { plural } from './en';
import { inLanguage } from './language';

const kilobytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024))} KB`;

export const builderWords = inLanguage('builder', {
  pageTitle: 'Put it on your site · Tierwise',
  back: 'Back to the calculator',
  title: 'Put this calculator on your site',
  lead: 'In your colours, under your name, with your rates. Choose on one side, see it on the other, and copy a few lines into your page. It needs no account and no server of yours, and nothing that your visitors type reaches us.',
  startAfresh: 'Start afresh',
  link: 'Copy a link to these choices',
  parts: { choices: 'Choices', preview: 'Preview', snippets: 'Lines to copy' },
  partsName: 'Parts of this page',

  groups: {
    start: ['What it shows', 'view, language, currency, platform'],
    look: ['Colours and type', 'to go with your page'],
    brand: ['Your name', 'logo, name, ours on or off'],
    fields: ['Fields', 'what they begin with, and who may change them'],
    rates: ['Your rates', 'in place of published prices, or beside them'],
    action: ['What comes next', 'a button, a form for an address'],
  } as Readonly<Record<string, readonly [name: string, about: string]>>,
  chosen: (count: number): string => `${count} chosen`,

  labels: {
    view: 'View', language: 'Language', currency: 'Currency', platform: 'Platform', format: 'Format',
    scheme: 'Light or dark', accent: 'Accent', background: 'Background', text: 'Text', font: 'Font', radius: 'Rounded corners',
    logo: 'Logo', brand: 'Name at the top', branding: 'Say that it is made with Tierwise',
    hide: 'Hidden', lock: 'Locked', rates: 'Rate card', 'rates-mode': 'How it counts',
    'action-text': 'Button', 'action-url': 'It leads to',
    lead: 'Ask for an address', 'lead-text': 'Words above the form', 'privacy-url': 'Your privacy notice',
  } satisfies Readonly<Record<SettingName, string>>,

  hints: {
    background: 'Light or dark follows from it.',
    radius: 'In pixels.',
    brand: 'In place of ours.',
    'action-text': 'Below the result: “Ask us for an offer”.',
    lead: 'The result is always shown first. What is given goes to your page and nowhere else.',
  } as Readonly<Partial<Record<SettingName, string>>>,
  places: {
    brand: 'Tierwise', 'action-text': 'none', 'action-url': 'https://', 'lead-text': 'as usual',
    'privacy-url': 'https://', radius: '8',
  } as Readonly<Partial<Record<SettingName, string>>>,

  options: {
    view: { creator: 'The calculator', campaign: 'Campaign of several creators', method: 'Method and sources' },
    scheme: { '': 'As the device', light: 'Always light', dark: 'Always dark' },
    font: {
      '': 'As usual', system: 'Of the system', humanist: 'Humanist', geometric: 'Geometric', grotesque: 'Grotesque',
      rounded: 'Rounded', serif: 'Serif', slab: 'Slab serif',
    },
    lead: { '': 'Never', after: 'Below the result', export: 'Before an export' },
    'rates-mode': { '': 'In place of the published prices', mix: 'As one voice among them' },
  } as Readonly<Record<string, Readonly<Record<string, string>>>>,
  visitorsLanguage: 'The visitor’s',
  pick: (label: string): string => `${label}, from a palette`,

  problems: {
    colour: 'A colour is # and three or six digits, such as #0b6b5b. Until then the last one stays.',
    faint: (scheme: string): string => `Too faint in ${scheme}, so another is used there.`,
    radius: 'A whole number from 0 to 24.',
    address: 'An address that begins with https://',
    tooLong: (most: number): string => `At most ${most} signs.`,
    other: 'This is not understood, so it is left out.',
  },

  logo: {
    choose: 'Choose a picture',
    orDrop: 'or drop one here: SVG, PNG, JPEG or WebP',
    alt: 'Your logo',
    remove: 'Remove',
    kept: (bytes: number): string => `${kilobytes(bytes)}, kept in the lines themselves.`,
    smaller: (width: number, height: number, bytes: number): string => `Made smaller to ${width} × ${height} pixels, ${kilobytes(bytes)}.`,
    unread: (name: string): string => `${name} is no picture that this browser can read.`,
    tooLarge: (name: string): string => `${name} is too large even when made smaller. A simpler picture will do.`,
  },

  rates: {
    own: (title: string): string => `Take “${title}” from the calculator`,
    saved: (title: string): string => `Take the saved card “${title}”`,
    load: 'Load an exported card',
    none: 'Make a card in the calculator, under “Use a rate card”, or load one that was exported there.',
    taken: (title: string, count: number): string => `“${title}”: ${count} ${plural(count, 'price', 'prices')}. Anyone who reads the lines in your page can read them.`,
    remove: 'Remove',
    unread: (name: string): string => `${name} is no rate card of this calculator.`,
    tooLarge: (name: string): string => `${name} has too many prices to stand in a page.`,
    untitled: 'Your rates',
  },

  fields: {
    about: 'A value as you would type it. Empty: the field begins as in the example.',
    take: 'Take what stands in the calculator now',
    field: 'Field',
    value: 'Begins with',
    fate: 'Visitors',
    valueOf: (field: string): string => `${field} begins with`,
    fateOf: (field: string): string => `${field}: what visitors can do`,
    fates: { shown: 'can change it', locked: 'only see it', hidden: 'do not see it' },
    seen: 'see it',
    front: 'In view',
    parts: 'Parts of the page',
    names: {
      side: 'Brand or creator', more: 'The further fields', share: 'Copying a link', export: 'Exports', undo: 'Undo and redo',
      currency: 'Currency', platform: 'Platform', format: 'Format', rates: 'Rate card', pictures: 'The pictures',
      method: 'Method and sources', footer: 'The last line',
    } as Readonly<Record<string, string>>,
  },

  preview: {
    title: 'Preview',
    widths: { 390: 'Phone', 640: 'Column', 1200: 'Full width' } as Readonly<Record<number, string>>,
    choose: 'Width of the preview',
    own: 'Width in pixels',
    pixels: 'px',
    frame: 'The calculator as it will be on your site',
    scaled: (percent: number): string => `Shown at ${percent}% of its size.`,
    failed: 'The preview could not be loaded. Change a choice to try again.',
  },

  snippets: {
    title: 'Lines to copy',
    lead: 'Paste one of them where the calculator is to stand.',
    copy: 'Copy',
    copyOf: (name: string): string => `Copy: ${name}`,
    copied: 'Copied.',
    selected: 'The browser does not let the page copy. The lines are selected: copy them by hand.',
    kinds: {
      element: ['The element', 'The best for most pages: it is as high as it needs to be, tells your page what happens, and keeps up to date.'],
      frame: ['A plain frame', 'For pages that take no scripts, as in many site builders. Its height is fixed, and your page hears nothing from it.'],
      pinned: ['The element, pinned', 'The script that your page runs stays the same for ever, and the browser checks that it is. For pages under strict rules.'],
    } as Readonly<Record<string, readonly [name: string, when: string]>>,
    handler: 'And these lines take what the form sends. Put your own address in.',
    handlerName: 'The lines for the form',
    size: (bytes: number): string => (bytes < 1024 ? `${bytes} bytes` : kilobytes(bytes)),
  },

  warnings: {
    title: 'Worth a look',
    contrast: {
      text: (scheme: string, ratio: string, used: string): string =>
        `This text on this background has a contrast of ${ratio} to 1 in ${scheme}; people need 4.5. The calculator writes in ${used} instead.`,
      accent: (scheme: string, ratio: string, used: string): string =>
        `This accent has a contrast of ${ratio} to 1 in ${scheme}; people need 4.5. The calculator uses ${used} instead.`,
    },
    schemes: { light: 'light', dark: 'dark', both: 'light and dark' },
    narrow: (least: number): string => `Under ${least} pixels words break and numbers crowd. Give it a wider column.`,
    logo: (bytes: number): string => `The logo takes ${kilobytes(bytes)} of your page. A simpler picture, or an SVG, is lighter.`,
    long: (bytes: number): string => `The lines are ${kilobytes(bytes)} long. Some page editors cut what is longer than they expect: look at the page once it is out.`,
    handler: 'The form needs a few lines on your page that take what is given. They stand below; without them nothing is sent anywhere.',
    frameLead: 'In a plain frame the form has nobody to give the address to. Take the element.',
    actionHalf: 'The button needs both its words and where it leads to; until then it is left out.',
    lockedEmpty: (fields: string): string => `Locked, but without a value of yours: ${fields}. Visitors see the example’s value and cannot change it.`,
  },
});
