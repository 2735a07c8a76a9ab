// The page's only Trusted Types policy: it lets one kind of string become a script address, the
// address of our own worker, and refuses every other.

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

export function trustedScripts(allowed: readonly string[]): Policy {
  const rules: Policy = {
    createScriptURL(url) {
      if (!allowed.includes(url)) throw new TypeError(`not a script of this page: ${url}`);
      return url;
    },
  };
  return window.trustedTypes?.createPolicy('tierwise', rules) ?? rules;
}
