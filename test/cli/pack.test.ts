import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { helpFor } from '../../cli/help.ts';
import { packCommand } from '../../cli/pack/command.ts';
import { houseRules } from '../../cli/rules.ts';
import { guarded } from '../../cli/run.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 300_000 }); // the guide's commands are processes of their own

/** A folder of the test's own, in which the commands run as if it were the project's. */
const folder = mkdtempSync(join(tmpdir(), 'chartcue-pack-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Ran {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

function ran(command: string, words: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(command, words, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  });
  return { status, output: stdout, errors: stderr };
}

const MAIN = join(process.cwd(), 'cli/main.ts');

const house = houseRules((line) => {
  throw new Error(line);
});

/** One command in this process, over rules that were read once; the guide's own are processes, as an admin starts them. */
async function pack(...words: string[]): Promise<Ran> {
  vi.stubEnv('INIT_CWD', folder);
  let [output, errors] = ['', ''];
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      errors += chunk.toString();
      done();
    },
  });
  const status = await guarded(sink, () =>
    packCommand(
      words,
      (text) => (output += text),
      () => {},
      () => house,
    ),
  );
  return { status, output, errors };
}

/** The blocks of the guide that are to be typed, as they stand, with npm's command spelled out. */
const blocks = [...readFileSync('docs/packs.md', 'utf8').matchAll(/```sh\n([^]*?)```/gu)].map(([, block]) =>
  block!
    .replaceAll('npm run -s chartcue --', `'${process.execPath}' '${MAIN}'`)
    .replaceAll('test/notes', `'${join(process.cwd(), 'test/notes')}'`),
);
const outputs: Ran[] = [];

beforeAll(() => {
  for (const block of blocks) outputs.push(ran('sh', ['-e', '-c', block]));
});

describe('the guide to packs of one’s own, done word for word', () => {
  test('has its six blocks, and each of them ends well', () => {
    expect(outputs.map(({ status, errors }) => `${status} ${errors}`)).toEqual(Array(6).fill('0 '));
  });

  test('looks up what its rules may name', () => {
    expect(outputs[1]!.output).toContain('families: [M21.61]  bunion\n  axis: laterality  (right, left)\n');
  });

  test('finds no fault, and every text green', () => {
    expect(outputs[3]!.output).toMatch(/^0 faults, /m);
    expect(outputs[3]!.output).toContain('All 21 texts of 3 rules are green.');
  });

  test('signs, and takes what was signed', () => {
    expect(outputs[4]!.output).toMatch(
      /foot-and-knee\.chartcue-pack: trusted\. foot-and-knee 1\.0\.0, fingerprint [0-9a-f]{32}, signed by A\. Example on \d{4}-\d\d-\d\d with the key of my-key: Tried on our notes/,
    );
    expect(statSync(join(folder, 'my-key.key')).mode & 0o777).toBe(0o600);
  });

  test('tells what the next version changes', () => {
    const { output } = outputs[5]!;
    expect(output).toContain('From foot-and-knee 1.0.0 to foot-and-knee 1.1.0:');
    expect(output).toContain('level lowered: baker-cyst-knee level');
    expect(output).toContain('6 notes, 0 change.');
    expect(output).toContain('### foot-and-knee/baker-cyst-knee\n\n- Leaves it alone.');
  });
});

/** Changes a file of the next version. */
function write(name: string, change: (text: string) => string): void {
  const path = join(folder, 'next/foot-and-knee', name);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

describe('a check that finds something ends with 1', () => {
  test('compare, where something changed in meaning', async () => {
    const { status, output } = await pack(
      'compare',
      'my-packs/foot-and-knee',
      'next/foot-and-knee',
      '--json',
    );
    expect(status).toBe(1);
    const { changes } = JSON.parse(output);
    expect(changes.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['version-changed', 'level-lowered', 'texts-removed']),
    );
    expect((await pack('compare', 'my-packs/foot-and-knee', 'foot-and-knee.chartcue-pack')).status).toBe(0);
  });

  test('impact, where a finding comes or goes, with the words', async () => {
    writeFileSync(join(folder, 'notes.ndjson'), '{"id":"n1","text":"Plan: Baker cyst, observe."}\n');
    const { status, output } = await pack('impact', 'my-packs', '--notes', 'notes.ndjson');
    expect(status).toBe(1);
    expect(output).toContain('questions a note: 1.00 before, 0.00 after');
    expect(output).toContain('changed in n1 at 6: "Baker cyst" (icd10cm/laterality');
  });

  test('impact, by notes as Windows saves them, on the first day on which the pack counts', async () => {
    cpSync(join(folder, 'my-packs'), join(folder, 'spring'), { recursive: true });
    const manifest = join(folder, 'spring/foot-and-knee/pack.yaml');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('from: 2026-10-01', 'from: 2027-04-01'));
    mkdirSync(join(folder, 'notes'));
    writeFileSync(
      join(folder, 'notes/a.txt'),
      Buffer.from('\uFEFFPlan: Baker cyst, observe.\r\n', 'utf16le'),
    );
    const { output } = await pack('impact', 'spring', '--notes', 'notes');
    expect(output).toMatch(/^1 note, 1 changes\.\n[^]*changed in a\.txt at 6: "Baker cyst"/);
    writeFileSync(join(folder, 'notes/a.txt'), Buffer.from('Plan: r\u00e9v\u00e9iller', 'latin1'));
    const { status, errors } = await pack('impact', 'spring', '--notes', 'notes');
    expect({ status, errors }).toEqual({
      status: 2,
      errors: 'chartcue: notes/a.txt is no UTF-8 text. Convert it to UTF-8. (not-utf-8)\n',
    });
  });

  test('yearly, where another year’s classification changes something, with a proposal', async () => {
    cpSync('rules/classification/compiled', join(folder, 'compiled'), { recursive: true });
    const words = ['yearly', 'my-packs', '--classification', 'compiled'];
    expect(await pack(...words)).toMatchObject({
      status: 0,
      output: 'From FY2027 to FY2027: 0 changes, 0 rules with red texts.\n',
    });
    writeFileSync(join(folder, 'compiled/release.json'), '{"release":"FY2028"}');
    const { status, output } = await pack(...words);
    expect(status).toBe(1);
    expect(output).toContain(
      'foot-and-knee/bunion-foot: release old (-FY2027 +FY2028). Read "Family M21.61" of FY2028 again',
    );
  });

  test('verify, where one letter of the file was altered, or its key is not trusted', async () => {
    const path = join(folder, 'foot-and-knee.chartcue-pack');
    writeFileSync(
      join(folder, 'altered.chartcue-pack'),
      readFileSync(path, 'utf8').replace('Which knee', 'Whose knee'),
    );
    const altered = await pack('verify', 'altered.chartcue-pack', '--trust', 'my-key.pub');
    expect(altered).toMatchObject({ status: 1, errors: '' });
    expect(altered.output).toMatch(
      /^altered\.chartcue-pack: refused\. The pack is not what A\. Example signed/,
    );
    const signing = ['--key', 'my-key.key', '--by', 'A', '--reason', 'b', '--out', 'again.chartcue-pack'];
    for (const words of [
      ['sign', 'altered.chartcue-pack', ...signing],
      ['unpack', 'altered.chartcue-pack', '--out', 'no'],
    ])
      expect(await pack(...words)).toMatchObject({
        status: 1,
        output: expect.stringMatching(/^Refused\. The pack is not what A\. Example signed/),
      });
    for (const name of ['again.chartcue-pack', 'no']) expect(existsSync(join(folder, name))).toBe(false);
    expect((await pack('keygen', 'other')).status).toBe(0);
    const foreign = await pack('verify', 'foot-and-knee.chartcue-pack', '--trust', 'other.pub', '--json');
    expect(foreign.status).toBe(1);
    expect(JSON.parse(foreign.output).packs).toMatchObject([{ isTrusted: false, code: 'untrusted' }]);
  });

  test('find, where nothing is known of the words', async () => {
    expect(await pack('find', 'zorkle')).toMatchObject({
      status: 1,
      output: expect.stringContaining('Nothing is known of "zorkle".'),
    });
  });

  test('test, where a text is red, with what was found; and such a pack is not signed', async () => {
    write('bunion-foot.yaml', (text) => text.replace("'No bunion.'", "'Bunion.'"));
    const { status, output } = await pack('test', 'next/foot-and-knee');
    expect(status).toBe(1);
    expect(output).toContain(
      'RED   foot-and-knee/bunion-foot, 7 texts\n  red: should stay quiet; asked: foot-and-knee/bunion-foot (ask) about "Bunion"',
    );
    const signing = ['--key', 'my-key.key', '--by', 'A', '--reason', 'b', '--out', 'red.chartcue-pack'];
    expect(await pack('sign', 'next/foot-and-knee', ...signing)).toMatchObject({ status: 1 });
    expect(() => statSync(join(folder, 'red.chartcue-pack'))).toThrow('ENOENT');
  });

  test('lint, where there is a fault, by the place of the file as it was named', async () => {
    write('bunion-foot.yaml', (text) => text.replace('level: ask', 'level: loud'));
    const { status, output } = await pack('lint', 'next');
    expect(status).toBe(1);
    expect(output).toMatch(/^fault: next\/foot-and-knee\/bunion-foot\.yaml:7 level: .*ask, hint, off/m);
  });

  test.each(['test', 'catalogue'])(
    '%s, where there is a fault, which it tells as lint does',
    async (command) => {
      write('bunion-foot.yaml', (text) => text.replace('level: ask', 'level: loud'));
      const { status, output, errors } = await pack(command, 'next');
      expect({ status, errors }).toEqual({ status: 1, errors: '' });
      expect(output).toMatch(/^fault: next\/foot-and-knee\/bunion-foot\.yaml:7 level: .*ask, hint, off/m);
      const { faults } = JSON.parse((await pack(command, 'next', '--json')).output);
      expect(faults).toMatchObject([
        { file: 'next/foot-and-knee/bunion-foot.yaml', line: 7, field: 'level' },
      ]);
    },
  );
});

test('compare and impact end with 2 where a pack has a fault, with the fault told: 1 means a change', async () => {
  cpSync(join(folder, 'my-packs'), join(folder, 'faulty'), { recursive: true });
  const rule = join(folder, 'faulty/foot-and-knee/bunion-foot.yaml');
  mkdirSync(join(folder, 'sound-notes'));
  writeFileSync(join(folder, 'sound-notes/a.txt'), 'Plan: bunion.');
  writeFileSync(rule, readFileSync(rule, 'utf8').replace('level: ask', 'level: loud'));
  for (const words of [
    ['compare', 'my-packs/foot-and-knee', 'faulty/foot-and-knee'],
    ['impact', 'faulty', '--notes', 'sound-notes'],
  ]) {
    const { status, errors } = await pack(...words);
    expect(status).toBe(2);
    expect(errors).toContain('faulty/foot-and-knee/bunion-foot.yaml:7 level: ');
  }
});

test('a stranger’s file that never ends, or is no text, is told so and read no further', async () => {
  cpSync(join(folder, 'my-packs'), join(folder, 'strange'), { recursive: true });
  symlinkSync('/dev/zero', join(folder, 'strange/foot-and-knee/endless.yaml'));
  writeFileSync(join(folder, 'strange/foot-and-knee/latin.yaml'), Buffer.from('name: caf\u00e9', 'latin1'));
  const { output } = await pack('lint', 'strange');
  for (const name of ['endless', 'latin'])
    expect(output).toContain(`fault: strange/foot-and-knee/${name}.yaml:1: This is no file of text in UTF-8`);
  expect(output).toContain('2 faults, ');
});

test('what was packed into one file unpacks into a folder that means the same', async () => {
  expect(await pack('bundle', 'my-packs/foot-and-knee', '--out', 'plain.chartcue-pack')).toMatchObject({
    status: 0,
    output: expect.stringContaining('signed by nobody'),
  });
  expect((await pack('unpack', 'plain.chartcue-pack', '--out', 'unpacked')).output.split('\n')).toContain(
    'unpacked/foot-and-knee/bunion-foot.yaml',
  );
  expect((await pack('compare', 'my-packs/foot-and-knee', 'unpacked/foot-and-knee')).status).toBe(0);
});

describe('arguments that cannot be used end with 2, one line, and what would be', () => {
  test.each([
    [['paint', 'x'], 'There is no command "pack paint". Commands: new, find, test, lint,'],
    [['test'], '"pack test" takes 1 or more paths.'],
    [['compare', 'a'], '"pack compare" takes 2 paths.'],
    [['test', 'nowhere'], 'nowhere is no folder that can be read.'],
    [['test', '.', '--notes', 'x'], '"pack test" has no option --notes.'],
    [['impact', 'my-packs'], '"pack impact" needs --notes.'],
    [
      ['sign', 'my-packs/foot-and-knee', '--key', 'my-key.pub', '--by', 'A', '--reason', 'b'],
      'holds no Ed25519 key',
    ],
    [['find'], '"pack find" takes 1 or more words.'],
    [['new', 'my-packs/Foot', '--title', 'Foot', '--by', 'A'], 'The name of the folder: Use small letters,'],
    [['new', 'my-packs/foot', '--title', 'Foot', '--by', ' '], '--by: '],
    [['new', 'my-packs/foot-and-knee', '--title', 'Foot', '--by', 'A'], 'pack.yaml is there already'],
    [['keygen', 'my-key'], 'my-key.key is there already'],
    [['verify', 'x.chartcue-pack', '--trust', 'my-key.pub'], 'x.chartcue-pack is not there, or is no file.'],
    [['test', 'my-packs', 'foot-and-knee.chartcue-pack'], 'The pack "foot-and-knee" is given twice'],
    [['unpack', 'foot-and-knee.chartcue-pack', '--out', 'my-packs'], 'is there already'],
  ])('%j', async (words, says) => {
    const { status, output, errors } = await pack(...words);
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors).toContain(says);
  });
});

test('the help names every command, and that of chartcue names pack', async () => {
  expect(helpFor(null)).toContain('-- pack --help');
  const { status, output } = await pack('--help');
  expect(status).toBe(0);
  for (const name of [
    'new',
    'find',
    'test',
    'lint',
    'compare',
    'impact',
    'sign',
    'verify',
    'catalogue',
    'keygen',
  ])
    expect(output).toContain(`-- pack ${name} `);
});
