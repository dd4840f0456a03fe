// More than 150 lines, because the states a pack can be in, and which of them counts, are told in one place.
import { type Standing, standingOn } from '#src/engine/in-force.ts';
import { PACK_SCOPES, type Pack } from '#src/match/rules.ts';
import { decidedPacks } from '../storage/decided-packs.ts';
import type {
  KeptDraft,
  KeptVersion,
  LivePack,
  PackMove,
  PolicyPack,
  PolicyRefusal,
} from '../storage/kept-packs.ts';
import type { ShippedPack } from './desk.ts';
import { givesWay } from './gives-way.ts';
import { signedContent } from './signed-content.ts';
import { valuesIn } from './yaml-fields.ts';

/** All that is kept of packs in this browser. */
export interface KeptPacks {
  readonly drafts: readonly KeptDraft[];
  readonly versions: readonly KeptVersion[];
  readonly moves: readonly PackMove[];
  readonly live: readonly LivePack[];
  /** Of the organisation's policy. */
  readonly byPolicy: readonly PolicyPack[];
  /** Those of the policy that checks refused, the first one first. */
  readonly refusals: readonly PolicyRefusal[];
}

/** Where a pack stands on its way. What ships is live but where one of its id is in force, for all or for some. */
export type PackState =
  | 'policy'
  | 'overruled'
  | 'overruled-for-some'
  | 'draft'
  | 'tested'
  | 'signed'
  | 'live'
  | 'retired'
  | 'refused'
  | 'shipped'
  | 'replaced'
  | 'replaced-for-some';

/** What the list shows of a pack, of the version that speaks. */
export interface PackRow {
  readonly id: string;
  readonly title: string;
  /** "" while a draft's cannot be read. */
  readonly version: string;
  readonly states: readonly PackState[];
  /** Whom it is for and when it counts; null where only a draft is there. */
  readonly scope: Scope | null;
  readonly standing: Standing | null;
  readonly rules: number;
  readonly isOwn: boolean;
}

/** Of a compiled pack, or of what a pack says. */
export type Scope = Pick<
  Pack,
  'from' | 'until' | 'payers' | 'groups' | 'hosts' | 'encounters' | 'specialties'
>;

/** A row for each pack: one's own first, each list by title. */
export function packRows(kept: KeptPacks, shipped: readonly ShippedPack[], today: string): PackRow[] {
  const ids = new Set([...kept.drafts, ...kept.versions].map(({ pack }) => pack));
  const decided = decidedPacks(kept.byPolicy);
  const own = [...ids].map((id) => ownRow(id, kept, today));
  const policy = decided.map((pack): PackRow => {
    const { id, title, version, rules } = pack;
    const standing = standingOn(pack, today);
    return {
      id,
      title,
      version,
      states: ['policy'],
      scope: pack,
      standing,
      rules: rules.length,
      isOwn: false,
    };
  });
  const ships = shipped.map(({ manifest, rules }): PackRow => {
    const others = [...decided, ...kept.live.map(({ pack }) => pack)];
    const { id, title, version } = manifest;
    const standing = standingOn(manifest, today);
    const states = [STATES_OF_SHIPPED[givesWay(id, others, today)]];
    return { id, title, version, states, scope: manifest, standing, rules, isOwn: false };
  });
  return [...byTitle(policy), ...byTitle(own), ...byTitle(ships)];
}

const STATES_OF_SHIPPED = {
  no: 'shipped',
  'to all': 'replaced',
  'to some': 'replaced-for-some',
} as const;
const STATES_OF_OWN = {
  no: 'live',
  'to all': 'overruled',
  'to some': 'overruled-for-some',
} as const;

function ownRow(id: string, { drafts, versions, moves, live, byPolicy }: KeptPacks, today: string): PackRow {
  const draft = drafts.find(({ pack }) => pack === id);
  const now = live.find((one) => one.id === id)?.pack;
  const kept = versions.filter(({ pack }) => pack === id);
  const last = moves.findLast(({ pack }) => pack === id);
  const states: PackState[] = [
    ...(now === undefined ? [] : [STATES_OF_OWN[givesWay(id, decidedPacks(byPolicy), today)]]),
    ...(now === undefined && last !== undefined
      ? [last.what === 'refused' ? ('refused' as const) : ('retired' as const)]
      : []),
    ...(now === undefined && last === undefined && kept.length > 0 ? (['signed'] as const) : []),
    ...(draft === undefined ? [] : [draft.isGreen ? ('tested' as const) : ('draft' as const)]),
  ];
  const signed = now === undefined ? kept.at(-1) : undefined;
  const content = signed === undefined || draft !== undefined ? null : signedContent(signed.text);
  const scope = now ?? content?.pack ?? (draft === undefined ? null : scopeIn(draft.manifest));
  return {
    id,
    title:
      now?.title ??
      content?.pack.title ??
      (draft === undefined ? id : (fieldIn(draft.manifest, 'title') ?? id)),
    version: now?.version ?? kept.at(-1)?.version ?? fieldIn(draft?.manifest ?? '', 'version') ?? '',
    states,
    scope,
    standing: scope === null ? null : standingOn(scope, today),
    rules: now?.rules.length ?? content?.rules.length ?? draft?.rules.length ?? 0,
    isOwn: true,
  };
}

/** Whom a pack that is being written is for, as far as it says so in its form. */
function scopeIn(manifest: string): Scope | null {
  const values = valuesIn(manifest);
  const { from, until } = values ?? {};
  if (values === null || typeof from !== 'string') return null;
  const lists = PACK_SCOPES.map(([name]) => {
    const list: unknown = values[name];
    return [name, Array.isArray(list) ? list.map(String) : []];
  });
  const last = typeof until === 'string' ? until : null;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its names are those of the scopes
  return { from, until: last, ...Object.fromEntries(lists) } as Scope;
}

/** A field of one line in a file that is being written, as a person sees it; the file may have any fault. */
export function fieldIn(yaml: string, field: string): string | undefined {
  const line = yaml.split('\n').find((one) => one.startsWith(`${field}:`));
  const value = line?.slice(field.length + 1).trim();
  return value === undefined || value === '' ? undefined : value.replace(/^(['"])(.*)\1$/u, '$2');
}

function byTitle(rows: readonly PackRow[]): PackRow[] {
  return rows.toSorted((a, b) => (a.title < b.title ? -1 : 1));
}
