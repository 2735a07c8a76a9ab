// A number that opens into where it comes from. It is a link: its address opens the same panel.
import type { ComponentChildren } from 'preact';
import type { Description } from '../engine/contract';
import type { Numbers } from '../format/numbers';
import { words } from '../messages';
import { whyId, type Opened, type Toggle } from '../state/opened';
import type { Answer } from '../state/state';

interface Props {
  readonly topic: string;
  readonly opened: Opened;
  readonly toggle: Toggle;
  readonly children: ComponentChildren;
}

export function Why({ topic, opened, toggle, children }: Props) {
  const id = whyId(topic);
  const open = opened.ids.includes(id);
  const press = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    toggle(id, 'explanation');
  };
  return (
    <a class="why" href={`#${id}`} aria-expanded={open} aria-controls={open ? id : undefined} onClick={press}>
      {children}
    </a>
  );
}

/** What an explanation is about. */
export interface About {
  readonly answer: Answer;
  readonly description: Description;
  readonly numbers: Numbers;
}

interface PanelProps extends About {
  readonly topic: string;
  readonly opened: Opened;
  readonly toggle: Toggle;
}

/** Under what it explains, never over it. Nothing while its number is not open. */
export function WhyPanel({ topic, opened, toggle, ...about }: PanelProps) {
  const id = whyId(topic);
  if (!opened.ids.includes(id)) return null;
  const { explanation: Explanation } = opened.extras;
  if (Explanation) return <Explanation id={id} topic={topic} close={() => toggle(id)} {...about} />;
  return (
    <p class="explanation" id={id}>
      {opened.failed.includes('explanation') ? words.explanationFailed : words.explanationComes}
    </p>
  );
}
