// More than 150 lines, because the worker is asked by the names of the methods of this one class.
import { type PackChange, comparePacks } from '#src/authoring/compare.ts';
import { catalogueEntries, type PackEntry } from '#src/authoring/catalogue-entries.ts';
import { findSubjects, type Subject } from '#src/authoring/find-subjects.ts';
import { lintPacks, type Remark } from '#src/authoring/lint.ts';
import { type NextYear, nextYear } from '#src/authoring/next-year.ts';
import { type RuleResult, testRules } from '#src/authoring/test-rules.ts';
import { encounterFor } from '#src/authoring/trial.ts';
import { type RuleWordings, type TriedWording, tryForms } from '#src/authoring/try-forms.ts';
import { type Analysis, analyse, createMemory } from '#src/engine/analyse.ts';
import { type Engine, engineWith } from '#src/engine/engine.ts';
import type { Pack } from '#src/match/rules.ts';
import { noteOf } from '#src/note/note.ts';
import { bundleText, contentText, newBundle, type SignOff } from '#src/packs/bundle/bundle.ts';
import { signedBundle } from '#src/packs/bundle/sign.ts';
import type { TrustedKey } from '#src/packs/bundle/verdict.ts';
import type { PackContent, PackManifest } from '#src/packs/content.ts';
import type { Fault } from '#src/packs/fault.ts';
import { signOff as signOffSchema } from '#src/packs/schema/bundle.ts';
import type { SoundPack } from '#src/packs/read-pack.ts';
import type { RulesFile } from '#src/packs/yaml-file.ts';
import type { Prompt } from '#src/prompts/prompt.ts';
import { promptsFor } from '#src/prompts/prompts-for.ts';
import { type Admitted, admitted } from './admitted.ts';
import { fingerprintOf, signWith } from './ed25519.ts';
import { compiledIn } from './compiled-in.ts';
import type { House } from './house.ts';
import type { StudioNote } from './impact-on-notes.ts';
import type { PackRules } from './known-rules.ts';
import { opened, type PackAs, soundPack, yamlOf } from './pack-as.ts';

/** A pack that ships, for the list. */
export interface ShippedPack {
  readonly manifest: PackManifest;
  readonly rules: number;
}

/** What is said of a pack as it is written. */
export interface Checked {
  /** Null where the files are not in their shape. */
  readonly content: PackContent | null;
  readonly faults: readonly Fault[];
  readonly remarks: readonly Remark[];
  /** How the catalogue will list it; null while a fault keeps it out. */
  readonly entry: PackEntry | null;
}

/** Why no other release was compared: a fault keeps the pack out, or the files are no compiled classification. */
export type YearlyRefusal = 'pack-faults' | 'no-classification';

/**
 * What the studio's worker does for its page, a request at a time: all that takes the rules. Nothing here keeps anything,
 * and nothing throws for a pack that is wrong.
 */
export class Desk {
  readonly #house: () => House;

  constructor(house: () => House) {
    this.#house = house;
  }

  /** The packs that ship. */
  shipped(): ShippedPack[] {
    return this.#ready.shipped.map(({ content: { pack, rules } }) => ({
      manifest: pack,
      rules: rules.length,
    }));
  }

  /** The rules of the packs that ship, as they speak. */
  shippedRules(): PackRules[] {
    return this.#ready.rules.packs.map((pack) => ({
      id: pack.id,
      rules: pack.rules.map(({ id, level, question, name, condition }) => ({
        id,
        level,
        question,
        name,
        condition,
      })),
    }));
  }

  /** The files of a pack, for a draft to go on from. */
  files(pack: PackAs): readonly RulesFile[] {
    return yamlOf(pack, this.#ready);
  }

  /** What is wrong with a pack, what is worth knowing of it on a day, and how the catalogue lists it. */
  check(pack: PackAs, date: string): Checked {
    const { own, faults } = opened(pack, this.#ready);
    const { packs: others, knowledge } = this.#ready.rules;
    if (own === null) return { content: null, faults, remarks: [], entry: null };
    const { remarks } = lintPacks({ packs: [own], faults }, others, this.#ready.ground, date);
    const entries =
      own.pack === null ? [] : catalogueEntries([own.pack], own.tests, knowledge.conditions, date);
    return { content: own.content, faults, remarks, entry: entries[0] ?? null };
  }

  /** The texts of each rule, or of the one that is named ("ent/ear-side"); null while a fault keeps the pack out. */
  test(pack: PackAs, rule?: string): readonly RuleResult[] | null {
    const own = this.#sound(pack);
    if (own === null) return null;
    return this.#tested(
      rule === undefined ? own : { ...own, tests: own.tests.filter((one) => one.rule === rule) },
    );
  }

  /** What words, or a code, may be asked about. */
  find(words: string): readonly Subject[] {
    return findSubjects(words, this.#ready.engine);
  }

  /** The release of the classification that packs stand on. */
  release(): string {
    return this.#ready.rules.knowledge.release;
  }

  /** What a note would be asked with the pack among all others, in an encounter that it is for; null as `test` does. */
  tryOn(pack: PackAs, text: string): readonly Prompt[] | null {
    const own = this.#sound(pack);
    if (own === null) return null;
    const { engine, analysed } = this.#trialOf(own);
    return promptsFor(analysed(text), engine);
  }

  /**
   * The wordings of a rule that is being written, each in other forms: which of them are taken, and what the rule does in
   * a text with them while no fault keeps its pack out.
   */
  async forms(pack: PackAs, rule: string, words: RuleWordings): Promise<readonly TriedWording[]> {
    const { grammar } = await import('./grammar.ts'); // 140 ms: at the first call, and here alone
    const own = this.#sound(pack);
    if (own === null) return tryForms(words, () => null, grammar);
    const { analysed } = this.#trialOf(own);
    return tryForms(words, (text) => analysed(text).findings.filter((one) => one.rule === rule), grammar);
  }

  /** What changed in meaning; null where one of the two is not in its shape. */
  compare(before: PackAs, after: PackAs): readonly PackChange[] | null {
    const [had, has] = [before, after].map((pack) => opened(pack, this.#ready).own);
    return had == null || has == null ? null : comparePacks(had.content, has.content);
  }

  /**
   * What another release of the classification changes for a pack; `texts` are the files of the folder that it was
   * compiled into, by name.
   */
  yearly(pack: PackAs, texts: Readonly<Record<string, string>>): NextYear | YearlyRefusal {
    const own = this.#sound(pack);
    if (own === null) return 'pack-faults';
    const classification = compiledIn(texts);
    const { rules, ground } = this.#ready;
    if (classification === null || ground.classified === null) return 'no-classification';
    return nextYear([own], rules, ground, classification);
  }

  /** The texts by which the rules that ship are tested, as notes to try a pack on. */
  samples(): readonly StudioNote[] {
    return this.#ready.shipped.flatMap(({ tests }) =>
      tests.flatMap(({ rule, asks, quiet }) =>
        [...asks.map(({ text }) => text), ...quiet].map((text, at) => ({
          name: `${rule} ${at + 1}`,
          parts: [text],
        })),
      ),
    );
  }

  /** Whether a file may come in: who signed it, whether it fits, and how its texts come out. */
  admit(text: string, path: string, trusted: readonly TrustedKey[]): Promise<Admitted> {
    return admitted(text, path, trusted, this.#ready.ground, (own) => this.#tested(own));
  }

  /** The pack as one file, signed off; null while a fault keeps it out, a text of it is red, or name or reason are none. */
  async sign(
    pack: PackAs,
    signOff: SignOff,
    key: CryptoKey,
  ): Promise<{ readonly text: string; readonly fingerprint: string; readonly pack: Pack } | null> {
    const own = this.#sound(pack);
    if (!signOffSchema.safeParse(signOff).success) return null;
    if (own === null || !this.#tested(own).every(({ passed }) => passed)) return null;
    const bundle = await signedBundle(newBundle(own.content), signOff, signWith(key));
    return {
      text: bundleText(bundle),
      fingerprint: await fingerprintOf(contentText(bundle.body)),
      pack: own.pack,
    };
  }

  /** The engine's form of a pack that was signed before; null where it no longer fits the rules that ship. */
  compile(text: string): Pack | null {
    return this.#sound({ kind: 'bundle', text })?.pack ?? null;
  }

  get #ready(): House {
    return this.#house();
  }

  #sound(pack: PackAs): SoundPack | null {
    return soundPack(pack, this.#ready);
  }

  /** The pack among all others, and what a text comes to in an encounter that the pack is for. */
  #trialOf({ pack }: SoundPack): { readonly engine: Engine; readonly analysed: (text: string) => Analysis } {
    const { packs, knowledge } = this.#ready.rules;
    const engine = engineWith(this.#ready.engine, [pack, ...packs]);
    const context = encounterFor(pack, knowledge);
    return { engine, analysed: (text) => analyse(noteOf(text), engine, context, createMemory()) };
  }

  #tested(own: SoundPack): RuleResult[] {
    return [...testRules([own.pack], own.tests, this.#ready.rules.packs, this.#ready.engine)];
  }
}
