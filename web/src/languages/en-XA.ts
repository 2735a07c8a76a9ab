import { madeUp } from '../messages/made-up';

/** English that is longer and accented, with a comma before decimals: what is plain is no word of ours. */
export default madeUp({ locale: 'de-DE' });
