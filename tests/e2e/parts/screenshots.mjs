// Pictures of the page in build/screenshots, for people to look at.
import { mkdirSync } from 'node:fs';
import { root } from '../../lib/engine.mjs';
import { give, visit } from '../page.mjs';

const folder = `${root}build/screenshots/`;
mkdirSync(folder, { recursive: true });

const shoot = (page, name) => page.screenshot({ path: `${folder}${name}.png`, fullPage: true });

export default Object.fromEntries(
  [390, 768, 1440].flatMap((width) =>
    ['light', 'dark'].map((colorScheme) => [
      `${width} px, ${colorScheme}`,
      (world) =>
        visit(
          world,
          async (page) => {
            await shoot(page, `creator-${width}-${colorScheme}`);
            for (const id of ['median_views', 'average_likes', 'average_comments', 'fee_minor']) await page.locator(`#${id}`).fill('');
            await give(page, 'order_value_minor', '');
            await shoot(page, `creator-${width}-${colorScheme}-defaults`);
            await give(page, 'followers', '10-20k');
            await shoot(page, `creator-${width}-${colorScheme}-wrong`);
          },
          { colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' },
        ),
    ]),
  ),
);
