import type { RulesFile } from '#src/packs/yaml-file.ts';
import { parse } from 'yaml';
import type { WalkedAxis } from './splitting-nodes.ts';

interface LevelsFile {
  readonly levels: readonly {
    readonly families: readonly string[];
    readonly axis: string;
    readonly reason: string;
  }[];
}

/** Why a family has the level it has on an axis: the reason of the entry nearest to its code, or null for a default. */
export function levelReasons(files: readonly RulesFile[]): (name: string, axis: WalkedAxis) => string | null {
  const { text } = files.find(({ path }) => path.endsWith('classification/curated/levels.yaml'))!;
  const { levels } = parse(text) as LevelsFile;
  return (name, axis) => {
    const fitting = levels
      .filter((entry) => entry.axis === axis)
      .flatMap(({ families, reason }) => families.map((family) => ({ family, reason })))
      .filter(({ family }) => name.startsWith(family))
      .toSorted((a, b) => b.family.length - a.family.length);
    return fitting[0]?.reason ?? null;
  };
}
