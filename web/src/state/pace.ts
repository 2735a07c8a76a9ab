// How answers keep up with a hand.

/** Under a moving slider. */
export const previewDraws = 1024;
/** On the page's own thread every evaluation delays typing, so it waits for a pause. */
export const pauseMilliseconds = 60;
export const settleMilliseconds = 400;
