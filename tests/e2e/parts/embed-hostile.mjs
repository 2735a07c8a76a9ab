// Host pages that mean ill, to the frame or to its loader: nothing of theirs is taken for what it is not.
import assert from 'node:assert/strict';
import { assertCalculates, calculator, element, hears, hostPage, hostSite, listening, loader, visitHost } from '../host.mjs';

const hosted = (world, body, run) => visitHost(world, { html: hostPage(body) }, run);
const frameAt = ({ url }, hash = '') => `<iframe id="frame" src="${url}embed/${hash}" width="100%" height="900"></iframe>`;

/** A host that plays the loader by itself: answers the frame with what `make` says, `times` over. */
const playing = (make) => `<script>
  window.got = [];
  addEventListener('message', (event) => {
    window.got.push(event.data);
    const channel = new MessageChannel();
    channel.port1.onmessage = ({ data }) => window.got.push(data);
    (${make})(event.source, channel.port2, event);
  });
</script>`;

const start = (settings, protocol = 1) => `{ tierwise: ${protocol}, type: 'start', detail: { settings: ${settings} } }`;

export default {
  'styles of the host that are to hide everything reach neither element nor frame': (world) =>
    hosted(world, `<style>#content * { all: initial !important; display: none !important; visibility: hidden !important }
      iframe { width: 1px !important; height: 1px !important }</style><div id="content">${element()}</div>${loader(world.site)}`, async (page) => {
      const frame = await calculator(page);
      assert.ok(await frame.locator('.verdict').isVisible());
      assert.ok((await page.locator('iframe').boundingBox()).height > 500);
      await assertCalculates(frame);
    }),

  'what the host itself hides is hidden': (world) =>
    hosted(world, loader(world.site) + element('hidden'), async (page) => {
      await page.locator('iframe').waitFor({ state: 'attached' });
      assert.equal(await page.locator('tierwise-calculator').isVisible(), false);
    }),

  'a stranger that says it is ready is given nothing': async (world) => {
    const stranger = await hostSite({ html: hostPage(`<script>
      addEventListener('message', ({ data, ports }) => parent.postMessage({ stolen: data, ports: ports.length }, '*'));
      parent.postMessage({ tierwise: 1, type: 'ready' }, '*');
    </script>`) });
    try {
      const body = `${listening}<script>addEventListener('message', ({ data }) => data?.stolen && window.heard.push({ name: 'stolen' }));</script>
        ${loader(world.site)}${element('brand="Secret"')}<iframe src="${stranger.url}"></iframe>`;
      await visitHost(world, { html: hostPage(body), also: stranger.url }, async (page) => {
        await assertCalculates(await calculator(page, 'tierwise-calculator iframe'));
        await page.evaluate(() => window.postMessage({ tierwise: 1, type: 'ready' }, '*'));
        await hears(page, 'change');
        assert.equal(await page.evaluate(() => window.heard.filter(({ name }) => name === 'stolen').length), 0);
      });
    } finally {
      await stranger.close();
    }
  },

  'a frame of ours that is not one of its own is given nothing by the loader': (world) =>
    hosted(world, `${loader(world.site)}${element('brand="Secret"')}${frameAt(world.site, '#host')}`, async (page) => {
      const other = await calculator(page, '#frame'); // after it has waited in vain
      assert.doesNotMatch(await other.locator('html').evaluate((html) => html.innerText + document.title), /Secret|Tierwise/);
      await assertCalculates(other);
    }),

  'messages in another protocol, without a port or from a stranger settle nothing': (world) =>
    hosted(world, `${playing(`(frame, port) => {
      frame.postMessage(${start("{ brand: 'Wrong protocol' }", 2)}, '*', [port]);
      frame.postMessage(${start("{ brand: 'No port' }")}, '*');
      frame.postMessage('start', '*');
      frame.postMessage(null, '*');
      const one = new MessageChannel(), two = new MessageChannel();
      frame.postMessage(${start("{ brand: 'Two ports' }")}, '*', [one.port1, two.port1]);
      const stranger = document.createElement('iframe');
      document.body.append(stranger);
      stranger.contentWindow.frame = frame;
      stranger.contentWindow.eval("const { port1 } = new MessageChannel(); frame.postMessage({ tierwise: 1, type: 'start', detail: { settings: { brand: 'Stranger' } } }, '*', [port1])");
      setTimeout(() => frame.postMessage(${start("{ brand: 'Right' }")}, '*', [new MessageChannel().port1]), 200);
    }`)}${frameAt(world.site, '#host')}`, async (page) => {
      const frame = await calculator(page);
      assert.equal(await frame.locator('.top .brand').innerText(), 'Right');
      assert.deepEqual(await page.evaluate(() => window.got[0]), { tierwise: 1, type: 'ready' });
      await assertCalculates(frame);
    }),

  'one port for each load: a second is not taken': (world) =>
    hosted(world, `${playing(`(frame, port) => {
      frame.postMessage(${start("{ brand: 'First' }")}, '*', [port]);
      setTimeout(() => frame.postMessage(${start("{ brand: 'Second' }")}, '*', [new MessageChannel().port1]), 300);
    }`)}${frameAt(world.site, '#host')}`, async (page) => {
      const frame = await calculator(page);
      await page.waitForTimeout(500);
      assert.equal(await frame.locator('.top .brand').innerText(), 'First');
    }),

  'settings that are huge, of another kind or hostile are left out, and it computes': (world) =>
    hosted(world, `${playing(`(frame, port) => frame.postMessage(${start(`{
      brand: '<img src=x onerror=alert(1)>'.repeat(1),
      logo: 'data:image/png;base64,' + 'A'.repeat(1e6),
      rates: '['.repeat(5e5),
      hide: 'body*{}',
      accent: '#fff;}*{display:none}',
      font: { toString: () => 'serif' }.x,
      lock: ['followers'],
      followers: '1'.repeat(1e6),
      '__proto__x': 'y',
      ...Object.fromEntries(Array.from({ length: 5000 }, (_, index) => ['x' + index, 'y'])),
    }`)}, '*', [port])`)}${frameAt(world.site, '#host')}`, async (page, { problems }) => {
      const frame = await calculator(page);
      assert.equal(await frame.locator('img').count(), 0);
      assert.equal(await frame.locator('.top .brand').innerText(), '<img src=x onerror=alert(1)>');
      await assertCalculates(frame);
      const ready = await page.waitForFunction(() => window.got.find((message) => message?.type === 'ready' && message.detail));
      const names = (await ready.jsonValue()).detail.refused.map(({ name }) => name);
      for (const name of ['logo', 'rates', 'hide', 'accent', 'followers']) assert.ok(names.includes(name), name);
      assert.ok(names.length <= 200);
      problems.length = 0; // that they were left out
    }),

  'what comes over the port later is checked as well': (world) =>
    hosted(world, `${playing(`(frame, port, event) => {
      frame.postMessage(${start('{}')}, '*', [port]);
    }`).replace('const channel = new MessageChannel();', 'const channel = window.channel = new MessageChannel();')}${frameAt(world.site, '#host')}`, async (page) => {
      const frame = await calculator(page);
      await page.evaluate(() => {
        for (const detail of [null, 'text', { accent: 4 }, { brand: 'x'.repeat(1e6) }]) window.channel.port1.postMessage({ tierwise: 1, type: 'settings', detail });
        for (const detail of [null, 4, 'v1.AAAA', 'x'.repeat(1e6)]) window.channel.port1.postMessage({ tierwise: 1, type: 'link', detail });
        window.channel.port1.postMessage({ tierwise: 9, type: 'settings', detail: { brand: 'Nine' } });
        window.channel.port1.postMessage(null);
      });
      await assertCalculates(frame);
      assert.equal(await frame.locator('.top .brand').innerText(), 'Tierwise');
    }),

  'a draft and a link from the host go through the same checks as everybody else’s': (world) =>
    hosted(world, `${playing(`(frame, port) => frame.postMessage({ tierwise: 1, type: 'start', detail: {
      settings: {}, draft: '{"schema":99,"texts":{"a":1}}', link: 'v1.not-a-link', page: 'javascript:alert(1)' } }, '*', [port])`)}${frameAt(world.site, '#host')}`, async (page) => {
      const frame = await calculator(page);
      assert.equal(await frame.locator('#followers').inputValue(), '42,000');
      await assertCalculates(frame);
    }),

  'the address of a plain frame can say nothing that a setting cannot': (world) =>
    hosted(world, frameAt(world.site, '#brand=%3Cb%3Ebold&action-text=Go&action-url=javascript:alert(1)&view=admin'), async (page, { problems }) => {
      const frame = await calculator(page);
      assert.equal(await frame.locator('.top .brand').innerText(), '<b>bold');
      assert.equal(await frame.locator('.action').count(), 0);
      await assertCalculates(frame);
      assert.match(problems[0], /action-url \(wrong\), view \(wrong\)/);
      problems.length = 0;
    }),
};
