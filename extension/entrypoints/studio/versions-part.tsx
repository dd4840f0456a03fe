import { useState } from 'preact/hooks';
import { BUNDLE_ENDING } from '#src/packs/bundle/bundle.ts';
import type { KeptPacks } from '../../studio/pack-rows.ts';
import type { Refused } from '../../studio/studio.ts';
import type { KeptVersion } from '../../storage/kept-packs.ts';
import { versionBefore } from '../../storage/pack-versions.ts';
import { save } from '../../ui/save-file.ts';
import { say } from '../../ui/say.ts';
import { happenedBy, happenedTo, HistoryPart } from './history-part.tsx';
import { refusalText } from './refusal-text.ts';
import { Said } from './said.tsx';
import type { Hands } from './hands.ts';

/** Every version of a pack, which of them is live, and the step back. */
export function VersionsPart({ hands, kept, id }: { hands: Hands; kept: KeptPacks; id: string }) {
  const { studio } = hands;
  const [said, setSaid] = useState<readonly string[]>([]);
  const versions = kept.versions.filter(({ pack }) => pack === id).toReversed();
  const live = kept.live.find((one) => one.id === id)?.version ?? null;
  const moves = kept.moves.filter(({ pack }) => pack === id);
  const before = versionBefore(moves);
  const nameOf = (version: number): string => versions.find((one) => one.id === version)?.version ?? '';
  const told = async (step: Promise<Refused | null>, done: string): Promise<void> => {
    setSaid([say('studioReading')]);
    const refused = await step;
    setSaid(refused === null ? [done] : refusalText(refused));
  };
  return (
    <section aria-labelledby="versions-title">
      <h3 id="versions-title">{say('studioVersions')}</h3>
      {versions.length === 0 && <p class="soft">{say('studioNoVersions')}</p>}
      <ul class="rows">
        {versions.map((version) => (
          <VersionItem
            key={version.id}
            version={version}
            isLive={version.id === live}
            onLive={() => void told(studio.goLive(version.id!), say('studioNowLive', version.version))}
          />
        ))}
      </ul>
      <div class="buttons">
        {before !== undefined && (
          <button
            type="button"
            onClick={() =>
              void told(
                studio.stepBack(id),
                before === null ? say('studioNowNone') : say('studioNowLive', nameOf(before)),
              )
            }
          >
            {before === null ? say('studioBackToNone') : say('studioBackTo', nameOf(before))}
          </button>
        )}
        {live !== null && (
          <button
            type="button"
            onClick={() =>
              void told(
                studio.retire(id).then(() => null),
                say('studioNowNone'),
              )
            }
          >
            {say('studioRetire')}
          </button>
        )}
      </div>
      <Said lines={said} />
      <HistoryPart
        id="history-title"
        title={say('studioHistory')}
        heading="h4"
        all={[
          ...happenedBy(moves, nameOf),
          ...happenedTo(kept.refusals.filter(({ says }) => says?.id === id)),
        ]}
      />
    </section>
  );
}

function VersionItem(props: { version: KeptVersion; isLive: boolean; onLive: () => void }) {
  const { version, isLive, onLive } = props;
  const { pack, by, on, reason, fingerprint, text } = version;
  return (
    <li>
      <p>
        <strong>{version.version}</strong> {isLive && <span class="badge">{say('studioStateLive')}</span>}{' '}
        {say('studioSignedBy', by, on)}
      </p>
      <p>{reason}</p>
      <p class="soft">{say('studioFingerprint', fingerprint)}</p>
      <div class="buttons">
        {!isLive && (
          <button type="button" aria-label={say('studioGoLiveVersion', version.version)} onClick={onLive}>
            {say('studioGoLive')}
          </button>
        )}
        <button
          type="button"
          aria-label={say('studioExportVersion', version.version)}
          onClick={() => save(`${pack}-${version.version}${BUNDLE_ENDING}`, text)}
        >
          {say('studioExport')}
        </button>
      </div>
    </li>
  );
}
