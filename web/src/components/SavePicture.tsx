// Two small buttons that save the picture they stand under as a file.
import { Component } from 'preact';
import { pictureWords as words } from '../messages/pictures';
import type { Origin, PictureKind } from '../io/picture';

interface Props {
  /** Of the section with the picture. */
  readonly id: string;
  readonly title: string;
  readonly origin: () => Origin;
}

const kinds: readonly PictureKind[] = ['png', 'svg'];

export class SavePicture extends Component<Props, { readonly failed?: boolean }> {
  private async save(kind: PictureKind, near: Element): Promise<void> {
    const { id, origin } = this.props;
    const section = near.closest('.section');
    if (!section) return;
    const failed = await import('../io/picture').then(({ savePicture }) => savePicture(section, id, kind, origin())).then(() => false, () => true);
    if (failed !== Boolean(this.state.failed)) this.setState({ failed });
  }

  override render({ title }: Props, { failed }: { readonly failed?: boolean }) {
    return (
      <span class="table-toggle save-picture not-in-picture">
        {words.save}{'\u00a0'}
        {kinds.map((kind) => (
          <>
            <button type="button" class="link" aria-label={words.saveAs(words.kinds[kind], title)} onClick={({ currentTarget }) => void this.save(kind, currentTarget)}>
              {words.kinds[kind]}
            </button>{'\u00a0'}
          </>
        ))}
        <span role="status">{failed && words.failed}</span>
      </span>
    );
  }
}
