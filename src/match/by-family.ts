/** Values filed under families of codes; a code has what stands under the longest family that it begins with. */
export class ByFamily<Value> {
  readonly #filed = new Map<string, Value>();

  set(family: string, value: Value): void {
    this.#filed.set(family, value);
  }

  /** What stands under this very family. */
  at(family: string): Value | undefined {
    return this.#filed.get(family);
  }

  /** Of a code with its dot, the value of the family nearest to it. */
  of(code: string): Value | undefined {
    for (let family = code; family.length >= 1; family = family.slice(0, -1)) {
      const value = this.#filed.get(family);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** Of a code with its dot, the values of all families that it begins with, the nearest first. */
  along(code: string): Value[] {
    const found: Value[] = [];
    for (let family = code; family.length >= 1; family = family.slice(0, -1)) {
      const value = this.#filed.get(family);
      if (value !== undefined) found.push(value);
    }
    return found;
  }
}
