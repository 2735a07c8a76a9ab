// Runs the native command-line tool.
import { spawn } from "node:child_process";

// The first draws, `shown` of them.
export const nativeDraws = (tool, request, shown = 16) =>
  nativeAnswer(tool, ["draws", String(shown)], request);

// `command`: the words after the tool's name.
export function nativeAnswer(tool, command, request) {
  return new Promise((resolve, reject) => {
    const child = spawn(tool, [command].flat(), { stdio: ["pipe", "pipe", "pipe"] });
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk) => (out += chunk));
    child.stderr.on("data", (chunk) => (err += chunk));
    child.on("error", reject);
    child.on("close", (status) => {
      try {
        resolve({ status, err, answer: JSON.parse(out) });
      } catch {
        resolve({ status, err: `${err}${out.slice(0, 500)}`, answer: null });
      }
    });
    child.stdin.on("error", () => {});
    child.stdin.end(JSON.stringify(request));
  });
}

// Calls `work` on every item, two at a time, and hands the results to `use` in order.
export async function inPairs(items, work, use) {
  const list = [...items];
  for (let i = 0; i < list.length; i += 2) {
    const pair = list.slice(i, i + 2);
    const results = await Promise.all(pair.map(work));
    results.forEach((result, k) => use(pair[k], result, i + k));
  }
}
