// The frame's looks: the theme, and what the host hides or locks. Styles are made here as one sheet;
// every name in it is an id that was checked.
import { fieldId } from '../state/pointer';
import type { hideable, Config } from './settings';
import { themeFrom, type Warning } from './theme';

const sheet = new CSSStyleSheet();

/** In the calculator, and wherever a plan has the same input. */
const inputs = (id: string): string => `#${id},[id^="plan-"][id$="-${id}"]`;

const partsOf: Readonly<Record<(typeof hideable)[number], string>> = {
  side: '.sides',
  more: '.more,.plan-fold',
  share: '.to-share,.kept .share',
  export: '.frame-export,.share-file,#plan-csv',
  undo: '.travel',
  currency: `.choice:has(${inputs('currency')})`,
  platform: `.choice:has(${inputs('platform')})`,
  format: `.choice:has(${inputs('format')})`,
  pictures: '.answer-reasons,.campaign-result',
  method: 'a[href^="#method"]',
  footer: '.frame-foot',
};

const isPart = (id: string): id is keyof typeof partsOf => Object.hasOwn(partsOf, id);
const fieldOf = (id: string): string => `:is(.wide,.wide-if-alone,.field,.choice):has(${inputs(id)})`;
const hidden = (id: string): string => `${isPart(id) ? partsOf[id] : fieldOf(id)}{display:none!important}`;
const locked = (id: string): string =>
  id === 'rates'
    ? '.by-rates button,.to-rates,#pricing{display:none}'
    : `${fieldOf(id)} :is(.slider,.reset){display:none}${fieldOf(id)} .field-mark{padding-inline-end:12px}${fieldOf(id)} :is(.field-box,select){background-color:var(--soft)}`;

/** Adjusted colours, to be named. */
export function dress(config: Config): readonly Warning[] {
  const { css, warnings } = themeFrom(config);
  sheet.replaceSync(css + (config.hide ?? []).map(hidden).join('') + (config.lock ?? []).map(locked).join(''));
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return warnings;
}

/** Fields are made anew as parts of the page open. */
export function keepLocked(root: HTMLElement, ids: () => readonly string[]): () => void {
  let before: readonly string[] = [];
  const set = (id: string, still: boolean): void => {
    const buttons = id === 'side' ? root.querySelectorAll<HTMLButtonElement>('.sides button') : [];
    for (const button of buttons) button.disabled = still;
    for (const field of root.querySelectorAll(inputs(fieldId(id)))) {
      if (field instanceof HTMLInputElement) field.readOnly = still;
      else if (field instanceof HTMLSelectElement) field.disabled = still;
    }
  };
  const look = (): void => {
    const now = ids();
    for (const id of before) if (!now.includes(id)) set(id, false);
    for (const id of now) set(id, true);
    before = now;
  };
  new MutationObserver(look).observe(root, { childList: true, subtree: true });
  return look;
}
