import { packs } from 'virtual:packs';
import type { Level } from '#src/match/level.ts';
import { nameOf } from '../../services/host.ts';
import { say, sayCount } from '../../ui/say.ts';
import type { SettingsHands } from '../../ui/use-settings.ts';

/** What a pack is heard of: as its rules say, in the panel only, or not at all. */
type Volume = 'as-written' | Exclude<Level, 'ask'>;

/** The packs with how much each may say, and the rules that were turned off on hosts. */
export function PacksPart({ hands }: { hands: SettingsHands }) {
  const { settings, choose, isFixed } = hands;
  const volumeOf = (id: string): Volume =>
    settings.packsOff.includes(id) ? 'off' : settings.levels[id] === 'hint' ? 'hint' : 'as-written';
  const set = (id: string, volume: string): void => {
    const others = settings.packsOff.filter((each) => each !== id);
    const { [id]: _level, ...levels } = settings.levels;
    choose('packsOff', volume === 'off' ? [...others, id] : others);
    choose('levels', volume === 'hint' ? { ...levels, [id]: 'hint' } : levels);
  };
  const off = Object.entries(settings.rulesOff).flatMap(([host, rules]) =>
    rules.map((rule) => [host, rule] as const),
  );
  const isSet = isFixed('packsOff') || isFixed('levels');
  const askAgain = (host: string, rule: string): void =>
    choose('rulesOff', {
      ...settings.rulesOff,
      [host]: (settings.rulesOff[host] ?? []).filter((each) => each !== rule),
    });
  return (
    <details class="more">
      <summary>{sayCount('packsTitle', packs.length)}</summary>
      {isSet && <p class="soft">{say('setByOrganization')}</p>}
      <ul class="packs">
        {packs.map(({ id, title, rules }) => (
          <li key={id}>
            <label for={`pack-${id}`}>
              {title} <span class="soft">{sayCount('rulesOf', rules)}</span>
            </label>
            <select
              id={`pack-${id}`}
              value={volumeOf(id)}
              disabled={isSet}
              onChange={(event) => set(id, event.currentTarget.value)}
            >
              <option value="as-written">{say('levelAsWritten')}</option>
              <option value="hint">{say('levelHint')}</option>
              <option value="off">{say('off')}</option>
            </select>
          </li>
        ))}
      </ul>
      {off.length > 0 && (
        <>
          <h3>{say('rulesOffTitle')}</h3>
          {isFixed('rulesOff') && <p class="soft">{say('setByOrganization')}</p>}
          <ul class="packs">
            {off.map(([host, rule]) => (
              <li key={`${host} ${rule}`}>
                <span>
                  {rule} <span class="soft">{nameOf(host)}</span>
                </span>
                <button
                  type="button"
                  class="plain"
                  disabled={isFixed('rulesOff')}
                  onClick={() => askAgain(host, rule)}
                >
                  {say('askAgain')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
