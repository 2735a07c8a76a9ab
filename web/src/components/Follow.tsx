// A part of the page that follows the state by itself: it shows what is typed before there is an
// answer to it, whatever surrounds it.
import { Component, type ComponentChildren } from 'preact';
import type { Watched } from '../state/watched';

/** One watch of a value for all parts that come and go. */
export interface Followed<Value> {
  now(): Value;
  follow(changed: () => void): () => void;
}

export function followed<Value>(source: Watched<Value>): Followed<Value> {
  const followers = new Set<() => void>();
  source.watch(() => {
    for (const changed of followers) changed();
  });
  return {
    now: () => source.value,
    follow(changed) {
      followers.add(changed);
      return () => void followers.delete(changed);
    },
  };
}

interface Props<Value> {
  readonly of: Followed<Value>;
  /** Parts of the value that are shown: while none of them changes, nothing is drawn. */
  readonly when: (value: Value) => readonly unknown[];
  readonly children: (value: Value) => ComponentChildren;
}

/** For values that are the list of what is shown. */
export const asItIs = (parts: readonly unknown[]): readonly unknown[] => parts;

export class Follow<Value> extends Component<Props<Value>> {
  private stop: (() => void) | undefined;
  private seen: readonly unknown[] = [];

  override componentDidMount(): void {
    this.begin();
  }

  /** The next page may show another value in the same place. */
  override componentDidUpdate(before: Props<Value>): void {
    if (before.of !== this.props.of) this.begin();
  }

  override componentWillUnmount(): void {
    this.stop?.();
  }

  private begin(): void {
    this.stop?.();
    this.stop = this.props.of.follow(this.look);
    this.look();
  }

  private readonly look = (): void => {
    const { of, when } = this.props;
    const seen = when(of.now());
    if (seen.some((part, index) => part !== this.seen[index])) this.forceUpdate();
  };

  override render() {
    const { of, when, children } = this.props;
    this.seen = when(of.now());
    return children(of.now());
  }
}
