// What is said about newer versions of the page and about installing it.
import { inLanguage } from './language';

export const installedWords = inLanguage('installed', {
  ready: 'A new version is ready.',
  take: 'Use it now',
  kept: 'What you typed stays.',
  later: 'Later',
  install: 'Install Tierwise',
  installHint: 'It opens in a window of its own, and works without a network.',
});
