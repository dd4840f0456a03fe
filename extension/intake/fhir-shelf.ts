import { listAt, stringAt } from './json-path.ts';

/** All resources of a file by the names others give them, so that a reference leads to what stands beside it. */
export class FhirShelf {
  readonly #byName = new Map<string, unknown>();
  readonly #all: unknown[] = [];

  /** All of one type, as they were added. */
  ofType(type: string): unknown[] {
    return this.#all.filter((resource) => stringAt(resource, 'resourceType') === type);
  }

  add(resource: unknown, fullUrl: string | null = null): void {
    const type = stringAt(resource, 'resourceType');
    const id = stringAt(resource, 'id');
    this.#all.push(resource);
    if (fullUrl !== null) this.#byName.set(fullUrl, resource);
    if (type !== null && id !== null) this.#byName.set(`${type}/${id}`, resource);
  }

  /**
   * What a reference or an address names: inside its own resource ("#p1"), by its whole address, or by the end of it
   * ("Patient/7", a version left out). Undefined when it does not stand in this file.
   */
  find(reference: string | null, from: unknown): unknown {
    if (reference === null) return undefined;
    if (reference.startsWith('#')) {
      return listAt(from, 'contained').find((each) => stringAt(each, 'id') === reference.slice(1));
    }
    const [, name] = /([A-Z][A-Za-z]+\/[\w.-]+)(?:\/_history\/[\w.-]+)?$/.exec(reference) ?? [];
    return this.#byName.get(reference) ?? (name === undefined ? undefined : this.#byName.get(name));
  }
}
