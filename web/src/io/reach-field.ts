// Brings a person to the field of an input.
import { fieldId } from '../state/pointer';

export function reachField(path: string): void {
  const field = document.getElementById(fieldId(path));
  field?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: 'center' });
}
