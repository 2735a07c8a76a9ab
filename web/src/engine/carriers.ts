// A carrier takes an Ask to the WASM module and brings the Reply back. There are two: a module
// worker, and the page's own thread where no worker can be made (a sandboxed frame).
import type { Ask, Reply } from './messages';
import { trusted, workerAddress } from './trusted';

export interface Carrier {
  readonly kind: 'worker' | 'main-thread';
  post(ask: Ask): void;
  close(): void;
}

export interface Receiver {
  reply(reply: Reply): void;
  /** The carrier can no longer be used. */
  failed(reason: string): void;
}

function workerCarrier(receiver: Receiver): Carrier {
  const worker = new Worker(trusted(workerAddress), { type: 'module' });
  worker.addEventListener('message', (event: MessageEvent<Reply>) => receiver.reply(event.data));
  worker.addEventListener('error', (event) => receiver.failed(event.message));
  return {
    kind: 'worker',
    post: (ask) => worker.postMessage(ask),
    close: () => worker.terminate(),
  };
}

function mainThreadCarrier(receiver: Receiver): Carrier {
  let open = true;
  const core = import('./core');
  return {
    kind: 'main-thread',
    post(ask) {
      core
        .then(({ answer }) => answer(ask))
        .then(
          (reply) => open && receiver.reply(reply),
          (error: unknown) => open && receiver.failed(String(error)),
        );
    },
    close() {
      open = false;
    },
  };
}

/** Makes the preferred carrier, or the other where a worker cannot be made. */
export function makeCarrier(receiver: Receiver, preferred: Carrier['kind']): Carrier {
  if (preferred === 'worker') {
    try {
      return workerCarrier(receiver);
    } catch {
      return mainThreadCarrier(receiver);
    }
  }
  return mainThreadCarrier(receiver);
}
