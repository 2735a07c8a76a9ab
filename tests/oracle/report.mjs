// Counts what passed and keeps the failures readable.
const SHOWN = 60;

export class Report {
  passed = 0;
  failed = 0;

  check(ok, describe) {
    if (ok) {
      this.passed++;
      return;
    }
    this.failed++;
    if (this.failed <= SHOWN) console.error(`FAILED ${describe()}`);
    if (this.failed === SHOWN + 1) console.error("further failures are only counted");
  }

  // Equal within 1e-9 of the values themselves, or of the terms they are the difference of.
  near(where, native, oracle, scale = 0) {
    const size = Math.max(Math.abs(native), Math.abs(oracle), scale);
    const same = native === oracle || Math.abs(native - oracle) <= 1e-9 * size;
    this.check(same, () => `${where}: native ${native}, oracle ${oracle}`);
  }

  within(where, native, oracle, slack) {
    this.check(
      Math.abs(native - oracle) <= slack,
      () => `${where}: native ${native}, oracle ${oracle}`,
    );
  }

  finish() {
    console.log(`${this.passed} passed, ${this.failed} failed`);
    return this.failed ? 1 : 0;
  }
}
