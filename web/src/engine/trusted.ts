// The page's only Trusted Types policy: it lets two strings become script addresses, those of our worker
// and of our service worker, and refuses every other.
import workerUrl from './worker?worker&url';

interface Policy {
  createScriptURL(url: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

declare global {
  interface Window {
    readonly trustedTypes?: PolicyFactory;
  }
}

export const workerAddress = new URL(workerUrl, import.meta.url).href;
/** Its name stays for ever. */
export const offlineAddress = (): string => new URL('sw.js', document.baseURI).href;

let policy: Policy | undefined;

function makePolicy(): Policy {
  const rules: Policy = {
    createScriptURL(url) {
      if (url !== workerAddress && url !== offlineAddress()) throw new TypeError(`not a script of this page: ${url}`);
      return url;
    },
  };
  return window.trustedTypes?.createPolicy('tierwise', rules) ?? rules;
}

export function trusted(url: string): string {
  policy ??= makePolicy();
  return policy.createScriptURL(url);
}
