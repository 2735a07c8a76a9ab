// Loads the reference data as it lies in core/data. Nothing is computed here.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

export function loadData(folder) {
  const read = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));
  const evidence = readdirSync(join(folder, "evidence"))
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => read(join("evidence", name)));
  const sources = byId(read("sources.json").sources);
  const quantities = read("quantities.json");
  return {
    rows: evidence.flatMap((subject) => subject.tables).flatMap((table) => rowsOf(table, sources)),
    quantities: byId(quantities.quantities),
    minimumFamilies: quantities.minimum_families,
    assumptions: byId(read("assumptions.json").assumptions),
    platforms: byId(read("platforms.json").platforms),
    currencies: read("currencies.json"),
    inputs: new Map(read("inputs.json").inputs.map((input) => [input.path, input])),
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
