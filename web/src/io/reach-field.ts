// Brings a person to the input of a path: unfolds what hides it and puts the cursor into it.
import { fieldId } from '../state/pointer';

export function reachField(path: string): void {
  const field = document.getElementById(fieldId(path));
  field?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: 'center' });
}
