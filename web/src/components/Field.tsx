// A number field: label, allowed range, the text as typed, whose number it is, and in words what
// is wrong with it.
import type { ComponentChildren } from 'preact';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly range: string;
  readonly text: string;
  /** Short remark inside the box: "yours", "= 15,000". */
  readonly mark: string | undefined;
  /** The default, shown while the field is empty. */
  readonly placeholder: string | undefined;
  readonly note?: ComponentChildren;
  readonly warning: string | undefined;
  readonly error: string | undefined;
  readonly required?: boolean;
  /** A way out of the error, beside its words. */
  readonly remedy?: { readonly label: string; readonly act: () => void } | undefined;
  readonly onText: (text: string) => void;
  readonly children?: ComponentChildren;
}

export function Field(props: Props) {
  const { id, label, range, text, mark, placeholder, note, warning, error, remedy } = props;
  const described = [`${id}-range`, error && `${id}-error`, warning && `${id}-warning`, note && `${id}-note`];
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <div class="field-head">
        <label for={id}>{label}</label>
        <span class="field-range" id={`${id}-range`}>
          {range}
        </span>
      </div>
      <div class="field-box">
        <input
          id={id}
          name={id}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          spellcheck={false}
          value={text}
          placeholder={placeholder}
          required={props.required}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={described.filter(Boolean).join(' ')}
          onInput={(event) => props.onText(event.currentTarget.value)}
        />
        {mark && <span class="field-mark">{mark}</span>}
      </div>
      {props.children}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error} {remedy && <button type="button" onClick={remedy.act}>{remedy.label}</button>}
        </p>
      )}
      {!error && warning && (
        <p class="field-warning" id={`${id}-warning`}>
          {warning}
        </p>
      )}
      {note && (
        <div class="field-note" id={`${id}-note`}>
          {note}
        </div>
      )}
    </div>
  );
}
