import { answer } from './core';
import type { Ask } from './messages';

self.addEventListener('message', (event: MessageEvent<Ask>) => {
  void answer(event.data).then((reply) => self.postMessage(reply));
});
