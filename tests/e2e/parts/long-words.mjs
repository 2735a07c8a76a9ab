// The layout with words that are a third longer, from left to right and from right to left.
import assert from 'node:assert/strict';
import { overlaps, sideways } from '../layout.mjs';
import { visit } from '../page.mjs';
import { stations } from '../walk.mjs';

const widths = [1440, 768, 390, 320];

export default Object.fromEntries(
  ['en-XA', 'ar-XB'].flatMap((language) =>
    stations.map(({ name, path = '', hidden = false, go }) => [
      `${language}, ${name}: nothing scrolls sideways, and no text lies on another`,
      (world) =>
        visit(
          world,
          async (page) => {
            await go(page);
            const found = [];
            for (const width of widths) {
              await page.setViewportSize({ width, height: 900 });
              const wide = await sideways(page);
              if (wide > 0) found.push(`${width} px: ${wide} px wider than the window`);
              for (const pair of (await overlaps(page)).slice(0, 8)) found.push(`${width} px: ${pair}`);
            }
            assert.deepEqual(found, []);
          },
          { path: `?lang=${language}${path}`, hidden },
        ),
    ]),
  ),
);
