import type { Axis } from '#src/classification/axis.ts';
import { ByFamily } from './by-family.ts';
import type { Level } from './level.ts';
import type { Curated } from './curated.ts';

/** Whether a family is worth a question on an axis: the entry nearest to the code counts, else the default of the axis. */
export class Levels {
  readonly #defaults: Curated['defaults'];
  readonly #byAxis = new Map<Axis, ByFamily<Level>>();

  constructor({ defaults, levels }: Pick<Curated, 'defaults' | 'levels'>) {
    this.#defaults = defaults;
    for (const { families, axis, level } of levels) {
      const filed = this.#byAxis.get(axis) ?? new ByFamily<Level>();
      this.#byAxis.set(axis, filed);
      for (const family of families) filed.set(family, level);
    }
  }

  /** The level that was decided for one of these very codes, or undefined. */
  named(codes: readonly string[], axis: Axis): Level | undefined {
    const filed = this.#byAxis.get(axis);
    for (const code of codes) {
      const level = filed?.at(code);
      if (level !== undefined) return level;
    }
    return undefined;
  }

  /** `code` is written with its dot. */
  of(code: string, axis: Axis): Level {
    return this.#byAxis.get(axis)?.of(code) ?? this.#defaults[axis] ?? 'off';
  }
}
