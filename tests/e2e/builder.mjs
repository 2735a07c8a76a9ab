// A visit to the builder, and what tests look at there.
import { visit } from './page.mjs';

export const heading = (page) => page.locator('.builder h1');
export const lines = (page, kind) => page.locator(`#snippet-${kind}-lines`).innerText();
export const frameIn = (page) => page.frameLocator('tierwise-calculator iframe');
export const colourIn = (frame) => frame.locator('html').evaluate((html) => getComputedStyle(html).getPropertyValue('--accent').trim());
export const group = (page, name) => page.locator('.build-group > summary', { hasText: name });
export const hashIs = (page, part) => page.waitForFunction((wanted) => location.hash.includes(wanted), part);

export const at = (settings = {}) => `#embed${Object.keys(settings).length > 0 ? '-' : ''}${new URLSearchParams(settings)}`;
export const builder = (world, run, { settings, ...others } = {}) =>
  visit(
    world,
    async (page, problems) => {
      await heading(page).waitFor();
      await run(page, problems);
      // The frame tells those who build its page what it could not use.
      const others = problems.filter((said) => !said.startsWith('calculator: '));
      problems.splice(0, problems.length, ...others);
    },
    { path: at(settings), hidden: true, ...others },
  );

export const brand = { accent: '#c2410c', background: '#fff7ed', brand: 'Nordlicht', radius: '2', branding: 'off' };
