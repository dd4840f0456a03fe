// Longer than most, because it is one automaton: RTF's groups, words and signs change one state. No reader in the registry
// runs in a worker: rtf-parser and rtf-stream-parser need Node's streams, @iarna/rtf-to-html rests on the first, rtf.js on a DOM.
import { documentOf } from './note-text.ts';
import { type Reading, readAs } from './reading.ts';
import { Refused } from './refusal.ts';
import { MOST_NESTED } from './limits.ts';

/** Groups that hold no text of the note. Headers and footers repeat on every page. */
const SILENT = new Set(
  'fonttbl colortbl stylesheet listtable listoverridetable revtbl rsidtbl info pict objdata fldinst header headerl headerr headerf footer footerl footerr footerf xmlnstbl themedata colorschememapping datastore latentstyles generator filetbl atnid atnauthor annotation nonshppict bkmkstart bkmkend'.split(
    ' ',
  ),
);
/** Words that stand for signs. */
const SIGNS: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  nestrow: '\n',
  tab: '\t',
  cell: ' | ',
  nestcell: ' | ',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
};
const SYMBOLS: Readonly<Record<string, string>> = {
  '\\': '\\',
  '{': '{',
  '}': '}',
  '~': ' ',
  _: '-',
  '-': '',
  '\n': '\n',
  '\r': '\n',
};
/** Code pages by the words and numbers RTF has for them. */
const PAGES: Readonly<Record<string, string>> = {
  mac: 'macintosh',
  10_000: 'macintosh',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
};

/** One token: a control word with its number, a symbol, a hexadecimal byte, a brace, or plain signs. */
const TOKEN = /\\(?:([a-z]{1,32})(-?\d{1,10})? ?|'([\da-f]{2})|([^a-z]))|([{}])|[\r\n]+|([^\\{}\r\n]+)/giy;

interface Group {
  /** Whether what stands here is no text: a table of fonts, a picture, hidden or deleted words. */
  silent: boolean;
  /** How many signs after `\u` stand for readers that know no Unicode. */
  skip: number;
}

/** A note in RTF. Throws `cut`, `damaged`, `too-deep`, `no-text`, `too-long`. */
export function readRtf(bytes: Uint8Array): Reading {
  return readAs(documentOf(rtfText(new TextDecoder('latin1').decode(bytes)), 'rtf'));
}

function rtfText(source: string): string {
  const out: string[] = [];
  const groups: Group[] = [];
  let group: Group = { silent: false, skip: 1 };
  let page = 'windows-1252';
  let pending: number[] = [];
  let toSkip = 0;
  let mayName = false;
  const say = (text: string): void => {
    if (group.silent) return;
    if (pending.length > 0) {
      out.push(new TextDecoder(page).decode(new Uint8Array(pending)));
      pending = [];
    }
    out.push(text);
  };
  for (let token = next(source, 0); token !== null; token = next(source, TOKEN.lastIndex)) {
    const [whole, word, number, hex, symbol, brace, plain] = token;
    const named = mayName;
    mayName = false;
    if (brace === '{') {
      groups.push(group);
      if (groups.length > MOST_NESTED) throw new Refused('too-deep');
      group = { ...group };
      mayName = true;
    } else if (brace === '}') {
      say('');
      group = groups.pop() ?? group;
      if (groups.length > 0) continue;
      // A brace too many ends the text early: what follows would be lost.
      if (/[^\s\0]/.test(source.slice(TOKEN.lastIndex))) throw new Refused('damaged');
      return out.join('');
    } else if (word !== undefined) {
      const value = number === undefined ? null : Number(number);
      if (named && SILENT.has(word)) group.silent = true;
      else if (word === 'u' && value !== null) {
        say(String.fromCharCode(value < 0 ? value + 65_536 : value));
        toSkip = group.skip;
      } else if (word === 'uc') group.skip = value ?? 1;
      else if (word === 'ansicpg' || word === 'mac') page = pageOf(value ?? word);
      else if (word === 'v' || word === 'deleted') group.silent ||= value !== 0;
      else if (word === 'bin') TOKEN.lastIndex += Math.max(0, value ?? 0);
      else if (SIGNS[word] !== undefined) say(SIGNS[word]);
    } else if (hex !== undefined) {
      if (toSkip > 0) toSkip -= 1;
      else if (!group.silent) pending.push(Number.parseInt(hex, 16));
    } else if (symbol === '*') group.silent = true;
    else if (symbol !== undefined) say(SYMBOLS[symbol] ?? '');
    else if (plain !== undefined) {
      say(toSkip === 0 ? plain : plain.slice(toSkip));
      toSkip = Math.max(0, toSkip - plain.length);
    }
    if (TOKEN.lastIndex <= token.index && whole === '') break;
  }
  throw new Refused('cut'); // the outermost group was never closed
}

function next(source: string, at: number): RegExpExecArray | null {
  TOKEN.lastIndex = at;
  return TOKEN.exec(source);
}

function pageOf(name: string | number): string {
  if (PAGES[name] !== undefined) return PAGES[name];
  const label = `windows-${name}`;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return 'windows-1252';
  }
}
