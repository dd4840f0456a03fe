import { narrativeText } from './narrative.ts';
import type { XmlElement } from './xml.ts';
import { attribute, childrenOf, find, isElement, lineOf } from './xml-path.ts';

/** Sections with their titles, each under an empty line; those that say of themselves that they say nothing are left out. */
export function sectionsText(parent: XmlElement): string {
  const parts = childrenOf(parent, 'component').flatMap((child) => childrenOf(child, 'section'));
  return parts
    .map((section) => {
      const narrative = find(section, 'text');
      const own =
        narrative === null || attribute(section, 'nullFlavor') !== null ? '' : narrativeText(narrative);
      const within = sectionsText(section);
      if (own === '' && within === '') return '';
      const title = lineOf(find(section, 'title')) ?? attribute(find(section, 'code'), 'displayName');
      const head = title === null ? [] : [title.endsWith(':') ? title : `${title}:`];
      return [...head, own, within].filter((part) => part !== '').join('\n');
    })
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Level one marks a section's title as a caption, and leaves sections empty by the dozen. */
export function levelOneText(parent: XmlElement): string {
  const sections = parent.children.filter(isElement).filter(({ name }) => name === 'section');
  return sections
    .map((section) => {
      const caption = lineOf(find(section, 'caption'));
      const rest = section.children.filter(
        (node) => !isElement(node) || !['caption', 'section'].includes(node.name),
      );
      const own = narrativeText({ ...section, name: '', children: rest });
      const within = levelOneText(section);
      if (own === '' && within === '') return '';
      return [...(caption === null ? [] : [`${caption.replace(/:$/, '')}:`]), own, within]
        .filter((part) => part !== '')
        .join('\n');
    })
    .filter((part) => part !== '')
    .join('\n\n');
}
