// The native tool, for tests that need the real data set.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Description, Explain, Library, Request, Response } from '../src/engine/contract';

const tool = fileURLToPath(new URL('../../build/native/tierwise', import.meta.url));

export const describeText = execFileSync(tool, ['describe'], { encoding: 'utf8', maxBuffer: 1 << 28 });
export const description = JSON.parse(describeText) as Description;
export const library = JSON.parse(describeText) as Library;

export function evaluate(request: Request): Response {
  try {
    const text = execFileSync(tool, ['evaluate'], { input: JSON.stringify(request), encoding: 'utf8', maxBuffer: 1 << 28 });
    return JSON.parse(text) as Response;
  } catch (error) {
    return JSON.parse(String((error as { stdout: string }).stdout)) as Response;
  }
}

export function explain(request: Request, figure: string): Explain {
  const input = JSON.stringify(request);
  return JSON.parse(execFileSync(tool, ['explain', figure], { input, encoding: 'utf8', maxBuffer: 1 << 28 })) as Explain;
}
