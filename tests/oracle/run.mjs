// Compares the native tool with the oracle. See README.md for the options.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { checkContinuity } from "./check-continuity.mjs";
import { checkInsight } from "./check-insight.mjs";
import { checkMixtures } from "./check-mixture.mjs";
import { checkNativeContinuity } from "./check-native-continuity.mjs";
import { compare } from "./compare.mjs";
import { loadData } from "./data.mjs";
import { edgeRequests } from "./edge-requests.mjs";
import { inPairs, nativeDraws } from "./native.mjs";
import { allPlaces, pointRequests } from "./places.mjs";
import { Pool } from "./pool.mjs";
import { Report } from "./report.mjs";
import { Generator, randomFrom } from "./requests.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const { values: options } = parseArgs({
  options: {
    seed: { type: "string", default: "20261121" },
    count: { type: "string" },
    tool: { type: "string", default: join(root, "build", "native", "tierwise") },
    "pool-only": { type: "boolean", default: false },
    "self-only": { type: "boolean", default: false },
  },
});

const INSIGHTS = 40; // requests whose insight is compared
const POINTS = 500; // random points whose figures are compared
const seed = Number(options.seed);
const count = Number(options.count ?? (options["pool-only"] ? 500 : 300));
const data = loadData(join(root, "core", "data"));
const report = new Report();

function checkOracleItself() {
  const pool = new Pool(data, data.defaults.as_of, data.defaults.currency);
  const places = allPlaces(data);
  checkContinuity(pool, places, report);
  const random = randomFrom(seed);
  const followers = () => Math.exp(Math.log(500) + random() * Math.log(40000));
  const some = places
    .filter(() => random() < 0.5)
    .map((place) => ({ ...place, followers: followers() }));
  checkMixtures(pool, some, report);
}

async function checkNative() {
  if (!existsSync(options.tool)) {
    report.check(false, () => `${options.tool} is not there: build the native tool first`);
    return;
  }
  await checkNativeContinuity(options.tool, data, seed, report);
  const requests = options["pool-only"]
    ? [...pointRequests(data, seed, count)]
    : [...edgeRequests(), ...randomRequests(), ...pointRequests(data, seed, POINTS)];
  await inPairs(
    requests,
    (request) => nativeDraws(options.tool, request),
    (request, result, i) => compare(data, request, result, `request ${i}`, report),
  );
  const last = requests.length - (options["pool-only"] ? 0 : POINTS);
  await checkInsight(options.tool, data, requests.slice(last - INSIGHTS, last), report);
}

function randomRequests() {
  const generator = new Generator(data, seed);
  const digits = new Map(data.currencies.currencies.map((item) => [item.code, item.minor_digits]));
  return Array.from({ length: count }, () => generator.request((code) => digits.get(code)));
}

if (!options["pool-only"]) checkOracleItself();
if (!options["self-only"]) await checkNative();
process.exitCode = report.finish();
