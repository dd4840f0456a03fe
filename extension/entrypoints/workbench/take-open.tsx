import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { DraftsMessage, DraftsReply } from '../../services/protocol.ts';
import type { NamedFile } from '../../worklist/import-files.ts';
import { say } from '../../ui/say.ts';

/** Takes the notes that are being drafted in the browser's tabs, on hosts where ChartCue works. */
export function TakeOpen({ onFiles }: { onFiles: (files: Promise<readonly NamedFile[]>) => void }) {
  const [isNone, setIsNone] = useState(false);
  const take = async (): Promise<void> => {
    const found = drafts().then((all) => all.map(({ parts }, index) => fileOfParts(parts, index + 1)));
    onFiles(found);
    setIsNone((await found).length === 0);
  };
  return (
    <>
      <button type="button" onClick={() => void take()}>
        {say('benchTakeOpen')}
      </button>
      <span role="status" class="soft">
        {isNone && say('benchNoneOpen')}
      </span>
    </>
  );
}

async function drafts(): Promise<DraftsReply['drafts']> {
  const reply = await browser.runtime
    .sendMessage<DraftsMessage, DraftsReply | undefined>({ type: 'drafts' })
    .catch(() => undefined);
  return reply?.drafts ?? [];
}

/** The fields of a note as one text, each under its name as under a heading. */
function fileOfParts(parts: DraftsReply['drafts'][number]['parts'], number: number): NamedFile {
  const text = parts
    .map(({ label, text: words }) => (label === '' ? words : `${label}:\n${words}`))
    .join('\n\n');
  return { name: say('benchOpenNote', number), content: new Blob([text]) };
}
