// What the page and the thread that holds the WASM module say to each other.

/** The whole module is asked for with a request, and replies with its description, a line break and
    its answer. A study is an evaluation by the whole module that tells its progress. */
export type Verb = 'describe' | 'evaluate' | 'whole' | 'study' | Aside;

/** Said beside the answers, and only by the whole module. */
export type Aside = 'explain' | 'compare' | 'suggest';

export interface Ask {
  readonly id: number;
  readonly verb: Verb;
  readonly text: string;
  /** Only the whole module will do: it has answered before. */
  readonly whole?: boolean;
  /** What is to be explained. */
  readonly figure?: string | undefined;
}

/** Of the steps of a study so many are done; its reply follows. */
export interface Told {
  readonly done: number;
  readonly of: number;
}

export type Reply =
  | { readonly id: number; readonly text: string }
  /** What would answer could not be loaded; everything else goes on. */
  | { readonly id: number; readonly unreachable: string }
  | { readonly id: number; readonly defect: string };
