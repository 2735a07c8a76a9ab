// Undo, redo, autosave, restore, and a whole profile pasted at once.
import assert from 'node:assert/strict';
import { assertStill, give, headline, open, recordShift, settled, text, visit } from '../page.mjs';

const value = (page, id) => page.locator(`#${id}`).inputValue();
/** Waits until a field shows `wanted`: what keys do is drawn in the next frame. */
const shows = (page, id, wanted) =>
  page.waitForFunction(([field, text]) => document.getElementById(field)?.value === text, [id, wanted], { timeout: 5000 });
const focused = (page) => page.evaluate(() => document.activeElement.id);
const kept = (page) => page.evaluate(() => localStorage.getItem('tierwise-draft'));
const whenKept = (page, part) => page.waitForFunction((wanted) => localStorage.getItem('tierwise-draft')?.includes(wanted), part);

async function reload(page) {
  await page.reload();
  await page.locator('#app[data-live]').waitFor();
  await settled(page);
}

/** The clipboard of a test browser is not its own, so the event is made by hand. */
const paste = (page, id, pasted) =>
  page.locator(`#${id}`).evaluate((field, words) => {
    field.focus();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', words);
    return field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, pasted);

const handsLoaded = (page) => page.locator('body[data-hands]').waitFor();

export default {
  'typing, choices and drags are undone and redone step by step, by keys': (world) =>
    visit(world, async (page) => {
      const before = await headline(page, 0);
      await page.locator('#fee_minor').press('ControlOrMeta+A');
      await handsLoaded(page);
      await page.locator('#fee_minor').pressSequentially('123', { delay: 30 });
      await page.locator('#platform').selectOption('tiktok');
      await page.locator('#followers').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowRight');
      await settled(page);
      const [dragged, format] = [await value(page, 'followers'), await value(page, 'format')];
      assert.notEqual(dragged, '42,000');

      await page.keyboard.press('ControlOrMeta+Z');
      await shows(page, 'followers', '42,000');
      assert.equal(await focused(page), 'followers');
      await page.keyboard.press('ControlOrMeta+Z');
      await shows(page, 'platform', 'instagram');
      await shows(page, 'format', 'reel');
      assert.equal(await focused(page), 'platform');
      await page.keyboard.press('ControlOrMeta+Z');
      await shows(page, 'fee_minor', '$400');
      assert.equal(await focused(page), 'fee_minor');
      await settled(page);
      assert.equal(await headline(page, 0), before);
      await page.keyboard.press('ControlOrMeta+Z');
      await settled(page);
      assert.equal(await value(page, 'fee_minor'), '$400');

      await page.keyboard.press('ControlOrMeta+Shift+Z');
      await shows(page, 'fee_minor', '123');
      await page.keyboard.press('ControlOrMeta+Y');
      await shows(page, 'platform', 'tiktok');
      await shows(page, 'format', format);
      await page.keyboard.press('ControlOrMeta+Shift+Z');
      await shows(page, 'followers', dragged);
    }),

  'the words Undo and Redo do the same, and say when there is nothing to do': (world) =>
    visit(world, async (page) => {
      const [undo, redo] = [page.getByRole('button', { name: 'Undo' }), page.getByRole('button', { name: 'Redo' })];
      assert.equal(await undo.getAttribute('aria-disabled'), 'true');
      await give(page, 'fee_minor', 'free');
      assert.equal(await undo.getAttribute('aria-disabled'), 'false');
      await undo.click();
      await shows(page, 'fee_minor', '$400');
      await settled(page);
      assert.equal(await page.locator('#answer.stale').count(), 0);
      await redo.click();
      await shows(page, 'fee_minor', 'free');
    }),

  'undo from the browser’s own menu is the page’s undo too': (world) =>
    visit(world, async (page) => {
      await give(page, 'fee_minor', '777');
      await handsLoaded(page);
      const went = await page.locator('#fee_minor').evaluate((field) =>
        field.dispatchEvent(new InputEvent('beforeinput', { inputType: 'historyUndo', bubbles: true, cancelable: true })),
      );
      assert.equal(went, false, 'the browser’s own undo was held back');
      await shows(page, 'fee_minor', '$400');
    }),

  'undo unfolds the input that it changes': (world) =>
    visit(world, async (page) => {
      await page.locator('.more-toggle').click();
      await page.locator('.part-toggle').first().click();
      await give(page, 'commission_percent', '15');
      await page.locator('.part-toggle').first().click();
      await page.locator('.more-toggle').click();
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.locator('#commission_percent').waitFor();
      await page.waitForFunction(() => document.activeElement.id === 'commission_percent');
      assert.equal(await value(page, 'commission_percent'), '');
    }),

  'a reload brings back everything, wrong texts and the side included': (world) =>
    visit(world, async (page) => {
      await give(page, 'followers', '81k');
      await page.locator('#platform').selectOption('tiktok');
      await page.locator('#side-creator').click();
      await page.locator('.more-toggle').click();
      await page.locator('.part-toggle').first().click();
      await give(page, 'commission_percent', '12%');
      await give(page, 'fee_minor', 'free');
      await whenKept(page, 'free');
      assert.match(await text(page.locator('.kept')), /Kept in this browser/);
      await reload(page);
      assert.deepEqual(
        [await value(page, 'followers'), await value(page, 'platform'), await value(page, 'fee_minor')],
        ['81k', 'tiktok', 'free'],
      );
      await page.locator('#fee_minor-error').waitFor();
      assert.equal(await page.locator('#side-creator').getAttribute('aria-pressed'), 'true');
      await give(page, 'fee_minor', '500');
      assert.match(await text(page.locator('.kicker')), /TikTok .* 81,000 followers/);
      assert.match(await text(page.locator('.more-toggle')), /1 yours/);
    }),

  'what was typed a moment before leaving is kept': (world) =>
    visit(world, async (page) => {
      await page.locator('#fee_minor').focus();
      await handsLoaded(page);
      await page.locator('#fee_minor').fill('654');
      await reload(page);
      assert.equal(await value(page, 'fee_minor'), '654');
    }),

  'the restored draft comes in one step, and moves nothing that was there': (world) =>
    visit(
      world,
      async (page) => {
        await give(page, 'fee_minor', '$401');
        await whenKept(page, '401');
        await reload(page);
        await page.waitForTimeout(300);
        assert.equal(await value(page, 'fee_minor'), '$401');
        await assertStill(page);
      },
      { before: recordShift },
    ),

  'starting again goes back to the example, can be undone, and forgets what was kept': (world) =>
    visit(world, async (page) => {
      await give(page, 'followers', '9k');
      await whenKept(page, '9k');
      await page.getByRole('button', { name: 'Start again' }).click();
      await shows(page, 'followers', '42,000');
      await page.waitForFunction(() => localStorage.getItem('tierwise-draft') === null);
      await page.getByRole('button', { name: 'Undo' }).click();
      await shows(page, 'followers', '9k');
    }),

  ...Object.fromEntries(
    ['{', '{"schema":99}', '{"schema":1,"platform":"myspace","texts":{"/creators/*/followers":{}}}', 'x'.repeat(100_000)].map((foreign) => [
      `kept by somebody else, the page works: ${foreign.slice(0, 60)}`,
      async (world) => {
        const { page, context, problems } = await open(world);
        await page.evaluate((found) => localStorage.setItem('tierwise-draft', found), foreign);
        await reload(page);
        await give(page, 'fee_minor', '222');
        await give(page, 'followers', '10k');
        assert.match(await headline(page, 0), /at \$222/);
        await whenKept(page, '222');
        assert.deepEqual(problems, []);
        await context.close();
      },
    ]),
  ),

  'a browser that keeps nothing is not said to keep anything': (world) =>
    visit(
      world,
      async (page) => {
        await give(page, 'fee_minor', '333');
        await page.locator('.kept', { hasText: 'does not let' }).waitFor();
        assert.doesNotMatch(await text(page.locator('.kept')), /Kept/);
      },
      {
        before: () => {
          Object.defineProperty(globalThis, 'localStorage', {
            get() {
              throw new DOMException('no storage here', 'SecurityError');
            },
          });
        },
      },
    ),

  'a full storage is said, and typing goes on': (world) =>
    visit(world, async (page) => {
      await page.evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      });
      await give(page, 'fee_minor', '333');
      await page.locator('.kept', { hasText: 'does not let' }).waitFor();
      await give(page, 'fee_minor', '334');
      assert.match(await headline(page, 0), /\$334/);
      assert.equal(await kept(page), null);
    }),

  'a profile pasted into any field of the creator fills what it names': (world) =>
    visit(world, async (page) => {
      await page.locator('#average_comments').focus();
      await handsLoaded(page);
      const went = await paste(page, 'average_comments', 'Followers: 125,4k | Avg views 30k | ER 3.2%');
      assert.equal(went, false);
      await shows(page, 'followers', '125,4K');
      await shows(page, 'median_views', '30K');
      await settled(page);
      assert.equal(await value(page, 'average_comments'), '60');
      assert.match(await text(page.locator('.kicker')), /125,400 followers/);
      const line = page.locator('.hint', { hasText: 'Followers 125,4K and Median views 30K' });
      await page.locator('[aria-live]', { hasText: 'Filled in' }).waitFor();
      await line.getByRole('button', { name: 'Undo' }).click();
      await shows(page, 'followers', '42,000');
      await shows(page, 'median_views', '24,000');
    }),

  'a plain number, or one for the same field, is pasted as before': (world) =>
    visit(world, async (page) => {
      await page.locator('#followers').focus();
      await handsLoaded(page);
      for (const plain of ['42k', '42K followers', '$1,200', 'hello']) assert.equal(await paste(page, 'followers', plain), true, plain);
      assert.equal(await paste(page, 'order_value_minor', '42K followers, 60 comments'), true);
    }),
};
