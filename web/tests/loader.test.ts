import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { version } from '../src/embed/snippets';
import { bundled, frozenFile } from '../tools/loader.mjs';

test("today's loader is the newest frozen one: a change of it needs a new version", async () => {
  expect(await bundled()).toBe(readFileSync(frozenFile(version), 'utf8'));
});
