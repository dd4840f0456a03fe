import { type IndexTerm, indexTerm, wholeIndex } from './index-file.ts';
import { malformed } from './source-error.ts';
import { childrenOf, type XmlElement, xmlRoot } from './xml-elements.ts';

/** The main terms of the Index as NCHS publishes it: letters, main terms, and terms in terms. */
export function indexXmlTerms(text: string, name: string): IndexTerm[] {
  const termOf = (element: XmlElement): IndexTerm => {
    const textOf = (tag: string): string | undefined =>
      element.children.find((child) => child.tag === tag && child.text !== '')?.text;
    // Without the nonessential modifiers, which are elements in it: of "(taser)" under "Shock, electric" nothing is left.
    const title = childrenOf(element, 'title')[0]?.text;
    if (title === undefined) throw malformed(name, element.line, 'The term has no title.');
    const category = textOf('seecat');
    return indexTerm({
      title,
      code: textOf('code') ?? textOf('subcat'),
      see: textOf('see') ?? (category === undefined ? undefined : `category ${category}`),
      seeAlso: textOf('seeAlso'),
      children: childrenOf(element, 'term').map(termOf),
    });
  };
  const root = xmlRoot(text, name, 'ICD10CM.index');
  const terms = childrenOf(root, 'letter').flatMap((letter) => childrenOf(letter, 'mainTerm').map(termOf));
  return wholeIndex(terms, name);
}
