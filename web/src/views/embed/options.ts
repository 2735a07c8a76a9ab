// What can be chosen for a setting.
import { fonts, leads, schemes, type SettingName } from '../../embed/settings';
import { builderWords as words } from '../../messages/builder';
import { formatName, platformName, sentenceCase } from '../../messages';
import { views } from '../views';
import type { Bench } from './bench';

interface Option {
  readonly id: string;
  readonly name: string;
  readonly lang?: string;
}

const named = (name: SettingName, ids: readonly string[]): Option[] =>
  ids.map((id) => ({ id, name: words.options[name]?.[id] ?? sentenceCase(id) }));

/** What it is anyway is chosen by choosing nothing. */
const withUsual = (usual: string | undefined, options: readonly Option[]): Option[] =>
  options.map((option) => (option.id === usual ? { ...option, id: '' } : option));

/** The platform whose formats there are to choose from. */
const platformOf = ({ choices, example }: Bench): string => choices.texts['platform'] ?? example.platform;

/** English, and what there is a file of; made-up ones stand in a region that is none. */
const languages = ['en', ...Object.keys(import.meta.glob('../../languages/*.ts')).map((path) => path.replace(/^.*\/|\.ts$/g, ''))]
  .filter((tag) => !/-X.$/.test(tag));

/** In its own words, for those who read it. */
function languageName(tag: string): string {
  return sentenceCase(new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag);
}

const lists: Readonly<Partial<Record<SettingName, (bench: Bench) => Option[]>>> = {
  view: () => {
    const ids = views.filter(({ embeddable }) => embeddable).map(({ id }) => id);
    return named('view', ids).map((option, index) => (index === 0 ? { ...option, id: '' } : option));
  },
  language: () => [{ id: '', name: words.visitorsLanguage }, ...languages.map((tag) => ({ id: tag, name: languageName(tag), lang: tag }))],
  currency: ({ description, example }) => withUsual(example.currency, description.currencies.map(({ code }) => ({ id: code, name: code }))),
  platform: ({ description, example }) =>
    withUsual(example.platform, description.platforms.map(({ id }) => ({ id, name: platformName(id) }))),
  format: (bench) => {
    const { description, example } = bench;
    const platform = description.platforms.find(({ id }) => id === platformOf(bench));
    const formats = platform?.formats ?? [];
    const usual = platform?.id === example.platform ? example.format : platform?.default_format;
    return withUsual(usual, formats.map(({ id }) => ({ id, name: formatName(id) })));
  },
  scheme: () => named('scheme', ['', ...schemes.filter((id) => id !== 'auto')]),
  font: () => named('font', ['', ...Object.keys(fonts)]),
  lead: () => named('lead', ['', ...leads.filter((id) => id !== 'none')]),
  'rates-mode': () => named('rates-mode', ['', 'mix']),
};

export const optionsOf = (name: SettingName, bench: Bench): readonly Option[] => lists[name]?.(bench) ?? [];
