import { madeUp } from '../messages/made-up';

/** The same from right to left. */
export default madeUp({ locale: 'de-DE', dir: 'rtl' });
