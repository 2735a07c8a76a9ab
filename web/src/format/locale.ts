// Which locale numbers are written in, and which one they are read in. The page is written in one
// language and formats numbers as that language does; a reader whose browser is set to another may
// still type "1.234,5". Browsers have been seen to give tags that Intl refuses, such as "C".

/** What the build writes. */
export const writtenIn = 'en-US';
export let pageLocale = writtenIn as string;

export function writeIn(locale: string): void {
  pageLocale = locale;
}

export function usableLocale(tags: readonly string[]): string {
  for (const tag of tags) {
    try {
      const canonical = Intl.getCanonicalLocales(tag)[0];
      if (canonical) return canonical;
    } catch {
      continue;
    }
  }
  return pageLocale;
}

export function decimalSeparator(locale: string): '.' | ',' {
  const part = new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal');
  return part?.value === '.' ? '.' : ',';
}
