// Headless Firefox of the system, where it is installed, over its own Marionette protocol: enough to see
// that the calculator runs in another engine.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = '/usr/bin/firefox-esr';
export const hasFirefox = existsSync(program);

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

async function portIn(profile) {
  for (let tries = 300; tries > 0; tries -= 1) {
    const text = await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => '');
    if (text) return Number(text);
    await pause(100);
  }
  throw new Error('Firefox does not answer');
}

/** Messages are JSON after their length and a colon. */
async function speak(port) {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const waiting = new Map();
  let bytes = Buffer.alloc(0);
  let last = 0;
  socket.on('data', (more) => {
    bytes = Buffer.concat([bytes, more]);
    for (let colon = bytes.indexOf(':'); colon > 0; colon = bytes.indexOf(':')) {
      const end = colon + 1 + Number(bytes.subarray(0, colon).toString());
      if (bytes.length < end) return;
      const message = JSON.parse(bytes.subarray(colon + 1, end).toString());
      bytes = bytes.subarray(end);
      if (!Array.isArray(message)) continue; // it greets
      const [, id, error, result] = message;
      const call = waiting.get(id);
      waiting.delete(id);
      if (error) call?.reject(new Error(error.message));
      else call?.resolve(result);
    }
  });
  return {
    send: (command, parameters = {}) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        const text = JSON.stringify([0, last, command, parameters]);
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      }),
    end: () => socket.destroy(),
  };
}

export async function launchFirefox() {
  const profile = await mkdtemp(join(tmpdir(), 'tierwise-firefox-'));
  await writeFile(join(profile, 'user.js'), 'user_pref("marionette.port", 0);\nuser_pref("browser.shell.checkDefaultBrowser", false);\n');
  const firefox = spawn(program, ['--headless', '--marionette', '--no-remote', '--profile', profile, 'about:blank'], { stdio: 'ignore' });
  const { send, end } = await speak(await portIn(profile));
  await send('WebDriver:NewSession', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  return {
    goTo: (url) => send('WebDriver:Navigate', { url }),
    run: (script, ...args) => send('WebDriver:ExecuteScript', { script, args }).then(({ value }) => value),
    /** Into the frame that the script finds; nothing: out of all. */
    enter: (element) => send('WebDriver:SwitchToFrame', element ? { element } : {}),
    /** Asks until the script says yes. A document that is only just arriving throws: that is "not yet", too. */
    async until(script, enter = () => undefined) {
      let why = '';
      for (let tries = 200; tries > 0; tries -= 1) {
        try {
          await enter();
          const { value } = await send('WebDriver:ExecuteScript', { script, args: [] });
          if (value) return value;
        } catch (error) {
          why = ` (${error.message})`;
        }
        await pause(100);
      }
      throw new Error(`never so in Firefox: ${script}${why}`);
    },
    async close() {
      await send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      end();
      if (firefox.exitCode === null) await once(firefox, 'exit');
      await rm(profile, { recursive: true, force: true });
    },
  };
}
