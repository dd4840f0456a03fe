import { useMemo, useState } from 'preact/hooks';
import terms from '#rules/measures/comparison.json' with { type: 'json' };
import {
  type BeforeAfter,
  beforeAfter,
  COMPARED_BY,
  type ComparedBy,
  type SettledShare,
} from '#src/measures/before-after.ts';
import type { OutcomeFacts } from '#src/measures/outcome-facts.ts';
import { nameOf } from '../../services/host.ts';
import { Bars } from '../../ui/bar-chart.tsx';
import { type MessageKey, say, sayCount } from '../../ui/say.ts';
import { rateText } from '../../ui/measure-words.ts';
import { intervalText, pointsText } from './outcome-words.ts';

/** More bars than this say less than the table under them. */
const MOST_BARS = 12;

const BY_WORDS: Readonly<Record<ComparedBy, MessageKey>> = {
  pack: 'measureByPack',
  rule: 'measureByRule',
  host: 'measureByHost',
};

const SAYS: Readonly<Record<BeforeAfter['says'], MessageKey>> = {
  few: 'compareFew',
  open: 'compareOpen',
  more: 'compareMore',
  less: 'compareLess',
};

/** What was settled while everything was counted in silence, beside what was settled once questions were shown. */
export function BeforeAfterPart({ files }: { files: readonly OutcomeFacts[] }) {
  const [by, setBy] = useState<ComparedBy>('pack');
  const { all, groups, files: compared } = useMemo(() => beforeAfter(files, by, terms), [files, by]);
  const rows = useMemo(() => [all, ...groups], [all, groups]);
  const bars = useMemo(
    () =>
      rows
        .slice(0, MOST_BARS)
        .map((row) => ({ name: called(by, row.name), values: [barOf(row.before), barOf(row.after)] })),
    [rows, by],
  );
  return (
    <section class="before-after" aria-labelledby="before-after-title">
      <h3 id="before-after-title">{say('compareTitle')}</h3>
      <p class="soft">{say('compareText', terms.percent, terms.least)}</p>
      {compared === 0 ? (
        <p>{say('compareNone')}</p>
      ) : (
        <>
          <p>{sayCount('compareFiles', compared)}</p>
          {all.says === 'few' && (
            <p class="warning" role="status">
              {say('compareWarning', terms.least)}
            </p>
          )}
          <div class="buttons">
            <label for="compare-by">{say('groupsBy')}</label>
            <select
              id="compare-by"
              value={by}
              onChange={(event) => {
                const wanted = COMPARED_BY.find((each) => each === event.currentTarget.value);
                if (wanted !== undefined) setBy(wanted);
              }}
            >
              {COMPARED_BY.map((each) => (
                <option key={each} value={each}>
                  {say(BY_WORDS[each])}
                </option>
              ))}
            </select>
            <button type="button" onClick={() => window.print()}>
              {say('measuresPrint')}
            </button>
          </div>
          <p class="legend" aria-hidden="true">
            <span class="key before" /> {say('compareBefore')} <span class="key after" />{' '}
            {say('compareAfter')} <span class="key range" /> {say('compareRange', terms.percent)}
          </p>
          <Bars bars={bars} most={100} says={say('comparePicture', say(BY_WORDS[by]))} />
          <div class="wide" role="group" aria-labelledby="before-after-title" tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say(BY_WORDS[by])}</th>
                  <th scope="col">{say('compareBefore')}</th>
                  <th scope="col">{say('compareAfter')}</th>
                  <th scope="col">{say('compareDifference')}</th>
                  <th scope="col">{say('compareSays')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.name}>
                    <th scope="row">{called(by, row.name)}</th>
                    <ShareCell share={row.before} />
                    <ShareCell share={row.after} />
                    <td>
                      {row.difference === null ? '–' : pointsText(row.difference.share)}{' '}
                      {row.difference !== null && (
                        <span class="soft">
                          {say('interval', pointsText(row.difference.low), pointsText(row.difference.high))}
                        </span>
                      )}
                    </td>
                    <td>{say(SAYS[row.says])}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}

/** A share with its interval and the counts that it is made of. */
function ShareCell({ share: { rate, estimate } }: { share: SettledShare }) {
  const { of, share } = rateText(rate);
  return (
    <td>
      {share} <span class="soft">{estimate === null ? '' : intervalText(estimate)}</span> {of}
    </td>
  );
}

function barOf({ estimate }: SettledShare) {
  if (estimate === null) return { value: 0 };
  const { share, low, high } = estimate;
  return { value: share * 100, range: [low * 100, high * 100] as const };
}

function called(by: ComparedBy, name: string): string {
  if (name === '') return say('measureAll');
  return by === 'host' ? nameOf(name) : name;
}
