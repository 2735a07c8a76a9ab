// A text that names numbers of a profile fills the form: pasted into a field, or shared with the page.
import { readProfile, type ProfileField } from '../format/read-profile';
import { filledWords, profileTexts } from '../messages/profile';
import type { Habits } from '../state/draft';
import { averageComments, averageLikes, followers, medianViews } from '../state/pointer';
import type { Actions } from '../state/store';

const pathOf: Readonly<Record<ProfileField, string>> = {
  followers, views: medianViews, likes: averageLikes, comments: averageComments,
};

/** The paths it fills, each with its text. */
export function foundIn(text: string, { decimalSeparator }: Habits): (readonly [path: string, text: string])[] {
  const profile = readProfile(text, profileTexts.named, decimalSeparator);
  return Object.entries(profile).map(([name, found]) => [pathOf[name as ProfileField], found] as const);
}

export const fill = (found: ReturnType<typeof foundIn>, actions: Actions): void =>
  actions.fill(Object.fromEntries(found), filledWords(found));
