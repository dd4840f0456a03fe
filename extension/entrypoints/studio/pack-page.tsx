import { useState } from 'preact/hooks';
import { dayOf } from '../../services/today.ts';
import type { ShippedPack } from '../../studio/desk.ts';
import { latestVersion } from '../../studio/latest-version.ts';
import { fieldIn, type KeptPacks } from '../../studio/pack-rows.ts';
import { asFiles } from '../../studio/draft.ts';
import type { PackAs } from '../../studio/pack-as.ts';
import type { KeptDraft, KeptVersion } from '../../storage/kept-packs.ts';
import { say } from '../../ui/say.ts';
import { ComparePart } from './compare-part.tsx';
import { DraftPart } from './draft-part.tsx';
import type { Hands } from './hands.ts';
import { Said } from './said.tsx';
import { ShippedPart, SignedPart } from './signed-part.tsx';
import { YearlyPart } from './yearly-part.tsx';
import { VersionsPart } from './versions-part.tsx';

/** One pack: what is being written of it, and its versions. */
export function PackPage(props: {
  hands: Hands;
  kept: KeptPacks;
  shipped: readonly ShippedPack[];
  id: string;
}) {
  const { hands, kept, shipped, id } = props;
  const ships = shipped.find(({ manifest }) => manifest.id === id);
  const draft = kept.drafts.find(({ pack }) => pack === id);
  const live = kept.live.find((one) => one.id === id);
  const versions = kept.versions.filter(({ pack }) => pack === id);
  const latest = latestVersion(kept, id);
  const current = packAs(id, draft, latest, ships !== undefined);
  const [done, setDone] = useState<readonly string[]>([]);
  const written = draft === undefined ? undefined : fieldIn(draft.manifest, 'title');
  return (
    <article>
      <h2>{live?.pack.title ?? written ?? ships?.manifest.title ?? id}</h2>
      <Said lines={done} />
      {ships !== undefined && <p class="soft">{say('studioShips', ships.manifest.version)}</p>}
      {draft === undefined ? (
        (latest !== null || ships !== undefined) && (
          <div class="buttons">
            <button type="button" onClick={() => void hands.studio.draft(id, latest, dayOf(new Date()))}>
              {say('studioEdit')}
            </button>
          </div>
        )
      ) : (
        <DraftPart hands={hands} draft={draft} onLive={() => setDone(liveText(draft.manifest))} />
      )}
      {draft === undefined && latest !== null && <SignedPart version={latest} />}
      {draft === undefined && latest === null && ships !== undefined && (
        <ShippedPart hands={hands} pack={ships.manifest} />
      )}
      <ComparePart
        hands={hands}
        id={id}
        draft={draft}
        versions={versions}
        live={live?.version}
        ships={ships !== undefined}
      />
      {current !== null && <YearlyPart hands={hands} pack={current} />}
      <VersionsPart hands={hands} kept={kept} id={id} />
    </article>
  );
}

/** The pack as it stands last: its draft, else its version, else what ships. */
function packAs(
  id: string,
  draft: KeptDraft | undefined,
  latest: KeptVersion | null,
  ships: boolean,
): PackAs | null {
  if (draft !== undefined) return asFiles(draft);
  if (latest !== null) return { kind: 'bundle', text: latest.text };
  return ships ? { kind: 'shipped', id } : null;
}

/** What is told of a draft that went live: from when it asks. */
function liveText(manifest: string): string[] {
  const from = fieldIn(manifest, 'from') ?? '';
  return [
    say('studioNowLive', fieldIn(manifest, 'version') ?? ''),
    from > dayOf(new Date()) ? say('studioNowLiveLater', from) : say('studioNowLiveNext'),
  ];
}
