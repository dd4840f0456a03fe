import type { Pack } from '#src/match/rules.ts';
import type { PackName } from '#src/packs/bundle/admit.ts';
import type { Admitted } from '../studio/admitted.ts';

/** A file of a pack as it is being written: a rule's, or the pack's own. */
export interface DraftFile {
  /** "disc-level" of disc-level.yaml. */
  readonly name: string;
  readonly text: string;
}

/** A pack as somebody is writing it. */
export interface KeptDraft {
  /** The id of the pack. */
  readonly pack: string;
  readonly manifest: string;
  /** In the order in which their author put them. */
  readonly rules: readonly DraftFile[];
  /** Whether the texts of all its rules were green as it stands. */
  readonly isGreen: boolean;
  /** Milliseconds since 1970. */
  readonly changed: number;
}

/** A version that was signed. It is never changed and never deleted. */
export interface KeptVersion {
  readonly id?: number;
  readonly pack: string;
  readonly version: string;
  /** The pack in one file, with its signatures. */
  readonly text: string;
  readonly fingerprint: string;
  readonly origin: 'studio' | 'file';
  /** What its author wrote, comments included, where that was here. */
  readonly draft?: KeptDraft;
  /** Who signed it, why, and on which day (YYYY-MM-DD). */
  readonly by: string;
  readonly reason: string;
  readonly on: string;
}

/** A step from one version to another: what is live, and how it came to that. */
export interface PackMove {
  readonly id?: number;
  readonly pack: string;
  /** Ids of versions; null: none of one's own. */
  readonly from: number | null;
  readonly to: number | null;
  /** "refused": a check took it out of use. */
  readonly what: 'live' | 'back' | 'retired' | 'refused';
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Of one that was refused. */
  readonly why?: PackRefusal;
}

/** Why a pack that is to be live is not. */
export interface PackRefusal {
  readonly code: Extract<Admitted, { readonly isAdmitted: false }>['code'] | 'not-newest';
  /** Lines to read. */
  readonly reasons: readonly string[];
}

/** A version that is live, as the engine takes it. */
export interface LivePack {
  /** The id of the pack. */
  readonly id: string;
  readonly version: number;
  readonly pack: Pack;
}

/** A pack of the organisation's policy as it was checked, by its place there. */
export interface PolicyPack {
  readonly place: number;
  /** As the engine takes it; null where it was refused. */
  readonly pack: Pack | null;
  readonly refused: PackRefusal | null;
  /** SHA-256 of its file, and what that says it is; not in rows that an earlier ChartCue wrote. */
  readonly digest?: string;
  readonly says?: PackName | null;
}

/** That a check refused a pack of the organisation's policy which it had not refused before, or for other reasons. */
export interface PolicyRefusal {
  readonly id?: number;
  readonly place: number;
  /** What its file says it is; null where that cannot be read. */
  readonly says: PackName | null;
  readonly why: PackRefusal;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A key whose packs may come in. */
export interface KeptKey {
  /** "ed25519:..." */
  readonly key: string;
  /** Whose it is. */
  readonly name: string;
}
