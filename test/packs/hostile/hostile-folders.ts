// Over 150 lines, because each way to harm by a folder of YAML is one entry of one table.
import type { RulesFile } from '#src/packs/yaml-file.ts';
import type { Random } from './random.ts';
import { soundFiles } from './sound-pack.ts';

/** The files of a pack that must not get in. */
type Hostile = (random: Random) => readonly RulesFile[];

const PACK = 'packs/foot/pack.yaml';
const RULE = 'packs/foot/bunion-foot.yaml';
const QUESTION = 'Which foot has the bunion?';

/** The sound files with one changed; what is to give way must stand in it. */
function changed(path: string, before: string, after: string): RulesFile[] {
  return soundFiles.map((file) => {
    if (file.path !== path) return file;
    if (!file.text.includes(before)) throw new Error(`${path} does not hold: ${before}`);
    return { path, text: file.text.replace(before, () => after) };
  });
}
function appended(path: string, text: string): RulesFile[] {
  return soundFiles.map((file) => (file.path === path ? { path, text: `${file.text}${text}\n` } : file));
}
function beside(name: string, text: string): RulesFile[] {
  return [...soundFiles, { path: `packs/foot/${name}`, text }];
}
const either = (random: Random): string => random.of([PACK, RULE]);

/** Names that mean something to JavaScript. */
const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '__defineGetter__',
  'valueOf',
];
const MARKUP = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<b>bold</b>',
  '[here](javascript:alert(1))',
  '&lt;b&gt;',
  '`code`',
];
/** Turns of direction, blanks without width, control, private signs, line ends that are none to YAML. */
const UNSEEN = [
  '\\u202E',
  '\\u2066',
  '\\u200B',
  '\\uFEFF',
  '\\x07',
  '\\x1B[2J',
  '\\uE000',
  '\\u2028',
  '\\u00AD',
  '\\u0000',
];
/** Made to let a pattern go back and forth without end. */
const BACKTRACKING = ['(a+)+$', '(?:a|a)*b', '([a-zA-Z]+)*$', '(.*)*x', '(x+x+)+y', '^(?=(a+))\\1*$'];
const LEADING = [
  'Would you agree that this is a bunion?',
  'Do you agree that this is a bunion?',
  'Can you document the bunion to raise the DRG?',
  'Is the reimbursement higher for this bunion?',
];

export const hostileFolders: Readonly<Record<string, Hostile>> = {
  'a file far too long': (random) =>
    appended(either(random), `# ${'x'.repeat(random.int(20_000, 2_000_000))}`),
  'a text far too long': (random) => changed(RULE, QUESTION, `${'why '.repeat(random.int(60, 3000))}?`),
  'a list far too long': (random) =>
    changed(RULE, 'quiet:\n', `quiet:\n${"  - 'No bunion.'\n".repeat(random.int(61, 900))}`),
  'a list of many marks': (random) => appended(RULE, `more: [${'1,'.repeat(random.int(200, 9000))}]`),
  'many files of many marks': (random) => [
    ...soundFiles,
    ...Array.from({ length: random.int(30, 140) }, (_, i) => ({
      path: `packs/foot/rule-${i}.yaml`,
      text: `more: [${'1,'.repeat(random.int(1000, 2900))}]`,
    })),
  ],
  'more rules than a pack takes': (random) => [
    ...soundFiles,
    ...Array.from({ length: random.int(151, 900) }, (_, i) => ({
      path: `packs/foot/rule-${i}.yaml`,
      text: soundFiles[1]!.text,
    })),
  ],
  'lists in lists': (random) => {
    const depth = random.int(20, 9000);
    return appended(either(random), `deep: ${'['.repeat(depth)}${random.of(['', ']'.repeat(depth)])}`);
  },
  'fields in fields': (random) => {
    const lines = Array.from({ length: random.int(20, 150) }, (_, i) => `${' '.repeat(i)}deep:`);
    return appended(either(random), lines.join('\n'));
  },
  'items in items on one line': (random) => appended(RULE, `deep:\n  ${'- '.repeat(random.int(21, 2500))}x`),
  'a name that is itself deep': (random) => {
    const depth = random.int(1, 1400);
    return appended(RULE, `? ${'{a: '.repeat(depth)}1${'}'.repeat(depth)}\n: 1`);
  },
  'aliases in a ring': (random) =>
    appended(
      either(random),
      random.of(['ring: &a [*a]', 'ring: &a {b: *a}', 'a: &a\n  b: &b\n    - *a\n    - *b']),
    ),
  'aliases that multiply': (random) => {
    const steps = Array.from({ length: random.int(3, 60) }, (_, i) => {
      const before = i === 0 ? '[x, x]' : `[${`*a${i - 1}, `.repeat(9)}*a${i - 1}]`;
      return `n${i}: &a${i} ${before}`;
    });
    return appended(either(random), steps.join('\n'));
  },
  'an anchor': (random) => changed(RULE, 'level: ask', `level: &${random.of(['x', 'level', '1'])} ask`),
  'a field merged in': (random) => appended(either(random), random.of(['<<: {level: off}', '<<: [{a: 1}]'])),
  'a name that means something': (random) =>
    appended(either(random), `${random.of(NAMES)}: ${random.of(['1', '{level: off}', '[]', 'null'])}`),
  'an answer named so': (random) =>
    changed(RULE, '  right: right', `  right: right\n  ${random.of(NAMES)}: ${random.of(['x', '{a: 1}'])}`),
  'a limit named so': (random) => changed(RULE, '  unsaid:', `  ${random.of(NAMES)}: {}\n  unsaid:`),
  'markup in what is read': (random) =>
    random.of([
      (words: string) => changed(RULE, QUESTION, JSON.stringify(`Which foot ${words}?`)),
      (words: string) => changed(RULE, 'name: bunion', `name: ${JSON.stringify(words)}`),
      (words: string) => changed(RULE, '  right: right', `  right: ${JSON.stringify(words)}`),
      (words: string) => changed(PACK, 'Foot clinic', JSON.stringify(words)),
      (words: string) => changed(PACK, 'A. Example', JSON.stringify(words)),
      (words: string) => changed(PACK, 'First rule.', JSON.stringify(words)),
    ])(random.of(MARKUP)),
  'an address that runs': (random) =>
    changed(
      RULE,
      '  section: Family',
      `  link: ${JSON.stringify(random.of(['javascript:alert(1)', 'data:text/html,x', 'http://example.org', 'https://e.org/<b>', '//e.org']))}\n  section: Family`,
    ),
  'signs that are not seen': (random) =>
    random.of([
      (sign: string) => changed(RULE, QUESTION, `"Which foot${sign} has the bunion?"`),
      (sign: string) => changed(RULE, 'name: bunion', `name: "bun${sign}ion"`),
      (sign: string) => changed(PACK, 'Foot clinic', `"Foot${sign} clinic"`),
      (sign: string) => changed(RULE, '[amputation of the foot]', `["amputation${sign}"]`),
    ])(random.of(UNSEEN)),
  'a text that is read another way than it is written': (random) =>
    changed(RULE, "'No bunion.'", `"No ${random.of(['\\u202E', '\\u2067', '\\u202D'])}bunion."`),
  'half a sign': (random) =>
    changed(
      RULE,
      random.of([QUESTION, "'No bunion.'"]),
      `"Which${random.of(['\\uD800', '\\uDC00', '\\uDBFF'])} ?"`,
    ),
  'a pattern': (random) =>
    appended(
      RULE,
      `${random.of(['pattern', 'match', 'regex', 'terms'])}: ${JSON.stringify(random.of(BACKTRACKING).repeat(random.int(1, 40)))}`,
    ),
  'a pattern where a name belongs': (random) =>
    changed(
      RULE,
      random.of(['axis: laterality', 'check: detail-missing', 'families: [M21.61]', 'level: ask']),
      `axis: ${JSON.stringify(random.of(BACKTRACKING))}`,
    ),
  'a name made to go back and forth': (random) =>
    changed(PACK, 'id: foot', `id: ${'a-'.repeat(random.int(31, 400))}!`),
  code: (random) =>
    appended(either(random), `${random.of(['code', 'script', 'onload', 'eval'])}: 'fetch("https://e.org")'`),
  'a tag that makes something': (random) =>
    appended(
      either(random),
      `x: ${random.of(["!!js/function 'function(){}'", '!!binary aGk=', '!<tag:e.org,2026:x> 1', '!!python/object:os.system ls', '!!set {a, b}'])}`,
    ),
  'an id that stands twice': (random) =>
    random.of([
      () => appended(RULE, 'id: bunion-foot'),
      () => beside('bunion-foot.yml', soundFiles[1]!.text),
      () => beside('bunion.yaml', soundFiles[1]!.text),
      () => beside('bunion.yaml', soundFiles[1]!.text.replace('id: bunion-foot', 'id: bunion')),
      () => [...soundFiles, soundFiles[1]!],
    ])(),
  'an id of somebody else': (random) =>
    changed(PACK, 'id: foot', `id: ${random.of(['trauma', '../trauma', 'foot/../../x', 'FOOT', 'foot%00'])}`),
  'a place outside of the pack': (random) => [
    ...soundFiles,
    {
      path: random.of([
        'packs/foot/a/b.yaml',
        'packs/../x.yaml',
        'vocabulary/cues.yaml',
        'classification/x.yaml',
      ]),
      text: soundFiles[1]!.text,
    },
  ],
  'a value of another kind': (random) =>
    changed(
      RULE,
      random.of(['level: ask', 'axis: laterality', 'version: 1.0.0', 'name: bunion']),
      `level: ${random.of(['[ask]', '{ask: 1}', '1e999', '.nan', '2026-10-01', '~', 'yes', '-0x10'])}`,
    ),
  'several documents': (random) => appended(either(random), `---\n${random.of(['id: x', '...', '- 1'])}`),
  'an order to the parser': (random) =>
    soundFiles.map((file, i) =>
      i === 1
        ? { ...file, text: `${random.of(['%TAG ! tag:e.org,2026:', '%YAML 9.9\nx: 1'])}\n${file.text}` }
        : file,
    ),
  'a byte of nothing': (random) => changed(RULE, QUESTION, `Which foot\0${random.of(['', ' x'])}?`),
  'tabs to indent': () => changed(RULE, '  title:', '\ttitle:'),
  'a question that leads': (random) => changed(RULE, QUESTION, random.of(LEADING)),
  'a code that is none': (random) =>
    changed(RULE, '[M21.61]', `[${random.of(['Q99.ZZ', 'M21.61AAA', 'm21.61', 'M21.69Z', '*', 'X'])}]`),
  'days that are none': (random) =>
    changed(
      PACK,
      'from: 2026-10-01',
      `from: ${random.of(['2026-02-30', '2026-13-01', 'tomorrow', '99999-01-01'])}`,
    ),
  'a file that was cut': (random) => {
    const { path, text } = soundFiles[1]!;
    return [soundFiles[0]!, { path, text: text.slice(0, random.int(0, text.indexOf('quiet:'))) }];
  },
  noise: (random) => {
    const noise = Array.from({ length: random.int(1, 3000) }, () =>
      String.fromCharCode(random.int(0, 0xffff)),
    );
    return beside('noise.yaml', noise.join(''));
  },
};
