// What comes once somebody is at the page, or a while after it is live: a copy of the site for when there is no network, news of it,
// and files and texts that arrive from elsewhere. Never in a frame of somebody else's page.
import { render } from 'preact';
import { News, type Offers } from '../components/News';
import type { Store } from '../state/store';
import sheet from '../styles/visit.css?url';
import { receive } from './arrivals';
import { followOffer } from './install';
import { stylesAt } from './late-styles';
import { keepOffline } from './offline';
import { keepInAddress } from './shared';

/** Below everything else on the page. */
function newsPlace(): (change: Offers) => void {
  const place = document.createElement('div');
  let shown: Offers = {};
  document.body.append(place);
  return (change) => {
    shown = { ...shown, ...change };
    void stylesAt(sheet).then(() => render(<News {...shown} />, place));
  };
}

/** From `data-visit` on what arrives is taken in. */
export function begin(store: Store): void {
  const tell = newsPlace();
  receive(store);
  tell({ later: () => tell({ take: undefined }) });
  followOffer((install) => tell({ install }));
  const take = (): void => void keepInAddress(store).then(() => location.reload());
  document.body.dataset['visit'] = '';
  keepOffline(() => tell({ take })).catch((error: unknown) => console.info(error));
}
