/** Values filed under families of codes; a code has what stands under the longest family that it begins with. */
export class ByFamily<Value> {
  readonly #filed = new Map<string, Value>();
  /** By code what stands along it: a note asks for the same few codes again and again. */
  readonly #along = new Map<string, readonly Value[]>();

  set(family: string, value: Value): void {
    this.#filed.set(family, value);
    if (this.#along.size > 0) this.#along.clear();
  }

  /** What stands under this very family. */
  at(family: string): Value | undefined {
    return this.#filed.get(family);
  }

  /** Of a code with its dot, the value of the family nearest to it. */
  of(code: string): Value | undefined {
    return this.along(code)[0];
  }

  /** Of a code with its dot, the values of all families that it begins with, the nearest first. */
  along(code: string): readonly Value[] {
    const known = this.#along.get(code);
    if (known !== undefined) return known;
    const found: Value[] = [];
    for (let family = code; family.length >= 1; family = family.slice(0, -1)) {
      const value = this.#filed.get(family);
      if (value !== undefined) found.push(value);
    }
    this.#along.set(code, found);
    return found;
  }
}
