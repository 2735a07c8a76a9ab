// What a host page may set, and what it hears.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { findings } from '../axe.mjs';
import { assertCalculates, calculator, element, hears, hostPage, listening, loader, visitHost } from '../host.mjs';

/** A host's page with one calculator. */
const hosted = (world, attributes, run, settings = {}) =>
  visitHost(world, { html: hostPage(listening + loader(world.site) + element(attributes)), ...settings }, async (page, about) =>
    run(page, await calculator(page), about));

const set = (page, name, value) =>
  page.locator('tierwise-calculator').evaluate((one, [key, text]) => (text === null ? one.removeAttribute(key) : one.setAttribute(key, text)), [name, value]);

const rates = JSON.stringify({
  schema: 1,
  rate_card: { title: 'House rates', tables: [{ platform: 'any', format: 'any', unit: 'USD', base: 'deliverable', rows: [{ low: 1000, high: 2000 }] }] },
}).replaceAll('"', '&quot;');

const fillLead = async (frame, email) => {
  await frame.getByLabel('E-mail').fill(email);
  await frame.getByRole('button', { name: 'Send' }).click();
};

export default {
  'fields that are set begin with that, and Start again comes back to it': (world) =>
    hosted(world, 'followers="9000" currency="EUR" platform="tiktok" order_value_minor="80"', async (page, frame) => {
      assert.equal(await frame.locator('#followers').inputValue(), '9,000');
      assert.equal(await frame.locator('#order_value_minor').inputValue(), '€80');
      assert.equal(await frame.locator('#platform').inputValue(), 'tiktok');
      await assertCalculates(frame);
      await frame.getByRole('button', { name: 'Start again' }).click();
      await frame.locator('.kicker', { hasText: '9,000' }).waitFor();
    }),

  'what is not understood is named once and left out': (world) =>
    hosted(world, 'accent="red" colour="x" currency="XXX" followers="many" gross_margin_percent="900" hide="followers nonsense"', async (page, frame, { problems }) => {
      const { refused } = await hears(page, 'ready');
      const names = refused.map(({ name, why }) => `${name} ${why}`).sort();
      assert.deepEqual(names, ['accent wrong', 'colour unknown', 'currency wrong', 'followers wrong', 'gross_margin_percent wrong', 'hide nonsense unknown']);
      assert.deepEqual(problems, [problems[0]]);
      assert.match(problems[0], /not understood: .*accent \(wrong\)/);
      problems.length = 0;
      assert.equal(await frame.locator('#gross_margin_percent').inputValue(), '65%');
    }),

  'hidden parts are gone; locked ones show their value and cannot be changed': (world) =>
    hosted(world, 'hide="side more gross_margin_percent pictures" lock="followers platform" followers="9000"', async (page, frame) => {
      for (const selector of ['.sides', '.more', '#gross_margin_percent', '.answer-reasons']) assert.equal(await frame.locator(selector).isVisible(), false, selector);
      assert.equal(await frame.locator('#followers').getAttribute('readonly'), '');
      assert.ok(await frame.locator('#platform').isDisabled());
      await frame.locator('#fee_minor').fill('$999');
      await frame.locator('.kicker', { hasText: '9,000' }).waitFor();
      await hears(page, 'change', 'detail.fee_minor === 99900');
      await set(page, 'lock', null);
      await frame.locator('#followers:not([readonly])').waitFor();
    }),

  "the host's own rates are what is priced by, under their name": (world) =>
    hosted(world, `rates="${rates}"`, async (page, frame) => {
      await frame.locator('.beyond', { hasText: 'House rates' }).waitFor();
      const { market_minor: market } = await hears(page, 'result');
      assert.ok(market.low >= 100_000 && market.high <= 200_000, JSON.stringify(market));
      const ways = frame.locator('.by-rates button, .to-rates').filter({ visible: true });
      assert.ok((await ways.count()) > 0);
      await set(page, 'lock', 'rates');
      await ways.first().waitFor({ state: 'detached' });
    }),

  'a language of the host, whatever the browser speaks': (world) =>
    hosted(world, 'language="en-XA"', async (page, frame) => {
      assert.equal(await frame.locator('html').getAttribute('lang'), 'en-XA');
      await frame.locator('#followers').fill('250000');
      await frame.locator('.kicker', { hasText: '250.000' }).waitFor();
    }),

  'each view alone': (world) =>
    hosted(world, 'view="method"', async (page, frame) => {
      await frame.locator('#method').waitFor();
      assert.equal(await frame.locator('.verdict').isVisible(), false);
      assert.equal(await frame.getByRole('link', { name: 'Back to the calculator' }).count(), 0);
      // Longer than any page: it scrolls by itself.
      await page.waitForFunction(() => document.querySelector('tierwise-calculator').clientHeight === 900);
      await frame.locator('.method a[href="#method-sources"]').first().click();
      await frame.locator('#method-sources').waitFor();
      assert.ok(await frame.locator('html').evaluate((html) => html.scrollTop > 1000));
    }),

  'a plan follows what the host sets, hides and locks': (world) =>
    visitHost(world, { html: hostPage(listening + loader(world.site) + element(
      'view="campaign" branding="off" brand="Maison Noir" currency="EUR" followers="9000" gross_margin_percent="40" hide="share median_views more method" lock="gross_margin_percent platform followers" action-text="Talk to us" action-url="https://example.com/"',
    )) }, async (page) => {
      const frame = await calculator(page);
      await frame.locator('#campaign-result[data-settled=true] .verdict').waitFor();
      const at = (path) => frame.locator(`#plan${path.replaceAll('/', '-')}`);
      await at('/creators/0').click();
      assert.equal(await at('/creators/0/followers').inputValue(), '9,000');
      assert.match(await frame.locator('#campaign-result .verdict').innerText(), /€/);
      for (const selector of ['#plan-creators-0-median_views', '#plan-to-share', '.plan-fold', '.frame-foot a[href="#method"]', '.campaign-top a[href="#"]']) {
        assert.equal(await frame.locator(selector).first().isVisible(), false, selector);
      }
      assert.ok(await at('/creators/0/average_likes').isVisible());
      assert.equal(await at('/product/gross_margin_percent').getAttribute('readonly'), '');
      assert.ok(await at('/creators/0/platform').isDisabled());
      assert.equal(await at('/product/order_value_minor').getAttribute('readonly'), null);
      assert.ok(await frame.getByRole('link', { name: 'Talk to us' }).filter({ visible: true }).isVisible());
      assert.equal(await frame.locator('.campaign .frame-export').count(), 0);
      assert.doesNotMatch(await frame.locator('html').evaluate((html) => html.innerText + document.title), /tierwise/i);

      // What is set otherwise reaches a plan that nobody has touched, and leaves one alone that somebody has.
      await set(page, 'gross_margin_percent', '45');
      await frame.locator('#plan-product-gross_margin_percent').evaluate((field) => new Promise((done) => {
        const look = () => (document.getElementById(field.id)?.value === '45%' ? done() : requestAnimationFrame(look));
        look();
      }));
      // Of somebody new nothing is known but what cannot be changed.
      await frame.locator('#plan-add-creator').click();
      assert.equal(await at('/creators/1/followers').inputValue(), '9,000');
      assert.equal(await at('/creators/1/average_likes').inputValue(), '');
      await set(page, 'lock', null);
      await frame.locator('#plan-creators-1-followers:not([readonly])').waitFor();
      await at('/creators/1/followers').fill('12k');
      await set(page, 'gross_margin_percent', '50');
      await frame.locator('#gross_margin_percent').evaluate((field) => new Promise((done) => {
        const look = () => (field.value === '50%' ? done() : requestAnimationFrame(look));
        look();
      }));
      assert.equal(await at('/product/gross_margin_percent').inputValue(), '45%');
    }),

  'without branding our name is nowhere, from the first moment on': (world) =>
    hosted(world, 'branding="off" brand="Maison Noir"', async (page, frame) => {
      const shown = await frame.locator('html').evaluate((html) => html.innerText + document.title + [...document.links].map(({ href }) => new URL(href).hash || href).join());
      assert.doesNotMatch(shown, /tierwise/i);
      assert.equal(await page.locator('iframe').getAttribute('title'), 'Maison Noir');
      await frame.locator('.frame-foot a[href="#method"]').click();
      await frame.locator('#method').waitFor();
      assert.doesNotMatch(await frame.locator('html').evaluate((html) => html.innerText + document.title), /tierwise/i);
      const response = await fetch(`${world.site.url}embed/`);
      assert.doesNotMatch((await response.text()).replace(/<meta http-equiv[^>]*>/, ''), /tierwise/i);
    }),

  'no link leads out of the frame but into a window of its own': (world) =>
    hosted(world, 'action-text="Talk to us" action-url="https://example.com/call" lead="after" privacy-url="https://example.com/privacy"', async (page, frame) => {
      const links = await frame.locator('html').evaluate(() => [...document.links].filter(({ pathname, host }) => host !== location.host || pathname !== location.pathname).map(({ target, rel }) => `${target} ${rel}`));
      assert.ok(links.length >= 3);
      assert.deepEqual([...new Set(links.map((link) => link.split(' ').slice(0, 2).join(' ')))], ['_blank noopener']);
    }),

  'settings that change reach the frame, and what is typed stays': (world) =>
    hosted(world, 'followers="9000" accent="#1d4ed8"', async (page, frame) => {
      await frame.locator('#fee_minor').fill('$777');
      await set(page, 'accent', '#b91c1c');
      await frame.locator('html').evaluate((html) => new Promise((done) => {
        const look = () => (getComputedStyle(html).getPropertyValue('--accent') === '#b91c1c' ? done() : requestAnimationFrame(look));
        look();
      }));
      await set(page, 'brand', 'Bluebird');
      await frame.locator('.top .brand', { hasText: 'Bluebird' }).waitFor();
      await set(page, 'followers', '12000');
      await frame.locator('.kicker', { hasText: '12,000' }).waitFor();
      await set(page, 'currency', 'EUR');
      await page.waitForFunction(() => window.heard.some(({ detail }) => detail?.currency === 'EUR'));
      assert.equal(await frame.locator('#fee_minor').inputValue(), '€777');
      await set(page, 'language', 'en-XA');
      await frame.locator('html[lang=en-XA]:not(.waiting)').waitFor();
      assert.equal(await frame.locator('#fee_minor').inputValue(), '€777');
    }),

  'what happens is told: results and changes, once the hands rest': (world) =>
    hosted(world, 'datalayer="on" action-text="Talk to us" action-url="https://example.com/"', async (page, frame) => {
      const first = await hears(page, 'result');
      assert.equal(first.inputs.followers, '42,000');
      assert.ok(first.chance_percent > 0 && first.most_to_pay_minor > 0 && first.market_minor.low < first.market_minor.high);
      await frame.locator('#followers').press('End');
      await frame.locator('#followers').pressSequentially('00');
      const change = await hears(page, 'change');
      assert.equal(change.inputs.followers, '42,00000');
      assert.equal(await page.evaluate(() => window.heard.filter(({ name }) => name === 'change').length), 1);
      const popup = page.waitForEvent('popup');
      await frame.getByRole('link', { name: 'Talk to us' }).evaluate((link) => {
        link.addEventListener('click', (event) => event.preventDefault());
        link.click();
      });
      popup.catch(() => undefined);
      assert.deepEqual(await hears(page, 'cta'), { url: 'https://example.com/' });
      const pushed = await page.evaluate(() => window.dataLayer.map(({ event }) => event));
      assert.deepEqual([...new Set(pushed)].sort(), ['tierwise-change', 'tierwise-cta', 'tierwise-ready', 'tierwise-result']);
    }),

  'an address goes to the handler of the host, which says that it took it, and nowhere else': (world) =>
    hosted(world, 'lead="after" datalayer="on" lead-text="Shall we call?"', async (page, frame, { requests }) => {
      await page.evaluate(() => (window.takes = true));
      await frame.locator('.verdict').waitFor();
      await frame.getByRole('heading', { name: 'Shall we call?' }).waitFor();
      await fillLead(frame, 'not an address');
      await frame.getByText('This is not an e-mail address.').waitFor();
      const before = requests.length;
      await frame.getByLabel('Name').fill('Ann');
      await fillLead(frame, 'ann@example.com');
      await frame.getByText('Thank you. The owner of this page has it.').waitFor();
      const { email, name, summary } = await hears(page, 'lead');
      assert.deepEqual([email, name, summary.currency], ['ann@example.com', 'Ann', 'USD']);
      assert.equal(requests.length, before);
      assert.ok(await page.evaluate(() => !JSON.stringify(window.dataLayer).includes('ann@')));
    }),

  'where nobody takes the address, it says so': (world) =>
    hosted(world, 'lead="after"', async (page, frame) => {
      await fillLead(frame, 'ann@example.com');
      await frame.getByText('It was not sent: nothing on this page takes addresses.').waitFor();
    }),

  'before an export the address, and then the file': (world) =>
    hosted(world, 'lead="export"', async (page, frame) => {
      await page.evaluate(() => (window.takes = true));
      assert.equal(await frame.getByLabel('E-mail').count(), 0);
      await frame.getByRole('button', { name: 'Save the figures' }).click();
      const saved = page.waitForEvent('download');
      await fillLead(frame, 'ann@example.com');
      const file = await saved;
      assert.equal(file.suggestedFilename(), 'calculation.csv');
      const text = await readFile(await file.path(), 'utf8');
      assert.match(text, /^\ufeffPlatform,Instagram\r\n.*Followers,"42,000"\r\n/s);
      assert.match(text, /Chance of breaking even,\d+%/);
      await hears(page, 'export', "detail.file === 'calculation.csv'");
    }),

  'without the loader nobody is asked for an address': (world) =>
    visitHost(world, { html: hostPage(`<iframe src="${world.site.url}embed/#lead=after" width="100%" height="900"></iframe>`) }, async (page) => {
      assert.equal(await (await calculator(page)).getByLabel('E-mail').count(), 0);
    }),

  'a link from a frame opens our page, and without branding the page of the host': (world) =>
    hosted(world, 'branding="off"', async (page, frame, { host, context }) => {
      await assertCalculates(frame, '77000');
      await frame.getByRole('button', { name: 'Share' }).click();
      const own = await frame.locator('#share-link').evaluate((field) => new Promise((done) => {
        const look = () => (field.value.includes('tierwise=') ? done(field.value) : requestAnimationFrame(look));
        look();
      }));
      assert.ok(own.startsWith(`${host.url}#tierwise=v`), own);
      await frame.locator('.share-copy').click();
      assert.deepEqual(await hears(page, 'share'), { url: own });
      const next = await context.newPage();
      await next.goto(own);
      await (await calculator(next)).locator('.kicker', { hasText: '77,000' }).waitFor();
      await next.close();
      await set(page, 'branding', null);
      await set(page, 'followers', '78000');
      await frame.locator('#fee_minor').fill('$555');
      await frame.locator('#answer[data-settled=true]').waitFor();
      const ours = await frame.locator('#share-link').evaluate((field, before) => new Promise((done) => {
        const look = () => (field.value.startsWith('http') && field.value !== before ? done(field.value) : requestAnimationFrame(look));
        look();
      }), own);
      assert.ok(ours.startsWith(`${world.site.url}#v`), ours);
    }),

  ...Object.fromEntries(
    Object.entries({
      'dark, gold, serif': 'background="#14110d" text="#f3ead7" accent="#d4a843" font="serif" branding="off" brand="Maison Noir"',
      'light, blue': 'background="#ffffff" accent="#1d4ed8" font="grotesque" radius="12"',
      'colours that nobody could read': 'background="#777777" text="#888888" accent="#ffd400"',
    }).map(([name, attributes]) => [
      `axe finds nothing in a frame: ${name}`,
      (world) =>
        hosted(world, `${attributes} lead="after" action-text="Book a call" action-url="https://example.com/" lock="followers"`, async (page, frame, { problems }) => {
          const inner = page.frames().find((one) => one.url().includes('/embed/'));
          assert.deepEqual(await findings(inner), []);
          await fillLead(frame, 'wrong');
          await frame.locator('.more-toggle').click();
          await frame.locator('.part-toggle').first().waitFor();
          assert.deepEqual(await findings(inner), []);
          problems.length = 0; // colours that are named
        }),
    ]),
  ),

  'nothing that is typed leaves the browser': (world) =>
    hosted(world, '', async (page, frame, { requests }) => {
      await frame.locator('#followers').fill('7654321');
      await frame.locator('.kicker', { hasText: '7,654,321' }).waitFor();
      await frame.locator('.frame-foot a[href="#method"]').click();
      await frame.locator('#method').waitFor();
      for (const request of requests) {
        assert.equal(request.method(), 'GET');
        assert.doesNotMatch(request.url(), /7654321|7%2C654|[?]/);
      }
    }),
};
