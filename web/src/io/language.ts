// Which language the page is in: the one that is asked for, by the link or by who embeds the page, or
// else the first of the browser's that there is. A file of src/languages is a language by its name.
import { usableLocale } from '../format/locale';
import { take, type Language } from '../messages/language';

const files = import.meta.glob<{ readonly default: Language }>('../languages/*.ts');

/** Made-up languages stand in a region that is none, and are only for those who ask. */
const isMadeUp = (tag: string): boolean => /-X.$/.test(tag);

/** The first of the tags that there is, or a shorter form of it; none where that is English. */
export function languageFor(tags: readonly string[], has: (tag: string) => boolean): string | undefined {
  for (let tag of tags) {
    for (; tag; tag = tag.replace(/-?[^-]*$/, '')) {
      if (has(tag)) return tag;
      if (tag === 'en') return undefined;
    }
  }
  return undefined;
}

/** Says whether the page is in another language than the build wrote it in. */
export async function speak(languages: readonly string[], asked = new URLSearchParams(location.search).get('lang')): Promise<boolean> {
  const tags = [...(asked ? [usableLocale([asked])] : []), ...languages.filter((tag) => !isMadeUp(tag))];
  const fileOf = (tag: string) => files[`../languages/${tag}.ts`];
  const tag = languageFor(tags, (one) => fileOf(one) !== undefined);
  const file = tag && (await fileOf(tag)?.().catch(() => undefined));
  if (!file) return false;
  take(file.default);
  const { documentElement: page } = document;
  page.lang = tag;
  page.dir = file.default.dir ?? 'ltr';
  return true;
}
