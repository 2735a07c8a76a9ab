// A field: label, allowed range, the text as typed, whose value it is and a way back to the default,
// and in words what is wrong with it.
import type { ComponentChildren } from 'preact';
import { words } from '../messages';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly range: string;
  readonly text: string;
  /** Short remark inside the box: "yours", "= 15,000", "default". */
  readonly mark: string | undefined;
  /** The default, shown while the field is empty. */
  readonly placeholder: string | undefined;
  readonly hint?: string | undefined;
  readonly note?: ComponentChildren;
  readonly warning: string | undefined;
  readonly error: string | undefined;
  readonly required?: boolean;
  readonly inputMode?: 'decimal' | 'text';
  /** A way out of the error, beside its words. */
  readonly remedy?: { readonly label: string; readonly act: () => void } | undefined;
  readonly onText: (text: string) => void;
  /** Back to the default; absent where there is none or it is there already. */
  readonly onReset?: (() => void) | undefined;
  readonly children?: ComponentChildren;
}

interface ResetProps {
  readonly label: string;
  readonly onReset: () => void;
}

/** The way back to the default. */
export function Reset({ label, onReset }: ResetProps) {
  const name = words.reset(label);
  return <button type="button" class="reset" aria-label={name} title={name} onClick={onReset}>×</button>;
}

export function Field(props: Props) {
  const { id, label, range, text, mark, placeholder, hint, note, warning, error, remedy, onReset } = props;
  // With a hint, the range stands beside it, under the box, so that boxes in a row stay in line.
  const about = [range, hint].filter(Boolean).join(' · ');
  const described = [range && !hint && `${id}-range`, hint && `${id}-hint`, error && `${id}-error`, warning && `${id}-warning`, note && `${id}-note`];
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <div class="field-head">
        <label for={id}>{label}</label>
        {range && !hint && (
          <span class="field-range" id={`${id}-range`}>
            {range}
          </span>
        )}
      </div>
      <div class="field-box">
        <input
          id={id}
          name={id}
          type="text"
          inputMode={props.inputMode ?? 'decimal'}
          autocomplete="off"
          spellcheck={false}
          value={text}
          placeholder={placeholder}
          required={props.required}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={described.filter(Boolean).join(' ') || undefined}
          onInput={(event) => props.onText(event.currentTarget.value)}
        />
        {mark && <span class="field-mark">{mark}</span>}
        {onReset && <Reset {...{ label, onReset }} />}
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
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {about}
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
