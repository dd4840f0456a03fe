import { useState } from 'preact/hooks';
import type { NextYear } from '#src/authoring/next-year.ts';
import type { YearlyRefusal } from '../../studio/desk.ts';
import { fileText } from '../../studio/file-text.ts';
import type { PackAs } from '../../studio/pack-as.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { type MessageKey, say, sayCount } from '../../ui/say.ts';
import type { Hands } from './hands.ts';

/** As many codes or answers are named of one change. */
const MOST = 12;

const REFUSED: Readonly<Record<YearlyRefusal | 'broke', MessageKey>> = {
  'pack-faults': 'yearlyFaults',
  'no-classification': 'yearlyNotCompiled',
  broke: 'yearlyBroke',
};

/** What another release of the classification changes for a pack, rule by rule, each with a proposal. Nothing is changed. */
export function YearlyPart({ hands, pack }: { hands: Hands; pack: PackAs }) {
  const [year, setYear] = useState<NextYear | null>(null);
  const [said, setSaid] = useState('');
  const read = async (files: readonly File[]): Promise<void> => {
    setYear(null);
    setSaid(say('studioReading'));
    const texts = await Promise.all(files.map(async (file) => [file.name, await fileText(file)] as const));
    const legible = texts.flatMap(([name, text]) => (text ? [[name, text] as const] : []));
    const found = await hands.desk
      .ask('yearly', pack, Object.fromEntries(legible))
      .catch(() => 'broke' as const);
    if (typeof found === 'string') setSaid(say(REFUSED[found]));
    else {
      setYear(found);
      setSaid(sayCount('yearlyDone', found.changes.length + found.red.length, found.from, found.to));
    }
  };
  return (
    <section aria-labelledby="yearly-title">
      <h3 id="yearly-title">{say('yearlyTitle')}</h3>
      <p class="soft">{say('yearlyText')}</p>
      <div class="buttons">
        <FileButton label={say('yearlyChoose')} multiple onFiles={(files) => void read([...files])} />
      </div>
      <p role="status">{said}</p>
      <ul class="rows">
        {year?.changes.map(({ rule, code, added, removed, proposal }, index) => (
          <li key={index}>
            <p>
              <strong>{rule}</strong> {code}
            </p>
            <p class="soft">
              {[...removed.map((one) => `−${one}`), ...added.map((one) => `+${one}`)]
                .slice(0, MOST)
                .join(' ')}
            </p>
            <p>{proposal}</p>
          </li>
        ))}
        {year?.red.map((rule) => (
          <li key={rule}>
            <strong>{rule}</strong> {say('yearlyRed')}
          </li>
        ))}
      </ul>
    </section>
  );
}
