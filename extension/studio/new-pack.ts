import { shownIn } from './rule-form.ts';
import { valuesIn, withField, yamlText } from './yaml-fields.ts';

/** What a pack that nobody has written yet says of itself. */
export interface NewPack {
  readonly id: string;
  readonly title: string;
  readonly author: string;
  readonly today: string;
  /** What most rules rest on. */
  readonly source: { readonly title: string; readonly section: string; readonly release: string };
  /** What its first version changes. */
  readonly change: string;
}

/** The file of a pack that has no rule yet. */
export function newManifest({ id, title, author, today, source, change }: NewPack): string {
  return yamlText({
    id,
    title,
    version: '1.0.0',
    from: today,
    specialties: [],
    encounters: [],
    payers: [],
    hosts: [],
    groups: [],
    sources: [source],
    authors: [author],
    changelog: [{ version: '1.0.0', date: today, change }],
  });
}

/** The file of a rule that nobody has written yet. */
export function newRule(id: string, sourceTitle: string, release: string): string {
  return yamlText({
    id,
    version: '1.0.0',
    families: [],
    name: '',
    check: 'detail-missing',
    axis: 'laterality',
    level: 'ask',
    question: '',
    why: '',
    source: { title: sourceTitle, section: '', release },
    asks: [],
    quiet: [],
  });
}

/** The pack's file with the next version, whose change is still to be told. */
export function nextVersion(manifest: string, today: string): string {
  const values = valuesIn(manifest) ?? {};
  const [major = 1, minor = 0] = shownIn('line', values['version']).split('.').map(Number);
  const version = `${major}.${minor + 1}.0`;
  const changelog: unknown[] = Array.isArray(values['changelog']) ? values['changelog'] : [];
  const told = [{ version, date: today, change: '' }, ...changelog];
  return withField(withField(manifest, ['version'], version), ['changelog'], told);
}
