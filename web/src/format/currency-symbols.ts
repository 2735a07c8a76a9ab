// The signs by which people write a currency, longest first: "US$" and "$" for USD, "EUR", "€".

/** Sign and the codes it may stand for. */
export type SymbolTable = readonly (readonly [sign: string, codes: readonly string[]])[];

export function currencySymbols(codes: readonly string[], locales: readonly string[]): SymbolTable {
  const signs = new Map<string, string[]>();
  for (const code of codes) {
    for (const sign of new Set(locales.flatMap((locale) => signsOf(code, locale)))) {
      signs.set(sign, [...(signs.get(sign) ?? []), code]);
    }
  }
  return [...signs].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
}

function signsOf(code: string, locale: string): string[] {
  const displays = ['code', 'symbol', 'narrowSymbol'] as const;
  const written = displays.map((currencyDisplay) => {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency: code, currencyDisplay });
    return format.formatToParts(0).find((part) => part.type === 'currency')?.value ?? code;
  });
  return [...new Set([...written, code.toLowerCase()])];
}
