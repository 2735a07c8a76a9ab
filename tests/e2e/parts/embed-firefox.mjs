// The core of the host matrix in Firefox, where it is installed.
import assert from 'node:assert/strict';
import { hasFirefox, launchFirefox } from '../../lib/firefox.mjs';
import { element, hostPage, hostSite, loader } from '../host.mjs';

const key = 'element-6066-11e4-a52e-4f735466cecf';
const frameOf = (index) => `const all = [...document.querySelectorAll('tierwise-calculator, iframe')].map((one) => one.shadowRoot?.querySelector('iframe') ?? one); return all[${index}]`;
const shown = "return !document.documentElement.classList.contains('waiting') && document.querySelector('#answer[data-settled=true]') !== null";

async function computes(firefox, index = 0) {
  // The frame is entered anew each time: what stands in it first is an empty document.
  const enter = async () => {
    await firefox.enter();
    await firefox.enter((await firefox.run(frameOf(index)))[key]);
  };
  await firefox.until(shown, enter);
  await firefox.run(`const field = document.getElementById('followers');
    field.value = '250000';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));`);
  await firefox.until("return document.querySelector('.kicker').textContent.includes('250,000')");
  await firefox.until(shown);
}

const hosts = {
  'a plain page': (site) => ({ html: hostPage(loader(site) + element()) }),
  'a strict policy with Trusted Types': (site) => ({
    html: hostPage(loader(site) + element()),
    headers: { 'content-security-policy': `default-src 'none'; script-src ${site.url}embed/; frame-src ${site.url}embed/; require-trusted-types-for 'script'; trusted-types 'none'` },
  }),
  'a host that is isolated from other origins': (site) => ({
    html: hostPage(`<script type="module" crossorigin src="${site.url}embed/v1/embed.js"></script>${element()}`),
    headers: { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
  }),
  'a sandbox that only lets scripts run': (site) => ({ html: hostPage(`<iframe src="${site.url}embed/" sandbox="allow-scripts" width="600" height="900"></iframe>`) }),
};

export default hasFirefox
  ? {
      'Firefox computes in a plain page, under a strict policy, isolated, in a sandbox, and twice in one page': async ({ site }) => {
        const firefox = await launchFirefox();
        try {
          for (const [name, make] of Object.entries(hosts)) {
            const host = await hostSite(make(site));
            await firefox.enter();
            await firefox.goTo(host.url);
            await computes(firefox).catch((error) => assert.fail(`${name}: ${error.message}`));
            await firefox.enter();
            await host.close();
          }
          const two = await hostSite({ html: hostPage(loader(site) + element('brand="One" branding="off"') + element('brand="Two" background="#101418"')) });
          await firefox.goTo(two.url);
          await computes(firefox, 0);
          assert.equal(await firefox.run("return document.querySelector('.top .brand').textContent"), 'One');
          await firefox.enter();
          await firefox.run("document.querySelectorAll('tierwise-calculator')[1].scrollIntoView()");
          await computes(firefox, 1);
          assert.equal(await firefox.run("return getComputedStyle(document.documentElement).backgroundColor"), 'rgb(16, 20, 24)');
          await two.close();
        } finally {
          await firefox.close();
        }
      },
    }
  : {};
