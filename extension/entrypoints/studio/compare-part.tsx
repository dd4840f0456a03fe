import { useState } from 'preact/hooks';
import type { PackChange } from '#src/authoring/compare.ts';
import { asFiles } from '../../studio/draft.ts';
import type { PackAs } from '../../studio/pack-as.ts';
import type { KeptDraft, KeptVersion } from '../../storage/kept-packs.ts';
import { say, sayCount } from '../../ui/say.ts';
import { changeText } from './change-words.ts';
import type { Hands } from './hands.ts';
import { ImpactPart } from './impact-part.tsx';

interface Side {
  readonly key: string;
  readonly name: string;
  readonly pack: PackAs | null;
}

/** Two states of a pack side by side: what changed in meaning, and what it changes on notes. */
export function ComparePart(props: {
  hands: Hands;
  id: string;
  draft: KeptDraft | undefined;
  versions: readonly KeptVersion[];
  live: number | undefined;
  ships: boolean;
}) {
  const { hands, id, draft, versions, live, ships } = props;
  const sides: Side[] = [
    ...(draft === undefined ? [] : [{ key: 'draft', name: say('studioStateDraft'), pack: asFiles(draft) }]),
    ...versions.toReversed().map((version): Side => ({
      key: String(version.id),
      name: version.version,
      pack: { kind: 'bundle', text: version.text },
    })),
    ...(ships ? [{ key: 'ships', name: say('studioShipped'), pack: { kind: 'shipped', id } as const }] : []),
    { key: 'none', name: say('studioNothing'), pack: null },
  ];
  const [chosen, setChosen] = useState<{ before?: string; after?: string }>({});
  const sideOf = (key: string | undefined): Side | undefined => sides.find((side) => side.key === key);
  const after = sideOf(chosen.after) ?? sides[0]!;
  const before =
    sideOf(chosen.before) ??
    sides.find(({ key }) => key === String(live) && key !== after.key) ??
    sides.at(ships ? -2 : -1)!;
  const [changes, setChanges] = useState<readonly PackChange[] | null>(null);
  const [said, setSaid] = useState('');
  const compare = async (): Promise<void> => {
    const both = before.pack !== null && after.pack !== null;
    const found = both ? await hands.desk.ask('compare', before.pack, after.pack) : [];
    setChanges(found);
    setSaid(
      !both
        ? say('studioCompareNothing')
        : found === null
          ? say('studioFaultsFirst')
          : sayCount('studioChanges', found.length),
    );
  };
  const choice = (name: 'before' | 'after', label: string, value: string) => (
    <>
      <label for={`side-${name}`}>{label}</label>
      <select
        id={`side-${name}`}
        value={value}
        onChange={(event) => {
          setChosen({ ...chosen, [name]: event.currentTarget.value });
          setChanges(null);
          setSaid('');
        }}
      >
        {sides.map((side) => (
          <option key={side.key} value={side.key}>
            {side.name}
          </option>
        ))}
      </select>
    </>
  );
  return (
    <section aria-labelledby="compare-title">
      <h3 id="compare-title">{say('studioCompare')}</h3>
      <div class="buttons">
        {choice('before', say('studioBefore'), before.key)}
        {choice('after', say('studioAfter'), after.key)}
        <button type="button" onClick={() => void compare()}>
          {say('studioCompareDo')}
        </button>
      </div>
      <p role="status">{said}</p>
      {changes !== null && changes.length > 0 && <Changes changes={changes} />}
      <ImpactPart hands={hands} before={before.pack} after={after.pack} />
    </section>
  );
}

function Changes({ changes }: { changes: readonly PackChange[] }) {
  return (
    <ul class="rows">
      {changes.map((change, index) => (
        <li key={index}>
          <p>
            <strong>{changeText(change)}</strong> {change.rule ?? say('studioThePack')}
            {change.field !== '' && <span class="soft"> {change.field}</span>}
          </p>
          {change.before !== '' && <del>{change.before}</del>}
          {change.after !== '' && <ins>{change.after}</ins>}
        </li>
      ))}
    </ul>
  );
}
