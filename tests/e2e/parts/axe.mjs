// What axe finds in every view and state, in light, in dark and in forced colours, on a desk and on a phone.
import assert from 'node:assert/strict';
import { findings } from '../axe.mjs';
import { visit } from '../page.mjs';
import { stations } from '../walk.mjs';

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const looks = [
  { name: 'light', size: desk, media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark, on a phone', size: phone, media: { colorScheme: 'dark', forcedColors: 'none' } },
  // Contrast is the reader's own here, while axe goes by the page's; what is left that depends on colours.
  { name: 'forced colours', size: desk, media: { colorScheme: 'dark', forcedColors: 'active' }, rules: ['link-in-text-block', 'target-size'] },
];

export default Object.fromEntries(
  stations.map(({ name, page: at = '', path = '', hidden = false, go }) => [
    `axe finds nothing: ${name}`,
    (world) =>
      visit(
        world,
        async (page) => {
          await go(page);
          const found = [];
          for (const look of looks) {
            await page.setViewportSize(look.size);
            await page.emulateMedia(look.media);
            found.push(...(await findings(page, look)).map((one) => `${look.name}: ${one}`));
          }
          assert.deepEqual(found, []);
        },
        { path: at + path, hidden },
      ),
  ]),
);
