// The calculator in a frame of somebody else's page.
import { stylesAt } from '../io/late-styles';
import { start } from '../start';
import sheet from '../styles/embed.css?url';

export async function enter(root: HTMLElement): Promise<void> {
  await stylesAt(sheet);
  await start(root, { languages: navigator.languages, keeps: false });
  root.hidden = false;
}
