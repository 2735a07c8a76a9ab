// What is said about views that take the calculator's place.
import { inLanguage } from './language';

export const viewWords = inLanguage('views', {
  failed: 'This part could not be loaded. Open it again once the page’s host can be reached.',
});
