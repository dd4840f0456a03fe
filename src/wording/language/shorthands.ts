import type { Shorthand } from '../wording-data.ts';
import { NameTree } from './name-tree.ts';

/** Short forms by their words: of one form every meaning, since a query does not say what kind of note it quotes. */
export type Shorthands = NameTree<Shorthand[]>;

export function createShorthands(
  all: readonly Shorthand[],
  sides: Readonly<Record<string, readonly string[]>>,
): Shorthands {
  const byForm = new Map<string, Shorthand[]>();
  const ofSides = Object.entries(sides).flatMap(([means, forms]) =>
    forms.map((form) =>
      form.length > 1
        ? { short: form, means, exact: false }
        : { short: form.toUpperCase(), means, exact: true },
    ),
  );
  for (const shorthand of [...all, ...ofSides]) {
    const form = shorthand.short.toLowerCase();
    byForm.set(form, [...(byForm.get(form) ?? []), shorthand]);
  }
  const tree: Shorthands = new NameTree();
  for (const [form, shorthands] of byForm) tree.file(form, shorthands);
  return tree;
}
