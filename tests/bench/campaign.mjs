// The module on plans as a whole: milliseconds per evaluation, JSON to JSON (median, and the best of
// the run), by creators of three deliverables each and by draws. A dragged value is another one each
// time. Budgets: 20 creators at 4,096 draws 60 ms, at 1,024 draws 16 ms, at 65,536 draws 1.5 s and
// 128 MB. Time grows linearly in creators and in draws. Needs build/wasm.
import { loadModule } from '../lib/engine.mjs';
import { planOf } from './plan.mjs';

const request = (...wanted) => JSON.stringify(planOf(...wanted));

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

function timesOf(engine, creators, draws, count) {
  engine.evaluate(request(creators, draws, 5999)); // the points
  const times = [];
  for (let i = 0; i < count; i++) {
    const text = request(creators, draws, 6000 + i);
    const started = performance.now();
    engine.evaluate(text);
    times.push(performance.now() - started);
  }
  return { median: median(times), best: Math.min(...times) };
}

const engine = await loadModule();
const BUDGETS = { '20/1024': 16, '20/4096': 60, '20/65536': 1500 };
for (const draws of [1024, 4096, 65536]) {
  for (const creators of draws === 65536 ? [1, 5, 20] : [1, 5, 20, 50]) {
    const { median: usual, best } = timesOf(engine, creators, draws, draws === 65536 ? 3 : 30);
    const budget = BUDGETS[`${creators}/${draws}`];
    console.log(
      `${budget < usual ? '! ' : '  '}${`${creators} creators, ${draws} draws`.padEnd(28)}` +
        `${usual.toFixed(1).padStart(8)} ms  best ${best.toFixed(1)}${budget ? `  (at most ${budget})` : ''}`,
    );
  }
}
// Memory of the module only grows.
console.log(`  memory                         ${(engine.HEAP8.length / 1e6).toFixed(1)} MB  (at most 128)`);
