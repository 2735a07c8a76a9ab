/** The engine as WebAssembly: JSON texts in, JSON texts out. */
export interface Tierwise {
  /** Platforms, inputs with bounds and defaults, definitions, sources, evidence and limits. */
  describe(): string;
  /** The response to one request; with an error among its `issues` it has no result. */
  evaluate(request: string): string;
  /**
   * Called by `evaluate` of a plan: so many of its steps are done, a creator each and then the sum.
   * Only by the whole engine. It must not throw.
   */
  progress?: (done: number, of: number) => void;
  /**
   * The request's `scenarios` side by side on the same draws. Only of the whole engine, as are the
   * two below.
   */
  compare(request: string): string;
  /** Other ways to spend what the request's plan costs, as `compare` takes them. */
  suggest(request: string): string;
  /**
   * What one figure of the response was made of, for the creator at this place of the request. Only
   * of the whole engine: the module for the first view does not have it.
   */
  explain(request: string, figure: string, creator: number): string;
}

export interface TierwiseOptions {
  /** The bytes of tierwise.wasm, where fetching them is not possible or already done. */
  wasmBinary?: ArrayBuffer | Uint8Array;
  /** The address of `path` (tierwise.wasm); by default it lies beside the module. */
  locateFile?(path: string, directory: string): string;
}

export type CreateTierwise = (options?: TierwiseOptions) => Promise<Tierwise>;

declare const createTierwise: CreateTierwise;
export default createTierwise;
