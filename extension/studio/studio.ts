// More than 150 lines, because every way by which a pack comes in, goes live and comes back stands here.
import type { RuleResult } from '#src/authoring/test-rules.ts';
import type { Pack } from '#src/match/rules.ts';
import type { SignOff } from '#src/packs/bundle/bundle.ts';
import type { Database } from '../storage/database.ts';
import type { KeptDraft, KeptVersion, PackRefusal } from '../storage/kept-packs.ts';
import { hasOther, keepVersion, putLive, retire, versionBefore } from '../storage/pack-versions.ts';
import { signingKey } from '../storage/signing-key.ts';
import type { Admitted } from './admitted.ts';
import type { AskDesk } from './ask-desk.ts';
import { asFiles, draftOf, withManifest } from './draft.ts';
import { keyName } from './ed25519.ts';
import { fileText } from './file-text.ts';
import { nextVersion } from './new-pack.ts';
import type { PackAs } from './pack-as.ts';
import { trustedKeys } from './trusted-keys.ts';

/** Why something was not done; `reasons` are lines to read. */
export interface Refused {
  readonly code: RefusalCode;
  readonly reasons: readonly string[];
}

export type RefusalCode =
  | PackRefusal['code']
  | 'no-text'
  | 'not-signed'
  | 'version-taken'
  | 'nothing-before'
  | 'no-answer';

/** A pack that came in, or why it did not. */
export type Import = { readonly version: KeptVersion } | { readonly refused: Refused };

/** Versions of packs and what is live of them. Every way to live goes through the desk's door: see `admitted`. */
export class Studio {
  readonly #db: Database;
  readonly #desk: AskDesk;
  /** Milliseconds since 1970. */
  readonly #now: () => number;

  constructor(db: Database, desk: AskDesk, now: () => number) {
    this.#db = db;
    this.#desk = desk;
    this.#now = now;
  }

  /** Takes a signed file in as a version, which is not live by that. */
  async bringIn(file: Blob, name: string): Promise<Import> {
    const text = await fileText(file);
    if (text === null) return { refused: { code: 'no-text', reasons: [] } };
    const admission = await this.#admit(text, name);
    if (!admission.isAdmitted) return { refused: admission };
    const { pack, fingerprint, signOffs } = admission;
    if (await hasOther(this.#db, pack.id, pack.version, fingerprint))
      return { refused: { code: 'version-taken', reasons: [`${pack.id} ${pack.version}`] } };
    const { by, reason, on } = signOffs.at(-1)!;
    const version = {
      pack: pack.id,
      version: pack.version,
      text: admission.text,
      fingerprint,
      origin: 'file' as const,
      by,
      reason,
      on,
    };
    return { version: { ...version, id: await keepVersion(this.#db, version) } };
  }

  /** Begins a draft, if there is none: of what was written for a version, of a version, or of a pack that ships. */
  async draft(pack: string, from: KeptVersion | null, today: string): Promise<void> {
    if ((await this.#db.drafts.get(pack)) !== undefined) return;
    const as: PackAs = from === null ? { kind: 'shipped', id: pack } : { kind: 'bundle', text: from.text };
    const before = from?.draft ?? draftOf(pack, await this.#desk.ask('files', as));
    await this.save(withManifest(before, nextVersion(before.manifest, today)));
  }

  /** Keeps a draft as it stands. */
  async save(draft: KeptDraft): Promise<void> {
    await this.#db.drafts.put({ ...draft, changed: this.#now() });
  }

  /** Changes a draft as it stands now, whatever the page last saw of it. */
  async edit(pack: string, change: (draft: KeptDraft) => KeptDraft): Promise<void> {
    await this.#db.transaction('rw', this.#db.drafts, async () => {
      const now = await this.#db.drafts.get(pack);
      if (now !== undefined) await this.save(change(now));
    });
  }

  /** Runs all texts of a draft, and notes whether they are green; null while a fault keeps it out. */
  async test(pack: string): Promise<readonly RuleResult[] | null> {
    const draft = await this.#db.drafts.get(pack);
    if (draft === undefined) return null;
    const results = await this.#desk.ask('test', asFiles(draft));
    const isGreen = results?.every(({ passed }) => passed) ?? false;
    // Not of what was changed meanwhile.
    await this.edit(pack, (now) => (isSame(now, draft) ? { ...now, isGreen } : now));
    return results;
  }

  /** Signs a draft off and puts it live; null when that is done. */
  async signOff(
    id: string,
    { by, reason, on }: Pick<SignOff, 'by' | 'reason' | 'on'>,
  ): Promise<Refused | null> {
    const draft = await this.#db.drafts.get(id);
    if (draft === undefined) return { code: 'not-signed', reasons: [] };
    const key = await signingKey(this.#db);
    const name = await keyName(key.public);
    const signed = await this.#desk
      .ask('sign', asFiles(draft), { by, key: name, on, reason }, key.private)
      .catch(() => undefined);
    if (signed === undefined) return NO_ANSWER;
    if (signed === null) return { code: 'not-signed', reasons: [] };
    const { text, fingerprint, pack } = signed;
    const { version } = pack;
    if (await hasOther(this.#db, id, version, fingerprint))
      return { code: 'version-taken', reasons: [`${id} ${version}`] };
    const kept = await keepVersion(this.#db, {
      pack: id,
      version,
      text,
      fingerprint,
      origin: 'studio',
      draft,
      by,
      reason,
      on,
    });
    await this.#db.drafts.delete(id);
    return this.#live(kept, 'live');
  }

  /** Puts a version live; null when that is done. It has to be signed by a trusted key, and its texts to be green, today. */
  goLive(version: number): Promise<Refused | null> {
    return this.#live(version, 'live');
  }

  /** One step back: to the version that was live before, or to none of one's own. Null when that is done. */
  async stepBack(pack: string): Promise<Refused | null> {
    const moves = await this.#db.moves.where('pack').equals(pack).sortBy('id');
    const before = versionBefore(moves);
    if (before === undefined) return { code: 'nothing-before', reasons: [] };
    if (before !== null) return this.#live(before, 'back');
    await retire(this.#db, pack, this.#now(), 'back');
    return null;
  }

  /** Takes a pack out of use; its versions stay. */
  retire(pack: string): Promise<void> {
    return retire(this.#db, pack, this.#now());
  }

  async #live(id: number, what: 'live' | 'back'): Promise<Refused | null> {
    const version = await this.#db.versions.get(id);
    if (version === undefined) return { code: 'nothing-before', reasons: [] };
    const admission = await this.#admit(version.text, `${version.pack} ${version.version}`);
    if (!admission.isAdmitted) return admission;
    const pack: Pack = admission.pack;
    await putLive(this.#db, id, pack, this.#now(), what);
    return null;
  }

  async #admit(text: string, name: string): Promise<Admitted | ({ readonly isAdmitted: false } & Refused)> {
    const trusted = await trustedKeys(this.#db);
    return this.#desk
      .ask('admit', text, name, trusted)
      .catch(() => ({ isAdmitted: false as const, ...NO_ANSWER }));
  }
}

/** The desk broke down, or does not answer: nothing was changed, and the next question starts another. */
const NO_ANSWER: Refused = { code: 'no-answer', reasons: [] };

function isSame(one: KeptDraft, other: KeptDraft): boolean {
  return JSON.stringify([one.manifest, one.rules]) === JSON.stringify([other.manifest, other.rules]);
}
