// What the page and the thread that holds the WASM module say to each other.

export type Verb = 'describe' | 'evaluate';

export interface Ask {
  readonly id: number;
  readonly verb: Verb;
  readonly text: string;
}

export type Reply =
  | { readonly id: number; readonly text: string }
  | { readonly id: number; readonly defect: string };
