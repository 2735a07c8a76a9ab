// A way to choose a file; the same one can be chosen again.

interface Props {
  readonly id: string;
  readonly label: string;
  /** Endings and media types. */
  readonly accept: string;
  readonly kind?: 'load-file' | 'build-file';
  readonly onChoose: (file: File | undefined) => unknown;
}

export function ChooseFile({ id, label, accept, kind = 'load-file', onChoose }: Props) {
  return (
    <label class={kind}>
      <input
        id={id}
        type="file"
        accept={accept}
        onChange={({ currentTarget }) => {
          onChoose(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
      <span>{label}</span>
    </label>
  );
}
