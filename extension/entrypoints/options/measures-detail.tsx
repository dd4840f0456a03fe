import { useEffect, useId, useState } from 'preact/hooks';
import { packs } from 'virtual:packs';
import { ASIDE_REASONS } from '#src/measures/day-count.ts';
import type { Grouping, Total } from '#src/measures/totals.ts';
import { nameOf } from '../../services/host.ts';
import { measures } from '../../services/measures.ts';
import { REASONS } from '../../ui/aside-reasons.ts';
import { type MessageKey, say } from '../../ui/say.ts';
import { MEASURES } from './measure-rows.ts';

const TIMES: readonly MessageKey[] = [
  'timeSeconds',
  'timeMinute',
  'timeMinutes',
  'timeHalfHour',
  'timeLonger',
];
const GROUPINGS: readonly (readonly [grouping: Grouping, label: MessageKey])[] = [
  ['pack', 'measureByPack'],
  ['rule', 'measureByRule'],
  ['day', 'measureByDay'],
  ['host', 'measureByHost'],
];

/** Why questions were set aside, how long it took to settle them, and all numbers by pack, rule, day or host. */
export function MeasuresDetail({ all }: { all: Total }) {
  const id = useId();
  const [grouping, setGrouping] = useState<Grouping>('pack');
  const [groups, setGroups] = useState<readonly Total[]>([]);
  useEffect(() => {
    void measures.totals(grouping).then(
      (totals) => setGroups(totals.groups),
      () => setGroups([]),
    );
  }, [grouping, all]);
  const choose = (value: string): void => {
    const chosen = GROUPINGS.find(([each]) => each === value);
    if (chosen !== undefined) setGrouping(chosen[0]);
  };
  const lines = [
    ...ASIDE_REASONS.map(
      (reason) => [say('measureAsideAs', say(REASONS[reason])), all.aside[reason]] as const,
    ),
    ...TIMES.map((label, at) => [say(label), all.times[at] ?? 0] as const),
  ];
  return (
    <details class="more">
      <summary>{say('measuresDetail')}</summary>
      <table>
        <tbody>
          {lines.map(([label, number]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{number}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="row">
        <label for={id}>{say('measuresBy')}</label>
        <select id={id} value={grouping} onChange={(event) => choose(event.currentTarget.value)}>
          {GROUPINGS.map(([value, label]) => (
            <option key={value} value={value}>
              {say(label)}
            </option>
          ))}
        </select>
      </div>
      <div class="wide" role="region" aria-label={say('measuresBy')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('measureQuestions')}</th>
              {MEASURES.map(([label]) => (
                <th key={label} scope="col">
                  {say(label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.name}>
                <th scope="row">{called(grouping, group.name)}</th>
                {MEASURES.map(([label, of]) => (
                  <td key={label}>{of(group)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function called(grouping: Grouping, name: string): string {
  if (grouping === 'host') return nameOf(name);
  return (grouping === 'pack' && packs.find(({ id }) => id === name)?.title) || name;
}
