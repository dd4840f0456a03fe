import { useEffect, useRef, useState } from 'preact/hooks';
import { type LogVerdict, verified } from '#src/queries/log.ts';
import { type LogFile, logFile, readLogFile } from '#src/queries/log-file.ts';
import { LOG_TOOLS } from '../../queries/log-tools.ts';
import type { QueryDesk } from '../../queries/query-desk.ts';
import { save } from '../../ui/save-file.ts';
import { counted } from './words.ts';
import { type MessageKey, say, sayCount } from '../../ui/say.ts';

/** The log of all queries: whether it is as it was written, saved as a file, and such a file looked at again. */
export function QueryLog({ desk }: { desk: QueryDesk }) {
  const [isShown, setIsShown] = useState(false);
  return (
    <>
      <button type="button" class="plain" onClick={() => setIsShown(true)}>
        {say('queryLog')}
      </button>
      {isShown && <LogDialog desk={desk} onClose={() => setIsShown(false)} />}
    </>
  );
}

function LogDialog({ desk, onClose }: { desk: QueryDesk; onClose: () => void }) {
  const [said, setSaid] = useState('');
  const dialog = useRef<HTMLDialogElement>(null);
  const file = useRef<HTMLInputElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const verify = async (): Promise<void> => setSaid(verdictText(await desk.verify()));
  const verifyFile = async ({ files }: HTMLInputElement): Promise<void> => {
    const text = await files?.[0]?.text();
    if (text === undefined) return;
    const log = readLogFile(text);
    if (log === null) return setSaid(say('queryLogNone'));
    const verdict = await verified(log.entries, LOG_TOOLS.hash, log.end);
    setSaid(verdict.isWhole ? `${verdictText(verdict)} ${endText(log, desk)}` : verdictText(verdict));
  };
  const saveLog = (): void =>
    save('query-log.json', `${JSON.stringify(logFile(desk.log, desk.logEnd), null, 2)}\n`);
  return (
    <dialog ref={dialog} aria-labelledby="log-title" onClose={onClose}>
      <h2 id="log-title">{say('queryLog')}</h2>
      <p>{counted('queryLogEntries', desk.log.length)}</p>
      <p class="soft">{say('queryLogSays')}</p>
      <div class="row">
        <button type="button" onClick={() => void verify()}>
          {say('queryLogVerify')}
        </button>
        <button type="button" onClick={saveLog}>
          {say('queryLogSave')}
        </button>
        <button type="button" onClick={() => file.current?.click()}>
          {say('queryLogVerifyFile')}
        </button>
        <input
          ref={file}
          type="file"
          hidden
          data-for="log"
          onChange={({ currentTarget }) => void verifyFile(currentTarget)}
        />
      </div>
      <p role="status">{said}</p>
      <div class="row">
        <button type="button" onClick={() => dialog.current?.close()}>
          {say('queryLogClose')}
        </button>
      </div>
    </dialog>
  );
}

const WRONG: Readonly<Record<Extract<LogVerdict, { isWhole: false }>['code'], MessageKey>> = {
  'out-of-order': 'queryLogOutOfOrder',
  'broken-chain': 'queryLogBroken',
  changed: 'queryLogChanged',
  'erased-unsaid': 'queryLogErasedUnsaid',
  cut: 'queryLogCut',
};

/** What of the end of a file's log can be told: an entry and the file's own note of it can be cut off together. */
function endText({ end }: LogFile, { log, logEnd }: QueryDesk): string {
  const isThisLog = end.number > 0 && log[end.number - 1]?.hash === end.hash;
  if (!isThisLog || logEnd === null) return say('queryLogEndUnknown');
  return logEnd.number > end.number ? say('queryLogGoesOn', end.number, logEnd.number) : '';
}

function verdictText(verdict: LogVerdict): string {
  if (!verdict.isWhole) return say(WRONG[verdict.code], verdict.number);
  return sayCount('queryLogWhole', verdict.entries, verdict.erased);
}
