// Spot check on the native tool: no figure jumps at the edges of the sources' own bands.
import { LARGEST_CHANGE, change } from "./check-continuity.mjs";
import { inPairs, nativeDraws } from "./native.mjs";
import { Generator } from "./requests.mjs";

const EDGES_PER_REQUEST = 20;

export async function checkNativeContinuity(tool, data, seed, report) {
  const generator = new Generator(data, seed);
  const edges = data.rows.flatMap((row) => row.followers ?? []).filter((edge) => edge >= 1000);
  const requests = [...data.platforms.values()].flatMap((platform) =>
    platform.formats.map((format) =>
      stepsOver(
        Array.from({ length: EDGES_PER_REQUEST }, () => generator.pick(edges)),
        platform,
        format,
      ),
    ),
  );
  await inPairs(
    requests,
    (request) => nativeDraws(tool, request),
    (request, { status, err, answer }) => {
      report.check(status === 0, () => `native continuity: status ${status} ${err}`);
      for (let i = 0; status === 0 && i < request.creators.length; i += 2) {
        compareStep(
          request.creators[i],
          answer.creators[i].figures,
          answer.creators[i + 1].figures,
          report,
        );
      }
    },
  );
}

// Each edge as two creators, 0.1% apart.
function stepsOver(edges, platform, format) {
  const sizes = edges.flatMap((edge) => [edge, Math.round(edge * 1.001)]);
  const creators = sizes.map((followers, i) => ({
    id: `c${i}`,
    platform: platform.id,
    followers,
    deliverables: [{ format: format.id }],
  }));
  return { schema: 1, draws: 64, creators };
}

function compareStep(creator, before, after, report) {
  for (const name of Object.keys(before)) {
    if (before[name].p10 === 0) continue;
    report.check(
      change(before[name], after[name]) < LARGEST_CHANGE,
      () =>
        `native ${name} on ${creator.platform} jumps at ${creator.followers}: ` +
        `${JSON.stringify(before[name])} to ${JSON.stringify(after[name])}`,
    );
  }
}
