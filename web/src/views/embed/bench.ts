// What the parts of the builder share: what is chosen, ways to change it, and what the calculator knows.
import type { SettingName } from '../../embed/settings';
import type { Description } from '../../engine/contract';
import type { Writing } from '../../state/card-sheet';
import type { Draft, Readings } from '../../state/draft';
import type { Texts } from '../../embed/settings';
import type { Choices } from './choices';

/** A rate card that can be taken, as the text of its file. */
export interface OfferedCard {
  readonly label: string;
  readonly text: string;
}

export interface Bench {
  readonly choices: Choices;
  readonly description: Description;
  /** What the calculator begins with where nothing is chosen. */
  readonly example: Draft;
  /** How the chosen values of fields are read. */
  readonly readings: Readings;
  readonly writing: Writing;
  cards(): readonly OfferedCard[];
  /** What somebody has typed into the calculator of this page, as settings. */
  typed(): Texts;
  set(name: string, text: string): void;
  put(texts: Texts): void;
  /** What a setting is as long as nothing is chosen, where that can be shown. */
  usual(name: SettingName): string;
}

/** What one setting is chosen with. */
export interface ControlProps {
  readonly name: SettingName;
  readonly bench: Bench;
}

export const controlId = (name: string): string => `set-${name}`;
