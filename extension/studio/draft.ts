import type { RulesFile } from '#src/packs/yaml-file.ts';
import type { DraftFile, KeptDraft } from '../storage/kept-packs.ts';
import type { PackAs } from './pack-as.ts';
import { fieldIn } from './pack-rows.ts';

/** A draft of a pack that goes on from files, by paths such as "packs/ent/pack.yaml". */
export function draftOf(pack: string, files: readonly RulesFile[]): KeptDraft {
  const named = files.map(({ path, text }) => ({ name: nameIn(path), text }));
  return {
    pack,
    manifest: named.find(({ name }) => name === 'pack')?.text ?? '',
    rules: named.filter(({ name }) => name !== 'pack'),
    isGreen: false,
    changed: 0,
  };
}

/** The files of a draft as the library takes them: each rule's is named as its id says. */
function filesOf({ pack, manifest, rules }: KeptDraft): RulesFile[] {
  return [
    { path: `packs/${pack}/pack.yaml`, text: manifest },
    ...rules.map((rule) => ({ path: pathOf(pack, rule), text: rule.text })),
  ];
}

/** A draft as the desk takes it. */
export function asFiles(draft: KeptDraft): PackAs {
  return { kind: 'files', files: filesOf(draft) };
}

/** The path by which faults name a rule of a draft. */
export function pathOf(pack: string, { name, text }: DraftFile): string {
  const id = fieldIn(text, 'id') ?? name;
  return `packs/${pack}/${ID.test(id) && id !== 'pack' ? id : name}.yaml`;
}

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u;

export function withManifest(draft: KeptDraft, manifest: string): KeptDraft {
  return { ...draft, manifest, isGreen: false };
}

/** With another text of a rule. */
export function withText(draft: KeptDraft, name: string, text: string): KeptDraft {
  return withRules(
    draft,
    draft.rules.map((rule) => (rule.name === name ? { name, text } : rule)),
  );
}

/** With one rule more, at the end, under a name that none has; and that name. */
export function withNewRule(
  draft: KeptDraft,
  wished: string,
  textOf: (id: string) => string,
): readonly [KeptDraft, name: string] {
  const taken = new Set(draft.rules.flatMap(({ name, text }) => [name, fieldIn(text, 'id') ?? name]));
  let name = wished;
  for (let count = 2; taken.has(name); count += 1) name = `${wished}-${count}`;
  return [withRules(draft, [...draft.rules, { name, text: textOf(name) }]), name];
}

/** With a copy of a rule under another id. */
export function withCopy(draft: KeptDraft, name: string): readonly [KeptDraft, name: string] {
  const text = draft.rules.find((rule) => rule.name === name)?.text ?? '';
  const id = fieldIn(text, 'id') ?? name;
  return withNewRule(draft, `${id}-copy`, (copy) => text.replace(/^id:.*$/mu, `id: ${copy}`));
}

export function withoutRule(draft: KeptDraft, name: string): KeptDraft {
  return withRules(
    draft,
    draft.rules.filter((rule) => rule.name !== name),
  );
}

/** With a rule moved by one place. The order is for those who read the pack: it means nothing to what is asked. */
export function withMoved(draft: KeptDraft, name: string, by: -1 | 1): KeptDraft {
  const at = draft.rules.findIndex((rule) => rule.name === name);
  const [rule, other] = [draft.rules[at], draft.rules[at + by]];
  if (rule === undefined || other === undefined) return draft;
  return {
    ...draft,
    rules: draft.rules.map((one) => (one === rule ? other : one === other ? rule : one)),
  };
}

function withRules(draft: KeptDraft, rules: readonly DraftFile[]): KeptDraft {
  return { ...draft, rules, isGreen: false };
}

function nameIn(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.ya?ml$/u, '');
}
