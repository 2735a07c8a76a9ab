// One long evaluation in a worker of its own: it says how far it is and can be cancelled, while the engine
// of the page goes on answering. Its memory goes with it.
import { makeCarrier } from './carriers';
import type { Reply, Told } from './messages';

/** Somebody did not want to wait. */
export class Cancelled extends Error {}

export interface Study {
  readonly answer: Promise<string>;
  cancel(): void;
}

/** Between two words of it. */
const silenceMilliseconds = 15_000;

/** Only where workers can be made: the page's own thread would stand still. */
export function startStudy(request: string, tell: (told: Told) => void, make = makeCarrier): Study {
  let end: (error: Error) => void = () => undefined;
  const answer = new Promise<string>((resolve, reject) => {
    let alarm: ReturnType<typeof setTimeout> | undefined;
    const close = (): void => {
      clearTimeout(alarm);
      carrier.close();
    };
    const heard = (): void => {
      clearTimeout(alarm);
      alarm = setTimeout(() => end(new Error('no answer')), silenceMilliseconds);
    };
    end = (error) => {
      close();
      reject(error);
    };
    const reply = (said: Reply | Told): void => {
      if ('done' in said) {
        heard();
        tell(said);
      } else if ('text' in said) {
        close();
        resolve(said.text);
      } else {
        end(new Error('unreachable' in said ? said.unreachable : said.defect));
      }
    };
    const carrier = make({ reply, failed: (reason) => end(new Error(reason)) }, 'worker');
    heard();
    carrier.post({ id: 1, verb: 'study', text: request });
  });
  return { answer, cancel: () => end(new Cancelled()) };
}
