// What a response should say, as a table of paths and expected values.
//   {'creators.0.price.methods.cpm.p50_minor': rounded((get) => 18 * get('creators.0.figures.cpm/reel.p50'))}
// A path's steps are separated by dots. In a list a step is the id, definition, format or code of
// one of the items, or an index, or `length`.
// An expected value is a plain one (numbers agree within 1e-9 of their size) or a check from below.

const NAMES = ['id', 'definition', 'format', 'code'];

function step(value, name) {
  if (!Array.isArray(value)) return value?.[name];
  return value.find((item) => NAMES.some((key) => item?.[key] === name)) ?? value[name];
}

const at = (response, path) => path.split('.').reduce(step, response);

const differs = (actual, expected, tolerance) =>
  typeof actual !== 'number' || !(Math.abs(actual - expected) <= tolerance);

function equal(actual, expected) {
  if (typeof expected === 'number') return !differs(actual, expected, 1e-9 * Math.abs(expected));
  return JSON.stringify(actual) === JSON.stringify(expected);
}

const number = (expected, get) => (typeof expected === 'function' ? expected(get) : expected);

/** Within so many percent of a number, or of what a function of the response gives. */
export const near = (expected, percent) => (actual, get) => {
  const wanted = number(expected, get);
  return differs(actual, wanted, (percent / 100) * Math.abs(wanted)) && `${wanted} ± ${percent}%`;
};

/** Within so much of a number. */
export const around = (expected, margin) => (actual, get) => {
  const wanted = number(expected, get);
  return differs(actual, wanted, margin) && `${wanted} ± ${margin}`;
};

/** A whole number, rounded from the expected one. */
export const rounded = (expected) => (actual, get) => {
  const wanted = number(expected, get);
  const wrong = !Number.isInteger(actual) || differs(actual, wanted, 0.5 + 1e-9 * Math.abs(wanted));
  return wrong && `${wanted} rounded`;
};

/** The same as the value at another path. */
export const same = (path) => (actual, get) => !equal(actual, get(path)) && `as ${path}: ${get(path)}`;

/** At least, or at most, a number. */
export const atLeast = (limit) => (actual) => !(actual >= limit) && `at least ${limit}`;
export const atMost = (limit) => (actual) => !(actual <= limit) && `at most ${limit}`;

/** A list that holds all of these. */
export const holding = (...items) => (actual) =>
  !items.every((item) => actual?.includes(item)) && `a list with ${items.join(', ')}`;

/** Anything for which the function holds. */
export const that = (what, holds) => (actual, get) => !holds(actual, get) && what;

/** Exactly these errors, as "code /path", in any order. */
export const errors = (...expected) => (actual) => {
  const seen = (actual ?? [])
    .filter(({ severity }) => severity === 'error')
    .map(({ code, path }) => `${code} ${path}`);
  return !equal(seen.sort(), expected.sort()) && `the errors ${expected.join('; ')}`;
};

/** What of a table does not hold, one line each. */
export function failures(response, table) {
  const get = (path) => at(response, path);
  return Object.entries(table).flatMap(([path, expected]) => {
    const actual = get(path);
    const wanted =
      typeof expected === 'function'
        ? expected(actual, get)
        : !equal(actual, expected) && (JSON.stringify(expected) ?? 'nothing');
    const shown = JSON.stringify(actual)?.slice(0, 200);
    return wanted ? [`${path}: expected ${wanted}, got ${shown}`] : [];
  });
}
