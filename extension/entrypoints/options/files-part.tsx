import { useState } from 'preact/hooks';
import { keptSettings } from '../../storage/kept-settings.ts';
import { settingsIn, settingsText } from '../../storage/settings-file.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { save } from '../../ui/save-file.ts';
import { say } from '../../ui/say.ts';
import { settingsTaken } from '../../ui/settings-taken.ts';

/** Settings as a file, out and in, and back to how they were at first. */
export function FilesPart() {
  const [said, setSaid] = useState('');
  const [isSure, setIsSure] = useState(false);
  const take = async (file: File): Promise<void> => {
    const read = await settingsIn(file);
    if (read !== null) await keptSettings.choose(() => read.chosen);
    setSaid(settingsTaken(read));
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
  save('chartcue-settings.json', settingsText(await keptSettings.chosen()));
}
