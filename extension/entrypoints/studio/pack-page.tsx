import type { ShippedPack } from '../../studio/desk.ts';
import type { KeptPacks } from '../../studio/pack-rows.ts';
import { say } from '../../ui/say.ts';
import type { Hands } from './hands.ts';
import { VersionsPart } from './versions-part.tsx';

/** One pack: its draft, and its versions. */
export function PackPage(props: {
  hands: Hands;
  kept: KeptPacks;
  shipped: readonly ShippedPack[];
  id: string;
}) {
  const { hands, kept, shipped, id } = props;
  const ships = shipped.find(({ manifest }) => manifest.id === id);
  const title = kept.live.find((one) => one.id === id)?.pack.title ?? ships?.manifest.title ?? id;
  return (
    <article>
      <h2>{title}</h2>
      {ships !== undefined && <p class="soft">{say('studioShips', ships.manifest.version)}</p>}
      <VersionsPart hands={hands} kept={kept} id={id} />
    </article>
  );
}
