import { useRef, useState } from 'preact/hooks';
import type { NamedFile } from '../../worklist/import-files.ts';
import { fileOfText, filesOfList } from '../../ui/chosen-files.ts';
import { TakeOpen } from './take-open.tsx';
import { say } from '../../ui/say.ts';

/** Ways to bring notes in: files, a folder, pasted text, what is being drafted in a tab. Dropping is the whole page's. */
export function BringIn({
  onFiles,
  isFirst,
}: {
  onFiles: (files: readonly NamedFile[] | Promise<readonly NamedFile[]>) => void;
  isFirst: boolean;
}) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const paste = useRef<HTMLDialogElement>(null);
  const take = (input: HTMLInputElement): void => {
    if (input.files !== null && input.files.length > 0) onFiles(filesOfList(input.files));
    input.value = ''; // the same file may be chosen again
  };
  const chooseFolder = (): void => {
    if (folder.current === null) return;
    folder.current.webkitdirectory = true; // no attribute that Preact's types know
    folder.current.click();
  };
  return (
    <>
      <div class={isFirst ? 'bring-in first' : 'bring-in'}>
        <button type="button" class={isFirst ? 'strong' : ''} onClick={() => files.current?.click()}>
          {say('benchChooseFiles')}
        </button>
        <button type="button" onClick={chooseFolder}>
          {say('benchChooseFolder')}
        </button>
        <button type="button" onClick={() => paste.current?.showModal()}>
          {say('benchPasteText')}
        </button>
        <TakeOpen onFiles={onFiles} />
      </div>
      <input ref={files} type="file" multiple hidden onChange={(event) => take(event.currentTarget)} />
      <input ref={folder} type="file" hidden onChange={(event) => take(event.currentTarget)} />
      <PasteDialog dialog={paste} onFiles={onFiles} />
    </>
  );
}

function PasteDialog(props: {
  dialog: { current: HTMLDialogElement | null };
  onFiles: (files: readonly NamedFile[]) => void;
}) {
  const { dialog, onFiles } = props;
  const [text, setText] = useState('');
  const pasted = useRef(0);
  const close = (): void => {
    setText('');
    dialog.current?.close();
  };
  const bringIn = (): void => {
    pasted.current += 1;
    onFiles([fileOfText(text, pasted.current)]);
    close();
  };
  return (
    <dialog ref={dialog} aria-labelledby="paste-title" onClose={() => setText('')}>
      <h2 id="paste-title">{say('benchPasteNote')}</h2>
      <p class="soft" id="paste-help">
        {say('benchPasteHelp')}
      </p>
      <textarea
        aria-labelledby="paste-title"
        aria-describedby="paste-help"
        rows={14}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="row">
        <button type="button" class="strong" disabled={text.trim() === ''} onClick={bringIn}>
          {say('benchBringItIn')}
        </button>
        <button type="button" onClick={close}>
          {say('benchCancel')}
        </button>
      </div>
    </dialog>
  );
}
