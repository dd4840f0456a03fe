import { useEffect, useState } from 'preact/hooks';
import type { Comparison } from '#src/measures/compare.ts';
import type { Total } from '#src/measures/totals.ts';
import { endedOn, isSilentOn } from '../../services/baseline.ts';
import { measures } from '../../services/measures.ts';
import { dayOf } from '../../services/today.ts';
import type { Baseline } from '../../storage/settings.ts';
import { say, sayCount } from '../../ui/say.ts';
import { MEASURES } from './measure-rows.ts';
import { MeasuresDetail } from './measures-detail.tsx';
import { save } from '../../ui/save-file.ts';
import type { SettingsHands } from '../../ui/use-settings.ts';

/** The clinician's own numbers, and what was counted in silence beside what was counted since. */
export function MeasuresPart({ hands }: { hands: SettingsHands }) {
  const [all, setAll] = useState<Total | null>(null);
  const [beside, setBeside] = useState<Comparison | null>(null);
  const { baseline } = hands.settings;
  useEffect(() => {
    void measures.totals('pack').then(
      ({ all: total }) => setAll(total),
      () => setAll(null),
    );
    if (baseline === null) setBeside(null);
    else void measures.besideBaseline(baseline).then(setBeside, () => setBeside(null));
  }, [baseline]);
  return (
    <section aria-labelledby="measures">
      <h2 id="measures">{say('measuresTitle')}</h2>
      <p class="soft">{say('measuresText')}</p>
      {all !== null && (
        <table>
          <thead>
            <tr>
              <th scope="col">{say('measureQuestions')}</th>
              <th scope="col">{say('measureAll')}</th>
              {beside !== null && <th scope="col">{sayCount('measureBefore', beside.days.before)}</th>}
              {beside !== null && <th scope="col">{sayCount('measureAfter', beside.days.after)}</th>}
            </tr>
          </thead>
          <tbody>
            {MEASURES.map(([label, of]) => (
              <tr key={label}>
                <th scope="row">{say(label)}</th>
                <td>{of(all)}</td>
                {beside !== null && <td>{beside.all.before === null ? 0 : of(beside.all.before)}</td>}
                {beside !== null && <td>{beside.all.after === null ? 0 : of(beside.all.after)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {all !== null && <MeasuresDetail all={all} />}
      <div class="buttons">
        <button type="button" onClick={() => void put('csv')}>
          {say('exportCsv')}
        </button>
        <button type="button" onClick={() => void put('json')}>
          {say('exportJson')}
        </button>
      </div>
      <p class="soft">{say('measuresFile')}</p>
      <BaselineRow hands={hands} />
    </section>
  );
}

async function put(kind: 'csv' | 'json'): Promise<void> {
  save(`chartcue-measures-${dayOf(new Date())}.${kind}`, await measures.file(kind));
}

/** From when to when everything is counted and nothing shown. */
function BaselineRow({ hands: { settings, choose, isFixed } }: { hands: SettingsHands }) {
  const today = dayOf(new Date());
  const [from, setFrom] = useState(settings.baseline?.from ?? today);
  const [to, setTo] = useState(settings.baseline?.to ?? inTwoWeeks());
  return (
    <fieldset class="baseline" disabled={isFixed('baseline')}>
      <legend>{say('baselineTitle')}</legend>
      <p class="soft">
        {say('baselineText')} {isFixed('baseline') && say('setByOrganization')}
      </p>
      <label>
        {say('baselineFrom')}{' '}
        <input type="date" value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
      </label>
      <label>
        {say('baselineTo')}{' '}
        <input type="date" value={to} onChange={(event) => setTo(event.currentTarget.value)} />
      </label>
      <button
        type="button"
        disabled={from === '' || to < from}
        onClick={() => choose('baseline', { from, to })}
      >
        {say('baselineStart')}
      </button>
      {settings.baseline !== null && <EndButton baseline={settings.baseline} today={today} choose={choose} />}
      <p role="status">
        {settings.baseline !== null && say('baselineSet', settings.baseline.from, settings.baseline.to)}
      </p>
    </fieldset>
  );
}

/** While it runs, questions can be shown again from now on; else it can be forgotten, and with it the comparison. */
function EndButton(props: { baseline: Baseline; today: string; choose: SettingsHands['choose'] }) {
  const { baseline, today, choose } = props;
  const isRunning = isSilentOn(baseline, today);
  return (
    <button type="button" onClick={() => choose('baseline', isRunning ? endedOn(baseline, today) : null)}>
      {say(isRunning ? 'baselineEnd' : 'baselineForget')}
    </button>
  );
}

function inTwoWeeks(): string {
  const day = new Date();
  day.setDate(day.getDate() + 13);
  return dayOf(day);
}
