import { useId } from 'preact/hooks';
import type { Settings } from '../../storage/settings.ts';
import { say } from '../../ui/say.ts';
import { FilesPart } from './files-part.tsx';
import { HostsPart } from './hosts-part.tsx';
import { KeysPart } from './keys-part.tsx';
import { MeasuresPart } from './measures-part.tsx';
import { PacksPart } from './packs-part.tsx';
import { NumberRow, Row, SwitchRow } from './rows.tsx';
import { UserPart } from './user-part.tsx';
import { type SettingsHands, useSettings } from '../../ui/use-settings.ts';

/** Everything that can be set; each change holds at once. */
export function SettingsPage() {
  const hands = useSettings();
  const language = useId();
  return (
    <>
      <h1>
        <img src="/icon/48.png" alt="" width="32" height="32" /> {say('settingsTitle')}
      </h1>
      <HostsPart />
      {hands !== null && (
        <>
          <section aria-labelledby="questions">
            <h2 id="questions">{say('questionsTitle')}</h2>
            <NumberRow
              hands={hands}
              name="marks"
              label="settingMarks"
              hint="settingMarksHint"
              most={20}
              step={1}
              unit={1}
            />
            <NumberRow
              hands={hands}
              name="delay"
              label="settingDelay"
              hint="settingDelayHint"
              most={60}
              step={0.1}
              unit={1000}
            />
            <SwitchRow hands={hands} name="signingLine" label="settingSigning" hint="settingSigningHint" />
            <PacksPart hands={hands} />
            <UserPart hands={hands} />
            <p>
              <a href="/studio.html">{say('studioOpen')}</a>
            </p>
          </section>
          <section aria-labelledby="looks">
            <h2 id="looks">{say('looksTitle')}</h2>
            <AppearanceRow hands={hands} />
            <SwitchRow hands={hands} name="presenceMark" label="settingPresence" hint="settingPresenceHint" />
            <SwitchRow hands={hands} name="toolbarCount" label="settingCount" />
            <SwitchRow hands={hands} name="overlayOnly" label="settingOverlay" hint="settingOverlayHint" />
            <Row id={language} label="looksLanguage" hint="languageText">
              <output id={language} aria-describedby={`${language}-hint`}>
                {say('thisLanguage')}
              </output>
            </Row>
          </section>
          <KeysPart />
          <MeasuresPart hands={hands} />
          <FilesPart />
        </>
      )}
    </>
  );
}

const LOOKS = [
  ['system', 'looksSystem'],
  ['light', 'looksLight'],
  ['dark', 'looksDark'],
] as const;

function AppearanceRow({ hands }: { hands: SettingsHands }) {
  const id = useId();
  const choose = (value: string): void => {
    const look: Settings['appearance'] | undefined = LOOKS.find(([each]) => each === value)?.[0];
    if (look !== undefined) hands.choose('appearance', look);
  };
  return (
    <Row id={id} label="looksColours" isFixed={hands.isFixed('appearance')}>
      <select
        id={id}
        value={hands.settings.appearance}
        disabled={hands.isFixed('appearance')}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {LOOKS.map(([value, label]) => (
          <option key={value} value={value}>
            {say(label)}
          </option>
        ))}
      </select>
    </Row>
  );
}
