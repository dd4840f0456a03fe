import { useState } from 'preact/hooks';
import { keptSettings } from '../../storage/kept-settings.ts';
import type { Chosen } from '../../storage/settings.ts';
import { settingsIn } from '../../storage/settings-file.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { say } from '../../ui/say.ts';
import { settingsTaken } from '../../ui/settings-taken.ts';

/** The settings that the admin of this browser decides: taken from a file as the settings page writes it. */
export function AdminSettings({ decided }: { decided: Chosen }) {
  const [said, setSaid] = useState('');
  const take = async (file: File): Promise<void> => {
    const read = await settingsIn(file);
    if (read !== null) await keptSettings.decide(read.chosen);
    setSaid(settingsTaken(read));
  };
  const giveBack = async (): Promise<void> => {
    await keptSettings.decide({});
    setSaid(say('adminGaveBack'));
  };
  return (
    <section aria-labelledby="admin-title">
      <h3 id="admin-title">{say('adminTitle')}</h3>
      <p class="soft">{say('adminText')}</p>
      <div class="buttons">
        <FileButton
          label={say('adminTake')}
          accept=".json,application/json"
          onFiles={([file]) => {
            if (file !== undefined) void take(file);
          }}
        />
        {Object.keys(decided).length > 0 && (
          <button type="button" onClick={() => void giveBack()}>
            {say('adminGiveBack')}
          </button>
        )}
      </div>
      <p role="status">{said}</p>
    </section>
  );
}
