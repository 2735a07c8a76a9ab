// One value that is replaced as a whole, and who wants to know.

export interface Watched<Value> {
  readonly value: Value;
  watch(changed: () => void): void;
}

export interface Settable<Value> extends Watched<Value> {
  value: Value;
}

export function watched<Value>(initial: Value): Settable<Value> {
  const watchers: (() => void)[] = [];
  let current = initial;
  return {
    get value() {
      return current;
    },
    set value(next) {
      current = next;
      for (const changed of watchers) changed();
    },
    watch(changed) {
      watchers.push(changed);
    },
  };
}
