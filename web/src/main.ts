import { loadShared, start } from './start';
import './styles/main.css';

const root = document.getElementById('app');
if (root?.dataset['frame']) void import('./embed/frame').then(({ enter }) => enter(root));
else if (root) {
  void start(root, {
    languages: navigator.languages,
    keeps: true,
    share: (state) => loadShared().then(({ shareLink }) => shareLink(state)),
  });
}
