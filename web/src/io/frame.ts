// When things are drawn.

/** Calls `act` at the end of the task that asks for it, and not again before the next frame. */
export function onceAFrame(act: () => void): () => void {
  let asked = false;
  let acted = false;
  const actNow = (): void => {
    asked = false;
    act();
  };
  return () => {
    if (asked) return;
    asked = true;
    if (acted) return;
    acted = true;
    queueMicrotask(actNow);
    requestAnimationFrame(() => {
      acted = false;
      if (asked) actNow();
    });
  };
}

/** Calls `act` once the next frame is on the screen, once, however often it is asked for. */
export function afterFrame(act: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  let asked = false;
  port1.onmessage = () => {
    asked = false;
    act();
  };
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => port2.postMessage(null));
  };
}
