// Loads the reference data as it lies in core/data. Nothing is computed here.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

export function loadData(folder) {
  const read = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));
  const tablesIn = (part) =>
    readdirSync(join(folder, part))
      .filter((name) => name.endsWith(".json"))
      .sort()
      .flatMap((name) => read(join(part, name)).tables);
  const tables = [...tablesIn("evidence"), ...tablesIn(join("further", "evidence"))];
  // A list and what is added to it in the part that the first view does without.
  const whole = (name) => [...read(`${name}.json`)[name], ...read(`further/${name}.json`)[name]];
  const sources = byId(read("sources.json").sources);
  const quantities = read("quantities.json");
  const further = read("further/quantities.json");
  return {
    rows: tables.flatMap((table) => rowsOf(table, sources)),
    quantities: byId([
      ...quantities.quantities,
      ...further.quantities.map((item) => ({ minimum_families: further.minimum_families, ...item })),
    ]),
    minimumFamilies: quantities.minimum_families,
    assumptions: byId(whole("assumptions")),
    sectors: read("further/sectors.json").sectors.map(({ id }) => id),
    dealTerms: read("further/deal-terms.json").deal_terms,
    channels: byId(read("further/channels.json").channels),
    rateCards: byId(read("further/rate-cards.json").rate_cards),
    platforms: byId(read("platforms.json").platforms),
    currencies: read("currencies.json"),
    inputs: new Map(whole("inputs").map((input) => [input.path, input])),
    defaults: read("defaults.json"),
  };
}

function byId(list) {
  return new Map(list.map((item) => [item.id, item]));
}

// A row takes from its table every field that it does not have itself.
function rowsOf(table, sources) {
  const { rows, ...shared } = table;
  return rows.map((row) => ({
    ...shared,
    ...row,
    table,
    family: row.family ?? table.family ?? slug(sources.get(row.source ?? table.source).publisher),
  }));
}

function slug(text) {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
