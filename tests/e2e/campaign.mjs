// A visit to the Campaign view, and what tests look at and do there.
import { visit } from './page.mjs';

export const campaign = (world, run, { path = '#campaign', ...settings } = {}) =>
  visit(
    world,
    async (page, problems) => {
      await shown(page);
      await run(page, problems);
    },
    { path, hidden: true, ...settings },
  );

export const shown = async (page) => {
  await page.locator('.campaign h1').waitFor();
  await planned(page);
};

/** Until the engine has spoken about the plan, or need not be asked. */
export async function planned(page) {
  await page.locator('#campaign-result[data-settled=true]').waitFor();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

export const field = (page, path) => page.locator(`#plan${path.replaceAll('/', '-')}`);
export const value = (page, path) => field(page, path).inputValue();
export const heads = (page) => page.locator('.plan-creator-head');

export async function type(page, path, text) {
  await field(page, path).fill(text);
  await planned(page);
}

export async function unfold(page, index) {
  const head = field(page, `/creators/${index}`);
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
}

export const keptPlan = (page) => page.evaluate(() => localStorage.getItem('tierwise-campaign'));
export const whenKept = (page, part) =>
  page.waitForFunction((wanted) => localStorage.getItem('tierwise-campaign')?.includes(wanted), part);
