// Reachable by keyboard, readable at 320 px, without findings of axe in both themes.
import assert from 'node:assert/strict';
import { findings } from '../axe.mjs';
import { assertStill, give, headline, recordShift, settled, verdict, visit } from '../page.mjs';

const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

export default {
  ...Object.fromEntries(
    ['light', 'dark'].flatMap((colorScheme) =>
      [1440, 390].map((width) => [
        `axe finds nothing at ${width} px in ${colorScheme}, with everything open and a field wrong`,
        (world) =>
          visit(
            world,
            async (page) => {
              assert.deepEqual(await findings(page), []);
              const closed = page.locator('button[aria-expanded=false]:visible');
              while ((await closed.count()) > 0) {
                const button = await closed.first().elementHandle();
                // Not by its place, which may move while what was opened before is still coming.
                await button.evaluate((one) => one.click());
                // What it opens is loaded first, and may take its place.
                await page.waitForFunction(
                  (one) => !one.isConnected || one.getAttribute('aria-expanded') !== 'false',
                  button,
                );
              }
              await page.locator('.numbers a.why').first().click();
              await page.locator('.explanation .formula').first().waitFor();
              await page.locator('.explanation details').evaluateAll((all) => all.forEach((one) => (one.open = true)));
              await page.locator('#median_views').fill('');
              await give(page, 'followers', 'many');
              assert.deepEqual(await findings(page), []);
              await page.locator('#side-creator').click();
              await page.locator('.reasons').waitFor();
              await page.locator('.reasons button').first().click();
              await page.locator('.reasons .sources a').first().waitFor();
              assert.deepEqual(await findings(page), []);
            },
            { colorScheme, viewport: { width, height: 900 } },
          ),
      ]),
    ),
  ),

  'nothing scrolls sideways from 320 px up': (world) =>
    visit(world, async (page) => {
      for (const width of [320, 390, 600, 768, 900, 1024, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        for (const fee of ['$400', '$9,999,999', 'wrong']) {
          await give(page, 'fee_minor', fee);
          assert.ok((await overflow(page)) <= 0, `${width} px with ${fee}`);
        }
      }
    }),

  'the keyboard reaches everything, in order, and focus is always in view': (world) =>
    visit(
      world,
      async (page) => {
        await page.mouse.move(5, 5);
        await page.locator('#ads-channel').waitFor(); // comes with the whole engine
        const wanted = await page.evaluate(
          () => [...document.querySelectorAll('a[href], button, input, select, [tabindex="0"]')].filter((one) => one.checkVisibility()).length,
        );
        await page.evaluate(() => (globalThis.reached = new Set()));
        let hidden = 0;
        for (let step = 0; step < wanted + 1; step += 1) {
          await page.keyboard.press('Tab');
          hidden += await page.evaluate(() => {
            const focused = document.activeElement;
            if (!focused || focused === document.body) return 0;
            globalThis.reached.add(focused);
            const box = focused.getBoundingClientRect();
            const bar = document.querySelector('.answer-bar');
            const floor = bar && bar.checkVisibility() && !bar.contains(focused) ? bar.getBoundingClientRect().top : innerHeight;
            return box.top < -1 || box.bottom > floor + 1 ? 1 : 0;
          });
        }
        assert.equal(await page.evaluate(() => globalThis.reached.size), wanted);
        assert.equal(hidden, 0, 'focus went out of view');
      },
      { viewport: { width: 390, height: 844 } },
    ),

  'a whole question is asked by keyboard alone': (world) =>
    visit(world, async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'answer');
      await page.locator('#side-creator').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.type('tik');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('80k');
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowRight');
      await settled(page);
      assert.match(await page.locator('.kicker').innerText(), /^TikTok/);
      assert.notEqual(await page.locator('#followers').inputValue(), '80k');
      assert.equal(await page.locator('#answer').getAttribute('data-draws'), '4096');
      assert.match(await verdict(page), /\$/);
      assert.match(await headline(page, 0), /in \d+/);

      const tabTo = async (reached) => {
        for (let step = 0; step < 80 && !(await page.evaluate(reached)); step += 1) await page.keyboard.press('Tab');
        assert.ok(await page.evaluate(reached), String(reached));
      };
      await tabTo(() => document.activeElement.matches('.more-toggle'));
      await page.keyboard.press('Enter');
      await page.locator('.part-toggle').first().waitFor();
      await tabTo(() => document.activeElement.matches('.part-toggle'));
      await page.keyboard.press('Space');
      await page.locator('#commission_percent').waitFor();
      await tabTo(() => document.activeElement.id === 'commission_percent');
      await page.keyboard.type('12');
      await tabTo(() => document.activeElement.matches('.reset'));
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement.id === 'commission_percent' && document.activeElement.value === '');
      await page.keyboard.press('ControlOrMeta+Z');
      await page.waitForFunction(() => document.getElementById('commission_percent').value === '12');
      await page.locator('#side-brand').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.locator('.verdict', { hasText: 'Ask for' }).waitFor();
    }),

  'targets are at least 24 px': (world) =>
    visit(world, async (page) => {
      const small = await page.locator('button:visible, select:visible, input:visible').evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect()).filter(({ width, height }) => width < 24 || height < 24).length,
      );
      assert.equal(small, 0);
    }),

  'marks glide after a choice, and jump under typing hands': (world) =>
    visit(world, async (page) => {
      const duration = () => page.locator('.bar').first().evaluate((bar) => getComputedStyle(bar).transitionDuration);
      await page.locator('#format').selectOption('story');
      await settled(page);
      assert.match(await duration(), /0\.15s/);
      await give(page, 'fee_minor', '500');
      assert.equal(await duration(), '0s');
    }),

  'nothing moves for those who asked for stillness': (world) =>
    visit(
      world,
      async (page) => {
        await page.locator('#format').selectOption('story');
        await settled(page);
        const moving = await page.evaluate(
          () => [...document.querySelectorAll('*')].filter((one) => parseFloat(getComputedStyle(one).transitionDuration) > 0).length,
        );
        assert.equal(moving, 0);
      },
      { reducedMotion: 'reduce' },
    ),

  'the layout does not shift while the page becomes live': (world) =>
    visit(
      world,
      async (page) => {
        await page.waitForTimeout(300);
        await assertStill(page);
      },
      { before: recordShift },
    ),
};
