// Two quiet lines below the page: a newer version of it, and installing it.
import { installedWords as words } from '../messages/installed';

export interface Offers {
  /** Takes the newer version that is ready. */
  readonly take?: (() => void) | undefined;
  readonly later?: () => void;
  readonly install?: (() => void) | undefined;
}

export function News({ take, later, install }: Offers) {
  return (
    <>
      {install && (
        <section class="install" aria-label={words.install}>
          <button type="button" class="link" onClick={install}>{words.install}</button> <span>{words.installHint}</span>
        </section>
      )}
      <div role="status">
        {take && (
          <p class="newer">
            <span>{words.ready} <span class="newer-kept">{words.kept}</span></span>
            <button type="button" class="newer-take" onClick={take}>{words.take}</button>
            <button type="button" class="link" onClick={later}>{words.later}</button>
          </p>
        )}
      </div>
    </>
  );
}
