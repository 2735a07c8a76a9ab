// A desk without a page around it.
import type { Desk } from '../src/io/desk';
import type { EvidenceChoice } from '../src/state/beyond';

export function stillDesk(choice: EvidenceChoice = {}): Desk {
  return {
    choice: () => choice,
    factor: () => ({ min: 0, max: 100 }),
    answer: () => undefined,
    explain: () => Promise.reject(new Error('not asked here')),
    turn() {},
    weigh() {},
    rule: () => ({ standing: 1, bounds: { min: 0 } }),
    setRule() {},
    allOn() {},
    shown: { now: () => [], follow: () => () => undefined },
  };
}
