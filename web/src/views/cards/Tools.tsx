// What can be done with the own rate card as a whole.
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
      <label class="load-file">
        <input
          id="card-file"
          type="file"
          accept=".json,.csv,.tsv,.txt,application/json,text/csv"
          onChange={({ currentTarget }) => {
            void onLoad(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
        <span>{words.load}</span>
      </label>
      <button type="button" class="link" onClick={onSave}>{words.save}</button>
      <button type="button" class="link" onClick={onExport}>{words.exportFile}</button>
      {isKept && <button type="button" class="link" onClick={() => onForget(title)}>{words.forget}</button>}
    </div>
  );
}
