import { malformed } from './source-error.ts';
import { type TabularCode, wholeTabular } from './tabular-file.ts';
import { type XmlElement, xmlRoot } from './xml-elements.ts';

/** What holds codes, in one another. */
const HOLDERS = new Set(['chapter', 'section', 'diag']);

/** The codes of the Tabular List as NCHS publishes it: chapters, sections, and codes in codes. */
export function tabularXmlCodes(text: string, name: string): TabularCode[] {
  const codes: TabularCode[] = [];
  const walk = (element: XmlElement): void => {
    if (element.tag === 'diag') codes.push(codeOf(element, name));
    for (const child of element.children) if (HOLDERS.has(child.tag)) walk(child);
  };
  walk(xmlRoot(text, name, 'ICD10CM.tabular'));
  return wholeTabular(codes, name);
}

function codeOf({ children, line }: XmlElement, name: string): TabularCode {
  const code = children.find(({ tag }) => tag === 'name')?.text ?? '';
  if (code === '') throw malformed(name, line, 'The code has no name.');
  const terms = children
    .filter(({ tag }) => tag === 'inclusionTerm')
    .flatMap((inclusion) => inclusion.children)
    .filter(({ tag, text }) => tag === 'note' && text !== '');
  return { code, terms: terms.map(({ text }) => text) };
}
