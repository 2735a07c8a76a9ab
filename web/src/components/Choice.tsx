// One choice from a short list.

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly name: string; readonly lang?: string | undefined }[];
  readonly quiet?: boolean;
  readonly onChoose: (id: string) => void;
}

export function Choice({ id, label, value, options, quiet, onChoose }: Props) {
  return (
    <div class={quiet ? 'choice choice-quiet' : 'choice'}>
      <label for={id}>{label}</label>
      <select id={id} name={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.id} value={option.id} selected={option.id === value} lang={option.lang}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}
