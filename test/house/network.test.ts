import { describe, expect, it } from 'vitest';
import { BROWSERS, builtFiles } from './built.ts';

/** By what a program reaches a network, or runs text that came from one. */
const WAYS_OUT: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['fetch', /\bfetch\b/],
  ['fetchLater', /\bfetchLater\b/],
  ['XMLHttpRequest', /\bXMLHttpRequest\b/],
  ['WebSocket', /\bWebSocket(?:Stream)?\b/],
  ['WebTransport', /\bWebTransport\b/],
  ['EventSource', /\bEventSource\b/],
  ['sendBeacon', /\bsendBeacon\b/],
  ['RTCPeerConnection', /\bRTCPeerConnection\b/],
  ['importScripts', /\bimportScripts\b/],
  ['Worker', /\bnew\s+(?:Shared)?Worker\b/],
  ['Image', /\bnew\s+Image\b/],
  ['Audio', /\bnew\s+Audio\b/],
  ['FontFace', /\bFontFace\b/],
  ['eval', /\beval\b/],
  ['Function', /\bFunction\s*\(/],
  ['import()', /\bimport\s*\(/],
  ['native messaging', /\b(?:connectNative|sendNativeMessage)\b/],
  ['uninstall page', /\bsetUninstallURL\b/],
  ['downloads', /\.downloads\b/],
];

/** An address with a host, or what would make one of a host ("//host"). */
const ADDRESS = /(?:\b(?:https?|wss?|ftp):)?\/\/[a-z0-9[][a-z0-9.:-]*[^\s"'`)<>\\,;]*/gi;

/** Addresses that no program opens, each with why it is there. */
const NAMES: readonly (readonly [address: RegExp, why: string])[] = [
  [/^\/\/extensions\/shortcuts$/, "chrome://extensions/shortcuts, the browser's own page of keys"],
  [/^http:\/\/www\.w3\.org\/(?:1999\/xhtml|2000\/svg|1998\/Math\/MathML)$/, 'namespaces of elements: Preact'],
  [
    /^http:\/\/(?:www\.w3\.org\/(?:2000\/xmlns\/|1999\/xlink)|gionkunz\.github\.com\/chartist-js\/ct)$/,
    'namespaces of attributes: Chartist',
  ],
  [
    /^https:\/\/(?:github\.com\/wxt-dev|wxt\.dev)\//,
    "words of the error of WXT's storage outside an extension",
  ],
  [
    /^http:\/\/(?:www\.xfa\.org\/schema\/[\w-]+\/(?:1\.0\/)?|ns\.adobe\.com\/(?:xdp|xdp\/pdf|xfdf|xmpmeta)\/|www\.w3\.org\/(?:2000\/09\/xmldsig#|1999\/XSL\/Transform))$/,
    "namespaces of a PDF's forms and metadata: pdf.js",
  ],
  [
    /^https?:\/\/(?:example\.com|foo\.bar|x|a(?:@b|#[^/]*|\/c%20d\?a=1&c=3)?)$/,
    'what pdf.js and core-js try parsers of addresses on',
  ],
  [
    /^https:\/\/github\.com\/zloirock\/core-js(?:\/blob\/v[\d.]+\/LICENSE)?$/,
    'where core-js says it is from',
  ],
  [/^https?:\/\/(?:tinyurl\.com\/y2uuvskb|bit\.ly\/2kdckMn)$/, 'links in the words of errors: Dexie'],
  [/^\/\/[\w+/]{40,}={0,2}$/, 'base64: a font that pdf.js has inside'],
  [
    /^https?:\/\/json-schema\.org\/draft(?:\/2020-12|-0[47])\/schema#?$/,
    'names of the dialects of JSON Schema: zod',
  ],
  [/^http:\/\/\[\$\{\w+\}\]$/, 'what zod makes of a text to see whether it is an address'],
  [/^\/\/[a-z]{1,2}(?:\.test\(\w+)?$/, 'the end of a regular expression that ends in a slash, and its flags'],
];

/** Programs that a program starts, or parts of its own that it loads, by a name that stands in it. Anything else is a way out. */
const OWN_PROGRAM =
  /\bnew Worker\(\s*new URL\(\s*([`'"])(?<worker>[\w./-]+)\1\s*,\s*(?:``\s*\+\s*)?(?:self\.location\.href|import\.meta\.url)\s*\)|\bimport\(\s*([`'"])(?<part>\.[\w./-]+)\3\s*\)/g;

/** The names of the programs that the one at this path starts or loads, as paths from the extension's root. */
function ownPrograms(path: string, text: string): string[] {
  return [...text.matchAll(OWN_PROGRAM)].map(({ groups }) => {
    const { worker, part } = groups ?? {};
    return new URL(worker ?? part ?? '', `https://root.invalid/${path}`).pathname.slice(1);
  });
}

/**
 * The compiled rules: one string of JSON, parsed and never run. It holds words of charting, "eval." for
 * evaluation among them, and the links of the rules' sources, which a reader may look up.
 */
const RULES = /([`'"])\{\\?"knowledge\\?":.*?\}\1/gs;

/** What a program would reach a network by, and the addresses in it that have no reason to be there. */
function waysOut(text: string): string[] {
  const program = text.replaceAll(RULES, '""').replaceAll(OWN_PROGRAM, '""');
  const ways = WAYS_OUT.filter(([, pattern]) => pattern.test(program)).map(([name]) => name);
  const addresses = [...program.matchAll(ADDRESS)].map(([address]) => address);
  const unknown = addresses.filter((address) => !NAMES.some(([pattern]) => pattern.test(address)));
  return [...ways, ...new Set(unknown)];
}

describe.each(BROWSERS)('what is built for %s', (browser) => {
  const files = [...builtFiles(browser)].filter(([path]) => /\.(?:js|css|html)$/.test(path));

  it('has programs to look at', () => {
    const paths = files.map(([path]) => path);
    expect(paths).toContain('background.js');
    expect(paths).toContain('note.js');
  });

  it('has the rules once in the background and once in each worker', () => {
    const holders = files.flatMap(([path, text]) => [...text.matchAll(RULES)].map(() => path));
    expect(holders.toSorted()).toEqual([
      'background.js',
      'workers/intake.worker.js',
      'workers/studio.worker.js',
    ]);
  });

  it('starts and loads no programs but those that were scanned', () => {
    const started = files.flatMap(([path, text]) => ownPrograms(path, text));
    expect([...new Set(started)].toSorted()).toEqual([
      'workers/grammar.js',
      'workers/intake.worker.js',
      'workers/pdf.js',
      'workers/studio.worker.js',
    ]);
    expect(started.filter((path) => !files.some(([own]) => own === path))).toEqual([]);
  });

  it.each(files)('has no way to a network in %s', (_path, text) => {
    expect(waysOut(text)).toEqual([]);
  });

  it('loads in its pages nothing but its own files', () => {
    const pages = files.filter(([path]) => path.endsWith('.html'));
    const loaded = pages.flatMap(([, text]) =>
      [...text.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, at]) => at!),
    );
    const own = new Set(builtFiles(browser).keys());
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.filter((at) => !own.has(at.replace(/^\//, '')))).toEqual([]);
  });
});

describe('the scan', () => {
  it.each([
    ['fetch("/x")', 'fetch'],
    ['self["fetch"]', 'fetch'],
    ['new WebSocket(a)', 'WebSocket'],
    ['navigator.sendBeacon(a)', 'sendBeacon'],
    ['new Function("return 1")', 'Function'],
    ['Function("return 1")', 'Function'],
    ['(0,eval)(a)', 'eval'],
    ['import(a)', 'import()'],
    ['import(`./${a}.js`)', 'import()'],
    ['import("//collect.example/a.js")', 'import()'],
    ['new Worker(a)', 'Worker'],
    ['new Worker("//collect.example/a.js")', 'Worker'],
    ['new Worker(new URL(`https://collect.example/a.js`,``+self.location.href))', 'Worker'],
    ['a.src="https://collect.example/p"', 'https://collect.example/p'],
    ['a.src="//collect.example/p"', '//collect.example/p'],
    ['@import url(http://fonts.example/a.css)', 'http://fonts.example/a.css'],
  ])('finds the way out in %s', (text, way) => {
    expect(waysOut(text)).toContain(way);
  });

  it('takes a comment, a match pattern and an element’s namespace for none', () => {
    const text = '// a comment\n"https://*/*";"http://www.w3.org/2000/svg";function a(){}';
    expect(waysOut(text)).toEqual([]);
  });
});
