import { useId, useState } from 'preact/hooks';
import type { HeldCode, Verdict } from '#src/measures/hold-minutes.ts';
import type { Bench } from '../../worklist/bench.ts';
import { type Chart, noteName } from '../../worklist/chart.ts';
import { type MessageKey, say } from '../../ui/say.ts';

const VERDICTS: Readonly<Record<Verdict, MessageKey>> = {
  within: 'minutesWithin',
  below: 'minutesBelow',
  above: 'minutesAbove',
  'no minutes': 'minutesNone',
  'no figure': 'minutesInexact',
  'several times': 'minutesSeveral',
  'payer needed': 'minutesPayer',
  'no threshold': 'minutesUnknown',
};

/** Five digits, or a letter with four. */
const CODE = /(?<![\dA-Za-z])(?:\d{5}|[A-Z]\d{4})(?![\dA-Za-z])/g;
/** A claim has fewer. */
const MOST_CODES = 100;
const PAYERS = ['medicare', 'cpt'] as const;
const PAYER_NAMES: Readonly<Record<(typeof PAYERS)[number], MessageKey>> = {
  medicare: 'minutesMedicare',
  cpt: 'minutesCodeBook',
};

/** The minutes of a chart against the codes of its encounter: how they stand to each other, and never which code to take. */
export function ChartMinutes({ bench, chart }: { bench: Bench; chart: Chart }) {
  const [typed, setTyped] = useState<string | null>(null); // null: what the chart lists, which charges may add to
  const codes = typed ?? codesOf(chart).join(', ');
  const [payer, setPayer] = useState<string | null>(null);
  const [held, setHeld] = useState<readonly HeldCode[] | null>(null);
  const id = useId();
  const hold = async (event: Event): Promise<void> => {
    event.preventDefault();
    const given = [...codes.toUpperCase().matchAll(CODE)].map(([code]) => code).slice(0, MOST_CODES);
    setHeld(await bench.holdMinutes(chart, given, payer).catch(() => null));
  };
  return (
    <details class="chart-minutes">
      <summary>{say('minutesTitle')}</summary>
      <form class="row" onSubmit={(event) => void hold(event)}>
        <label for={`${id}-codes`}>{say('minutesCodes')}</label>
        <input
          id={`${id}-codes`}
          type="text"
          value={codes}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <label for={`${id}-payer`}>{say('minutesByPayer')}</label>
        <select
          id={`${id}-payer`}
          value={payer ?? ''}
          onChange={(event) => setPayer(event.currentTarget.value || null)}
        >
          <option value="">{say('minutesNoPayer')}</option>
          {PAYERS.map((name) => (
            <option key={name} value={name}>
              {say(PAYER_NAMES[name])}
            </option>
          ))}
        </select>
        <button type="submit">{say('minutesHold')}</button>
      </form>
      <div role="status">
        <ul>
          {held?.map((one, index) => (
            <li key={index}>
              <span class="code">{one.code}</span> {say(VERDICTS[one.verdict])}{' '}
              {one.limit !== null && <span class="soft">{limitText(one.limit)}</span>}{' '}
              {one.stated.map(({ part, start, end }) => (
                <span key={`${part} ${start}`}>
                  <q>{chart.notes[part]?.text.slice(start, end)}</q>{' '}
                  <span class="soft">{noteName(chart.notes[part]!)}</span>{' '}
                </span>
              ))}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

/** The codes that its notes say the encounter lists, each once. */
function codesOf({ notes }: Chart): string[] {
  return [...new Set(notes.flatMap(({ codes = [] }) => codes))];
}

function limitText({ least, most, source }: NonNullable<HeldCode['limit']>): string {
  const minutes = most === null ? say('minutesFrom', least) : say('minutesFromTo', least, most);
  return `${minutes} (${source.title}, ${source.section}, ${source.release})`;
}
