import { parseXml, XmlElement as Parsed, XmlError, XmlText } from '@rgrove/parse-xml';
import { malformed, SourceError } from './source-error.ts';

/** An element of an official XML file. */
export interface XmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its own text, blanks folded, a blank where a child stood. */
  readonly text: string;
  readonly children: readonly XmlElement[];
  /** Where it begins, for messages. */
  readonly line: number;
}

/** The root of an official XML file, which is `tag`. Throws a SourceError for a file that is cut or malformed. */
export function xmlRoot(text: string, name: string, tag: string): XmlElement {
  const root = parsed(text, name);
  const lineOf = linesOf(text);
  if (root?.name !== tag) throw malformed(name, lineOf(root?.start ?? 0), `The file is no <${tag}>.`);
  return elementOf(root, lineOf);
}

/** The children of an element that are `tag`. */
export function childrenOf({ children }: XmlElement, tag: string): XmlElement[] {
  return children.filter((child) => child.tag === tag);
}

function parsed(text: string, name: string): Parsed | null {
  try {
    return parseXml(text, { includeOffsets: true }).root;
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    // The parser stops where it cannot go on: at the very end, where something is missing there.
    const isCut = text.slice(error.pos).trim() === '' || !text.trimEnd().endsWith('>');
    if (isCut) throw new SourceError('cut', name, 'The file ends in the middle.', 'Get the whole file.');
    throw malformed(name, error.line, 'What stands there is no XML.');
  }
}

function elementOf(element: Parsed, lineOf: (at: number) => number): XmlElement {
  const line = lineOf(element.start);
  const pieces = element.children.map((child) => {
    if (child instanceof Parsed) return ' ';
    return child instanceof XmlText ? child.text : '';
  });
  return {
    tag: element.name,
    attributes: element.attributes,
    text: pieces.join('').replaceAll(/\s+/g, ' ').trim(),
    children: element.children
      .filter((child) => child instanceof Parsed)
      .map((child) => elementOf(child, lineOf)),
    line,
  };
}

/** Lines of places that are asked for in the order of the text. */
function linesOf(text: string): (at: number) => number {
  let [line, end] = [1, text.indexOf('\n')];
  return (at) => {
    for (; end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line += 1;
    return line;
  };
}
