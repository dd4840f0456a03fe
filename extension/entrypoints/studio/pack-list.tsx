import { useState } from 'preact/hooks';
import { dayOf } from '../../services/today.ts';
import type { ShippedPack } from '../../studio/desk.ts';
import { type KeptPacks, type PackRow, type PackState, packRows } from '../../studio/pack-rows.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { type MessageKey, say, sayCount } from '../../ui/say.ts';
import { NewPackForm } from './new-pack-form.tsx';
import { refusalText } from './refusal-text.ts';
import { Said } from './said.tsx';
import { daysText, scopeText } from './scope-text.ts';
import type { Hands } from './hands.ts';
import { placeOf } from './use-place.ts';

const STATES: Readonly<Record<PackState, MessageKey>> = {
  policy: 'studioStatePolicy',
  overruled: 'studioStateOverruled',
  'overruled-for-some': 'studioStateOverruledForSome',
  draft: 'studioStateDraft',
  tested: 'studioStateTested',
  signed: 'studioStateSigned',
  live: 'studioStateLive',
  retired: 'studioStateRetired',
  refused: 'studioStateRefused',
  shipped: 'studioStateShipped',
  replaced: 'studioStateReplaced',
  'replaced-for-some': 'studioStateReplacedForSome',
};

/** All packs, with what can be done to get one more. */
export function PackList(props: { hands: Hands; kept: KeptPacks; shipped: readonly ShippedPack[] }) {
  const { hands, kept, shipped } = props;
  const rows = packRows(kept, shipped, dayOf(new Date()));
  return (
    <section aria-labelledby="packs-title">
      <h2 id="packs-title">{say('studioPacks')}</h2>
      <BringIn hands={hands} />
      <NewPackForm hands={hands} taken={rows.map(({ id }) => id)} />
      <div class="wide" role="group" aria-labelledby="packs-title" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('studioPack')}</th>
              <th scope="col">{say('studioVersion')}</th>
              <th scope="col">{say('studioState')}</th>
              <th scope="col">{say('studioScope')}</th>
              <th scope="col">{say('studioDays')}</th>
              <th scope="col">{say('studioRules')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={`${row.id} ${row.states[0]}`} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ row: { id, title, version, states, scope, standing, rules, isOwn } }: { row: PackRow }) {
  return (
    <tr>
      <th scope="row">
        <a href={placeOf(id)}>{title}</a> {isOwn && <span class="soft">{id}</span>}
      </th>
      <td>{version}</td>
      <td>{states.map((state) => say(STATES[state])).join(', ')}</td>
      <td>{scope !== null && scopeText(scope)}</td>
      <td>
        {scope !== null && daysText(scope)}
        {standing !== null && standing !== 'in force' && (
          <strong> {say(standing === 'not yet' ? 'studioNotYet' : 'studioNoLonger')}</strong>
        )}
      </td>
      <td>{rules}</td>
    </tr>
  );
}

function BringIn({ hands }: { hands: Hands }) {
  const [said, setSaid] = useState<readonly string[]>([]);
  const take = async (files: readonly File[]): Promise<void> => {
    setSaid([sayCount('studioTaking', files.length)]);
    const lines: string[] = [];
    for (const file of files) {
      // oxlint-disable-next-line no-await-in-loop -- in their order, so that two of one version are seen as such
      const taken = await hands.studio.bringIn(file, file.name);
      if ('refused' in taken) lines.push(say('studioRefused', file.name), ...refusalText(taken.refused));
      else lines.push(say('studioTaken', `${taken.version.pack} ${taken.version.version}`, taken.version.by));
    }
    setSaid(lines);
  };
  return (
    <>
      <div class="buttons">
        <FileButton
          label={say('studioImport')}
          multiple
          accept=".chartcue-pack"
          onFiles={(files) => void take([...files])}
        />
      </div>
      <Said lines={said} />
    </>
  );
}
