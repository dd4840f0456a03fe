import { templates, wordingData } from 'virtual:queries';
import type { QueryTemplate } from '#src/packs/query-template.ts';
import type { Person } from '#src/queries/query.ts';
import { createEdition, type Edition } from '#src/wording/edition.ts';
import { say } from '../../ui/say.ts';

let made: Edition | null = null;

/** The newest edition of the wording rules, made when it is first needed. */
export function edition(): Edition {
  made ??= createEdition(wordingData());
  return made;
}

export const queryTemplates: readonly QueryTemplate[] = templates;

/** The specialist who works here, by the name they gave. */
export function specialist(name: string): Person {
  return { name, role: say('querySpecialist') };
}
