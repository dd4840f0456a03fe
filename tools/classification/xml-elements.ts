import { SourceError } from './source-error.ts';

/** An element of an official XML file. */
export interface XmlElement {
  readonly tag: string;
  /** Its own text, blanks folded, a blank where a child stood. */
  readonly text: string;
  readonly children: readonly XmlElement[];
  /** Where it begins, for messages. */
  readonly line: number;
}

interface Open {
  readonly tag: string;
  readonly line: number;
  text: string;
  readonly children: XmlElement[];
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * The root of an official XML file, which is `tag`, read forward once. Attributes, comments and the prolog are left out;
 * what the official files never hold (CDATA, a DTD with rules) counts as malformed. Throws a SourceError for a file that is
 * cut or malformed.
 */
export function xmlRoot(text: string, name: string, tag: string): XmlElement {
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let at = 0;
  let line = 1;
  const malformed = (what: string): SourceError =>
    new SourceError('malformed', `${name}:${line}`, what, 'Get the file again.');
  /** What lies before `next`, which is -1 where the file ends too soon. */
  const upTo = (next: number): string => {
    if (next < 0) throw new SourceError('cut', name, 'The file ends in the middle.', 'Get the whole file.');
    const piece = text.slice(at, next);
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', end + 1)) line += 1;
    at = next;
    return piece;
  };
  const close = (closing: string): void => {
    const element = open.pop();
    if (element?.tag !== closing) throw malformed(`</${closing}> closes what is not open.`);
    const done = { ...element, text: element.text.replaceAll(/\s+/g, ' ').trim() };
    const around = open.at(-1);
    if (around === undefined) {
      root = done;
    } else {
      around.children.push(done);
      around.text += ' ';
    }
  };

  for (;;) {
    const start = text.indexOf('<', at);
    if (start < 0 && root !== undefined && text.slice(at).trim() === '') return root;
    const piece = upTo(start);
    const inside = open.at(-1);
    if (inside !== undefined) inside.text += decoded(piece, malformed);
    else if (piece.trim() !== '') throw malformed('Text stands outside of the root.');
    if (text.startsWith('<!--', at)) {
      upTo(after(text, '-->', at + 4));
      continue;
    }
    if (text.startsWith('<?', at)) {
      upTo(after(text, '?>', at + 2));
      continue;
    }
    const end = endOfTag(text, at + 1);
    if (text[end] === '<') throw malformed('A tag has no end.');
    const begun = line;
    const whole = upTo(end < 0 ? end : end + 1);
    if (whole.startsWith('<!DOCTYPE ') && root === undefined && open.length === 0) continue;
    const [, slash, own] = /^<(\/?)([A-Za-z_][\w.:-]*)(?=[\s/>])/.exec(whole) ?? [];
    if (own === undefined) throw malformed('A tag has no name.');
    if (slash === '/') {
      close(own);
      continue;
    }
    if (open.length === 0 && (root !== undefined || own !== tag))
      throw malformed(`<${own}> stands where only one <${tag}> may.`);
    open.push({ tag: own, line: begun, text: '', children: [] });
    if (whole.endsWith('/>')) close(own);
  }
}

function after(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from);
  return at < 0 ? at : at + what.length;
}

/** Where the tag's ">" stands, or a "<" that comes before it; -1 where neither comes. */
function endOfTag(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const char = text[at]!;
    if (char === '>' || char === '<') return at;
    if (char !== '"' && char !== "'") continue;
    at = text.indexOf(char, at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

function decoded(text: string, malformed: (what: string) => SourceError): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{1,8});)?/gi, (_all, entity?: string) => {
    const char = entity?.startsWith('#') === true ? charOf(entity.slice(1)) : ENTITIES.get(entity ?? '');
    if (char === undefined) throw malformed('An "&" begins no entity that is known here.');
    return char;
  });
}

function charOf(number: string): string | undefined {
  const point = /^x/i.test(number) ? Number.parseInt(number.slice(1), 16) : Number(number);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}
