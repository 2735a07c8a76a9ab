// The fields of a value that may be anything, as what comes from storage, files, links and other pages is.

export type Fields = Readonly<Record<string, unknown>>;

/** None, where it is no object. */
export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
