// The look of a frame: a few colours of the host, from which the rest is made, so that everything stays
// readable on them. A text that cannot be read on its background gives way to ours, an accent is made
// darker or lighter until it can; both are named.
import tokens from '../styles/tokens.css?raw';
import { contrast, isDark, leastContrast, mixed, standingOut } from './colours';
import { fonts, type Config } from './settings';

type Scheme = 'light' | 'dark';
/** By the names of tokens.css, without the dashes. */
type Palette = Readonly<Record<string, string>>;

/** A colour that was not used as it was given. */
export interface Warning {
  readonly setting: 'text' | 'accent';
  readonly scheme: Scheme;
  /** Of what was given, against its background. */
  readonly contrast: number;
  readonly used: string;
}

export interface Theme {
  readonly css: string;
  readonly warnings: readonly Warning[];
}

/** For text; for the edges of fields. */
export const readable = 4.5;
const visible = 3;

const [lightText = '', darkText = ''] = tokens.split('@media (prefers-color-scheme: dark)');
const sixDigits = (colour: string): string => colour.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
const coloursIn = (text: string): Palette =>
  Object.fromEntries([...text.matchAll(/--([a-z-]+): (#[\da-f]+);/g)].map(([, name = '', colour = '']) => [name, sixDigits(colour)]));
const ours: Readonly<Record<Scheme, Palette>> = { light: coloursIn(lightText), dark: coloursIn(darkText) };

const of = (palette: Palette, name: string): string => palette[name] ?? '#808080';

/** Our own ink where it reads well, and otherwise the best there is. */
function inkOn(paper: string, palette: Palette): string {
  const ink = of(palette, 'ink');
  return contrast(ink, paper) >= 7 ? ink : standingOut(ink, [paper], 7);
}

function groundsOn(paper: string, ink: string, scheme: Scheme): Palette {
  const card = scheme === 'light' ? mixed(paper, '#ffffff', 0.7) : mixed(paper, ink, 0.04);
  const soft = mixed(paper, ink, scheme === 'light' ? 0.035 : 0.07);
  return leastContrast(ink, [card, soft]) >= readable ? { paper, card, soft } : { paper, card: paper, soft: paper };
}

/** What lies between paper and ink, as far apart as ours. */
function between({ paper, card, soft }: Palette, ink: string, { warning }: Palette): Palette {
  const grounds = [paper, card, soft].map(String);
  const [at] = grounds as [string];
  const bad = standingOut(String(warning), grounds, readable);
  return {
    muted: standingOut(mixed(ink, at, 0.38), grounds, readable),
    line: mixed(at, ink, 0.1),
    edge: standingOut(mixed(at, ink, 0.45), grounds, visible),
    warning: bad,
    'warning-tint': mixed(at, bad, 0.2),
  };
}

function paletteFor(scheme: Scheme, { accent, background, text }: Config, warnings: Warning[]): Palette {
  const own = ours[scheme];
  const paper = background ?? of(own, 'paper');
  const base = inkOn(paper, own);
  const ink = text !== undefined && contrast(text, paper) >= readable ? text : base;
  if (text !== undefined && ink !== text) warnings.push({ setting: 'text', scheme, contrast: contrast(text, paper), used: ink });
  const changed = background !== undefined || ink !== of(own, 'ink');
  const grounds = changed ? groundsOn(paper, ink, scheme) : own;
  const rest = changed ? { ...grounds, ink, ...between(grounds, ink, own) } : own;
  if (accent === undefined && !changed) return own;
  const all = ['paper', 'card', 'soft'].map((name) => of(rest, name));
  const wanted = accent ?? of(own, 'accent');
  const used = standingOut(wanted, all, readable);
  if (used !== wanted && accent !== undefined) warnings.push({ setting: 'accent', scheme, contrast: leastContrast(wanted, all), used });
  return { ...rest, accent: used, 'accent-tint': mixed(paper, used, 0.18) };
}

const declarations = (palette: Palette): string => Object.entries(palette).map(([name, value]) => `--${name}:${value};`).join('');

function shape({ font, radius }: Config): string {
  const family = font && `--sans:${fonts[font]};--serif:${fonts[font]};`;
  return `${family ?? ''}${radius === undefined ? '' : `--radius:${radius}px;`}`;
}

/** A background has a scheme of its own; without one the reader's is followed, unless the host chose. */
function schemesOf({ background, scheme }: Config): readonly Scheme[] {
  if (background !== undefined) return [isDark(background) ? 'dark' : 'light'];
  return scheme === 'light' || scheme === 'dark' ? [scheme] : ['light', 'dark'];
}

/** Paper stays white in print. */
export function themeFrom(config: Config): Theme {
  const warnings: Warning[] = [];
  const [first = 'light', second] = schemesOf(config);
  const colours = (scheme: Scheme): string => declarations(paletteFor(scheme, config, warnings));
  const one = `:root{color-scheme:${second ? 'light dark' : first};${shape(config)}${colours(first)}}`;
  const other = second && `@media (prefers-color-scheme:dark){:root{${colours(second)}}}`;
  return { css: `@media screen{${one}${other ?? ''}}`, warnings };
}
