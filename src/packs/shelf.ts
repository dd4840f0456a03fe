import type { z } from 'zod';
import type { Fault } from './fault.ts';
import type { Read } from './sources.ts';
import { validate } from './validate.ts';
import { readYaml, type RulesFile, type YamlLimits } from './yaml-file.ts';

/** The files by their path, and the faults found so far. */
export class Shelf {
  readonly faults: Fault[] = [];
  readonly #files = new Map<string, RulesFile>();

  /** `isKnown` says of a path, as `pathIn` gives it, whether a file of that name is read here. */
  constructor(files: readonly RulesFile[], isKnown: (path: string) => boolean) {
    for (const file of files) {
      const path = pathIn(file.path);
      if (!/\.ya?ml$/u.test(path)) continue;
      if (this.#files.has(path)) {
        this.#fault('file-twice', file.path, 'The file is given twice.', 'Give it once.');
      } else if (!isKnown(path)) {
        const mend =
          'Move it to packs/<pack>/ or remove it; vocabulary, classification and wording have a fixed set of files.';
        this.#fault('file-unknown', file.path, 'No file of this name is read here.', mend);
      } else {
        this.#files.set(path, file);
      }
    }
  }

  paths(): string[] {
    return [...this.#files.keys()].toSorted();
  }

  /** The text of a file, before anything is made of it; empty where there is none. */
  textOf(path: string): string {
    return this.#files.get(path)?.text ?? '';
  }

  missing(path: string): void {
    this.#fault(
      'file-missing',
      `rules/${path}`,
      'The file is missing.',
      'Add it; rules/README.md says what it holds.',
    );
  }

  /** The file in its shape, or null, with its faults noted. */
  read<T extends z.ZodType>(path: string, schema: T, limits?: YamlLimits): Read<z.output<T>> | null {
    const file = this.#files.get(path);
    if (file === undefined) {
      this.missing(path);
      return null;
    }
    const yaml = readYaml(file, limits);
    if (Array.isArray(yaml)) {
      this.faults.push(...yaml);
      return null;
    }
    const value = validate(yaml, schema);
    if (value.faults !== null) {
      this.faults.push(...value.faults);
      return null;
    }
    return { file: yaml, value: value.data };
  }

  #fault(
    code: 'file-twice' | 'file-unknown' | 'file-missing',
    file: string,
    problem: string,
    mend: string,
  ): void {
    this.faults.push({ code, file, line: 1, field: '', problem, mend });
  }
}

/** "packs/ent/pack.yaml" of "./rules/packs/ent/pack.yaml". */
export function pathIn(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/^\.?\/+/u, '')
    .replace(/^rules\//u, '');
}
