// What somebody should know before it goes on their page, in words.
import { themeFrom } from '../../embed/theme';
import type { Snippet } from '../../embed/snippets';
import { write } from '../../format/numbers';
import { builderWords } from '../../messages/builder';
import { askedRules } from '../../state/asked';
import { fieldId } from '../../state/pointer';
import type { Bench } from './bench';
import { fateOf } from './choices';
import { bytesOf } from './picture';
import { fieldName } from './presets';
import { leastReadable, widthFrom } from './width';

const heavyLogo = 16 * 1024;
const longSnippet = 8 * 1024;

/** Never rounded up to what would be enough. */
const ratio = (contrast: number): string => write({ maximumFractionDigits: 1 }, Math.floor(contrast * 10) / 10);

function contrasts({ choices: { config } }: Bench): string[] {
  const { warnings: words } = builderWords;
  return themeFrom(config).warnings.map(({ setting, scheme, contrast, used }) =>
    words.contrast[setting](words.schemes[scheme], ratio(contrast), used));
}

function sizes({ choices: { config } }: Bench, width: string, lines: readonly Snippet[]): string[] {
  const { warnings: words } = builderWords;
  const logo = bytesOf(config.logo ?? '');
  const longest = Math.max(...lines.map(({ text }) => bytesOf(text)));
  return [
    ...(widthFrom(width) < leastReadable ? [words.narrow(leastReadable)] : []),
    ...(logo > heavyLogo ? [words.logo(logo)] : []),
    ...(longest > longSnippet ? [words.long(longest)] : []),
  ];
}

/** Fields that nobody can change, and that nobody gave a value. */
function lockedEmpty({ choices: { texts }, description }: Bench): string[] {
  return [...askedRules(description).keys()]
    .filter((path) => fateOf(fieldId(path), texts) === 'locked' && texts[fieldId(path)] === undefined)
    .map(fieldName);
}

export function warningsOf(bench: Bench, width: string, lines: readonly Snippet[]): string[] {
  const { warnings: words } = builderWords;
  const { config, texts } = bench.choices;
  const locked = lockedEmpty(bench);
  const half = (texts['action-text'] === undefined) !== (texts['action-url'] === undefined);
  return [
    ...contrasts(bench),
    ...sizes(bench, width, lines),
    ...(half ? [words.actionHalf] : []),
    ...(locked.length > 0 ? [words.lockedEmpty(locked.join(', '))] : []),
    ...(config.lead && config.lead !== 'none' ? [words.handler, words.frameLead] : []),
  ];
}
