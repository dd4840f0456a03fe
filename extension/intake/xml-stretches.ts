/** Where nothing is a tag, and how it ends. */
const PAST: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' };

/** What a tag ends with, behind its values; no `<` stands in one that is well-formed. */
const LAST = /'[^'<]*'|"[^"<]*"|[<>]/g;

interface Tag {
  readonly name: string;
  readonly start: number;
  /** Behind its last character. */
  readonly end: number;
  readonly is: 'start' | 'end' | 'both';
}

/**
 * Where the elements of one local name lie in XML, as far as that can be told without reading what is in them: none that
 * holds a tag of those that they stand in, since its own end is missing then.
 */
export class XmlStretches {
  readonly #text: string;
  readonly #name: string;
  readonly #search: RegExp;

  constructor(text: string, name: string, within: string) {
    this.#text = text;
    this.#name = name;
    this.#search = new RegExp(
      String.raw`<!--|<!\[CDATA\[|<\?|<(/?)\s*(?:[\w.-]+:)?(${name}|${within})(?=[\s/>])`,
      'g',
    );
  }

  /** Where the next of them begins at or behind `from`; null where none does. */
  next(from: number): number | null {
    for (let tag = this.#tag(from); tag !== null; tag = this.#tag(tag.end))
      if (tag.name === this.#name && tag.is === 'start') return tag.start;
    return null;
  }

  /** Behind the end of the one that begins at `start`; null where it cannot be told. */
  end(start: number): number | null {
    let depth = 0;
    for (let tag = this.#tag(start); tag?.name === this.#name; tag = this.#tag(tag.end)) {
      if (tag.is === 'start') depth += 1;
      if (tag.is === 'end') depth -= 1;
      if (depth === 0) return tag.end;
    }
    return null;
  }

  #tag(from: number): Tag | null {
    this.#search.lastIndex = from;
    for (let found = this.#search.exec(this.#text); found !== null; found = this.#search.exec(this.#text)) {
      const past = PAST[found[0]];
      const end = past === undefined ? this.#endOfTag() : this.#behind(past);
      if (end === null) return null;
      this.#search.lastIndex = end;
      if (past !== undefined) continue;
      const is = found[1] === '/' ? 'end' : this.#text[end - 2] === '/' ? 'both' : 'start';
      return { name: found[2]!, start: found.index, end, is };
    }
    return null;
  }

  #behind(last: string): number | null {
    const at = this.#text.indexOf(last, this.#search.lastIndex);
    return at < 0 ? null : at + last.length;
  }

  /** A value in quotes may hold what ends a tag. */
  #endOfTag(): number | null {
    LAST.lastIndex = this.#search.lastIndex;
    for (let found = LAST.exec(this.#text); found !== null; found = LAST.exec(this.#text)) {
      if (found[0] === '>') return LAST.lastIndex;
      if (found[0] === '<') return null;
    }
    return null;
  }
}
