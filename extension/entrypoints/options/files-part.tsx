import { useState } from 'preact/hooks';
import { keptSettings } from '../../storage/kept-settings.ts';
import { readSettings } from '../../storage/read-settings.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { say, sayCount } from '../../ui/say.ts';
import { save } from '../../ui/save-file.ts';

/** A file of settings is never longer, in UTF-16 units. */
const LONGEST = 1_000_000;

/** Settings as a file, out and in, and back to how they were at first. */
export function FilesPart() {
  const [said, setSaid] = useState('');
  const [isSure, setIsSure] = useState(false);
  const take = async (file: File): Promise<void> => {
    const value = file.size > LONGEST ? null : chosenIn(await file.text());
    if (value === null) return setSaid(say('importNone'));
    const { chosen, refused } = readSettings(value);
    await keptSettings.choose(() => chosen);
    setSaid(
      refused.length === 0
        ? sayCount('imported', Object.keys(chosen).length)
        : sayCount('importRefused', refused.length, refused.join(', ')),
    );
  };
  const reset = async (): Promise<void> => {
    if (isSure) {
      await keptSettings.choose(() => ({}));
      setSaid(say('wasReset'));
    }
    setIsSure(!isSure);
  };
  return (
    <section aria-labelledby="files">
      <h2 id="files">{say('filesTitle')}</h2>
      <div class="buttons">
        <button type="button" onClick={() => void put()}>
          {say('exportSettings')}
        </button>
        <FileButton
          label={say('importSettings')}
          accept=".json,application/json"
          onFiles={([file]) => {
            if (file !== undefined) void take(file);
          }}
        />
        <button type="button" onClick={() => void reset()}>
          {say(isSure ? 'resetSure' : 'reset')}
        </button>
      </div>
      <p role="status">{said}</p>
    </section>
  );
}

async function put(): Promise<void> {
  save(
    'chartcue-settings.json',
    `${JSON.stringify({ chartcue: 'settings', chosen: await keptSettings.chosen() }, null, 2)}\n`,
  );
}

/** The settings in a file of ours; null where it is none. */
function chosenIn(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    const isOurs = typeof value === 'object' && value !== null && 'chosen' in value && 'chartcue' in value;
    return isOurs ? value.chosen : null;
  } catch {
    return null;
  }
}
