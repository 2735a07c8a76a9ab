// What can be done with the own rate card as a whole.
import { ChooseFile } from '../../components/ChooseFile';
import { keptCards } from '../../io/card-drawer';
import { cardWords as words } from '../../messages/cards';

interface Props {
  readonly title: string;
  readonly onAdd: () => void;
  readonly onLoad: (file: File | undefined) => Promise<void>;
  readonly onSave: () => void;
  readonly onExport: () => void;
  readonly onForget: (title: string) => void;
}

export function Tools({ title, onAdd, onLoad, onSave, onExport, onForget }: Props) {
  const isKept = keptCards().some((card) => card.title === title);
  return (
    <div class="card-tools">
      <button type="button" class="link" onClick={onAdd}>{words.add}</button>
      <ChooseFile id="card-file" label={words.load} accept=".json,.csv,.tsv,.txt,application/json,text/csv" onChoose={onLoad} />
      <button type="button" class="link" onClick={onSave}>{words.save}</button>
      <button type="button" class="link" onClick={onExport}>{words.exportFile}</button>
      {isKept && <button type="button" class="link" onClick={() => onForget(title)}>{words.forget}</button>}
    </div>
  );
}
