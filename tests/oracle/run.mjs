// Compares the native tool with the oracle. See README.md for the options.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { checkClosedForms } from "./check-closed-forms.mjs";
import { checkContinuity } from "./check-continuity.mjs";
import { checkInsight } from "./check-insight.mjs";
import { checkMixtures } from "./check-mixture.mjs";
import { checkNativeContinuity } from "./check-native-continuity.mjs";
import { checkPlans } from "./check-plans.mjs";
import { checkScenarios } from "./check-scenarios.mjs";
import { compare } from "./compare.mjs";
import { loadData } from "./data.mjs";
import { edgePlans } from "./edge-plans.mjs";
import { edgeRequests } from "./edge-requests.mjs";
import { inPairs, nativeDraws } from "./native.mjs";
import { allPlaces, pointRequests } from "./places.mjs";
import { PlanGenerator } from "./plans.mjs";
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
    "plans-only": { type: "boolean", default: false },
    "self-only": { type: "boolean", default: false },
  },
});

const INSIGHTS = 24; // single creators and plans whose insight is compared
const POINTS = 200; // random points whose figures are compared
const PLANS = 200;
const SCENARIOS = 30; // requests with two to four scenarios
const seed = Number(options.seed);
const countOr = (usual) => Number(options.count ?? usual);
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
  await checkNativeContinuity(options.tool, data, seed, report);
  const random = randomOnes(countOr(150), new Generator(data, seed), "request");
  await checkDraws([...edgeRequests(), ...random, ...pointRequests(data, seed, POINTS)]);
  await checkInsight(options.tool, data, random.slice(-INSIGHTS), report);
  await checkClosedForms(options.tool, data, seed, report);
}

async function checkNativePlans() {
  const plans = randomOnes(countOr(PLANS), new PlanGenerator(data, seed), "plan");
  await checkPlans(options.tool, data, [...edgePlans(), ...plans], report);
  await checkInsight(options.tool, data, plans.slice(-INSIGHTS), report);
  const several = randomOnes(SCENARIOS, new PlanGenerator(data, seed), "scenarios");
  await checkScenarios(options.tool, data, several, report);
}

async function checkDraws(requests) {
  await inPairs(
    requests,
    (request) => nativeDraws(options.tool, request),
    (request, result, i) => compare(data, request, result, `request ${i}`, report),
  );
}

function randomOnes(count, generator, kind) {
  const digits = new Map(data.currencies.currencies.map((item) => [item.code, item.minor_digits]));
  return Array.from({ length: count }, () => generator[kind]((code) => digits.get(code)));
}

const only = ["pool-only", "plans-only", "self-only"].find((name) => options[name]);
const toolThere = existsSync(options.tool) || only === "self-only";
report.check(toolThere, () => `${options.tool} is not there: build the native tool first`);
if (!only || only === "self-only") checkOracleItself();
if (toolThere && !only) await checkNative();
if (toolThere && only === "pool-only") await checkDraws([...pointRequests(data, seed, countOr(500))]);
if (toolThere && (!only || only === "plans-only")) await checkNativePlans();
process.exitCode = report.finish();
