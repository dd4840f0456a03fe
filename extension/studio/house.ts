import { createEngine, type Engine } from '#src/engine/engine.ts';
import type { AllRules } from '#src/packs/all-rules.ts';
import { type Ground, groundOf } from '#src/packs/ground.ts';
import { readOwnPacks, type SoundPack } from '#src/packs/read-pack.ts';
import type { RulesFile } from '#src/packs/yaml-file.ts';

/** What the studio is built with: the rules that ship, and the packs' own files as their authors wrote them. */
export interface HouseRules extends Omit<AllRules, 'thresholds'> {
  /** By paths such as "packs/ent/pack.yaml". */
  readonly packFiles: readonly RulesFile[];
}

/** The rules that ship and what packs of one's own stand on, made ready once. */
export class House {
  readonly rules: HouseRules;
  readonly ground: Ground;
  #shipped: readonly SoundPack[] | null = null;
  #engine: Engine | null = null;

  constructor(rules: HouseRules) {
    this.rules = rules;
    this.ground = groundOf(rules.knowledge, rules.wording);
  }

  /** The packs that ship with what they say and their tests: read when they are first asked for. */
  get shipped(): readonly SoundPack[] {
    this.#shipped ??= readOwnPacks(this.rules.packFiles, this.ground).packs.filter(
      (one): one is SoundPack => one.pack !== null,
    );
    return this.#shipped;
  }

  /** With the packs that ship. */
  get engine(): Engine {
    this.#engine ??= createEngine(this.rules);
    return this.#engine;
  }

  filesOf(id: string): RulesFile[] {
    return this.rules.packFiles.filter(({ path }) => path.startsWith(`packs/${id}/`));
  }
}
