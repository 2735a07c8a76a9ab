export function bundled(): Promise<string>;
export function frozenFile(version: string): string;
