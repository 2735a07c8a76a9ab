// Reachable by keyboard, readable at 320 px and at 400%, and still where stillness was asked for.
import assert from 'node:assert/strict';
import { sideways } from '../layout.mjs';
import { assertStill, give, headline, recordShift, settled, verdict, visit } from '../page.mjs';

export default {
  'nothing scrolls sideways from 320 px up': (world) =>
    visit(world, async (page) => {
      for (const width of [320, 390, 600, 768, 900, 1024, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        for (const fee of ['$400', '$9,999,999', 'wrong']) {
          await give(page, 'fee_minor', fee);
          assert.ok((await sideways(page)) <= 0, `${width} px with ${fee}`);
        }
      }
    }),

  'at 400% nothing scrolls sideways, and nothing covers the field that has the focus': (world) =>
    visit(
      world,
      async (page) => {
        for (const step of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) {
          await page.keyboard.press('Tab');
          const covered = await page.evaluate(() => {
            const { left, top, width, height } = document.activeElement.getBoundingClientRect();
            const there = document.elementFromPoint(left + width / 2, top + height / 2);
            return there === null || !(there.contains(document.activeElement) || document.activeElement.contains(there));
          });
          assert.ok(!covered, `step ${step}: ${await page.evaluate(() => document.activeElement.outerHTML.slice(0, 80))}`);
          assert.ok((await sideways(page)) <= 0);
        }
        const floating = await page.evaluate(() => [...document.querySelectorAll('body *')].filter((one) => one.checkVisibility() && getComputedStyle(one).position === 'fixed').reduce((sum, one) => sum + one.offsetHeight, 0));
        assert.ok(floating < 64, `${floating} of 256 px are taken`);
      },
      { viewport: { width: 320, height: 256 } },
    ),

  'the method is read, searched, sorted and switched by keyboard alone, and left again': (world) =>
    visit(
      world,
      async (page) => {
        await page.locator('.method h1').waitFor();
        assert.equal(await page.evaluate(() => document.activeElement.id), 'method');
        const tabTo = async (reached) => {
          for (let step = 0; step < 120 && !(await page.evaluate(reached)); step += 1) await page.keyboard.press('Tab');
          assert.ok(await page.evaluate(reached), String(reached));
          assert.ok(await page.evaluate(() => {
            const { top, bottom } = document.activeElement.getBoundingClientRect();
            return top >= -1 && bottom <= innerHeight + 1;
          }), 'the focus is in view');
        };
        await tabTo(() => document.activeElement.matches('.contents a[href="#method-sources"]'));
        await page.keyboard.press('Enter');
        await page.waitForFunction(() => document.activeElement.id === 'method-sources');
        await tabTo(() => document.activeElement.id === 'source-search');
        await page.keyboard.type('klear');
        await page.waitForFunction(() => document.querySelectorAll('tbody .source').length < 20);
        await tabTo(() => document.activeElement.matches('.source-year button'));
        await page.keyboard.press('Enter');
        assert.equal(await page.locator('.source-year[aria-sort]').getAttribute('aria-sort'), 'descending');
        await tabTo(() => document.activeElement.matches('.switch input'));
        await page.keyboard.press('Space');
        await page.locator('.source-off').waitFor();
        await tabTo(() => document.activeElement.matches('.source-rows button'));
        await page.keyboard.press('Enter');
        await page.locator('.source-more').waitFor();
        await page.locator('a[href="#"]').focus();
        await page.keyboard.press('Enter');
        await page.locator('.beyond').waitFor();
        await settled(page);
      },
      { path: '#method', hidden: true },
    ),

  'the keyboard reaches everything, in order, and focus is always in view': (world) =>
    visit(
      world,
      async (page) => {
        await page.mouse.move(5, 5);
        await page.locator('.save-picture').last().waitFor(); // comes with the live pictures
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
