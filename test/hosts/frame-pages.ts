import { editablePage, pageOf, textareaPage } from '../e2e/fixtures/charting-pages.ts';

/** A page with its field in a frame, and how the frame got its document. */
export interface FramePage {
  readonly what: string;
  readonly chart: string;
  /** Documents that it names. */
  readonly documents?: Readonly<Record<string, string>>;
  /** Selectors of the frames around the field, outermost first. */
  readonly frames: readonly string[];
  /** Whether the innermost is of another origin than the page. */
  readonly apart?: boolean;
}

const FRAME = '<iframe id="frame" title="Editor"></iframe>';
const inner = JSON.stringify(editablePage).replaceAll('</', '<\\/');
const WRITE = `const to = frame.contentDocument; to.open(); to.write(${inner}); to.close();`;

function quoted(html: string): string {
  return html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

function withFrame(script: string, frame = FRAME): string {
  return pageOf(`<h1>Chart</h1>${frame}<script>${script}</script>`);
}

export const FRAME_PAGES: readonly FramePage[] = [
  { what: 'a blank frame that the page writes at once', chart: withFrame(WRITE), frames: ['#frame'] },
  {
    what: 'a blank frame that the page writes a while later',
    chart: withFrame(`addEventListener('load', () => setTimeout(() => { ${WRITE} }, 300));`),
    frames: ['#frame'],
  },
  {
    what: 'a blank frame whose nodes the page makes',
    chart: withFrame(
      `const made = new DOMParser().parseFromString(${inner}, 'text/html');
       frame.contentDocument.documentElement.replaceWith(frame.contentDocument.adoptNode(made.documentElement));`,
    ),
    frames: ['#frame'],
  },
  {
    what: 'a frame that the page edits as a whole',
    chart: withFrame(
      `${WRITE.replace(inner, JSON.stringify('<body id=note class=note></body>'))} to.designMode = 'on'; to.head.append(document.querySelector('style').cloneNode(true));`,
    ),
    frames: ['#frame'],
  },
  {
    what: 'a frame with its document in an attribute',
    chart: withFrame('', FRAME.replace('></', ` srcdoc="${quoted(editablePage)}"></`)),
    frames: ['#frame'],
  },
  {
    what: 'the same in a sandbox without an origin',
    chart: withFrame(
      '',
      FRAME.replace('></', ` sandbox="allow-scripts" srcdoc="${quoted(editablePage)}"></`),
    ),
    frames: ['#frame'],
    apart: true,
  },
  {
    what: 'the same in a sandbox without scripts',
    chart: withFrame('', FRAME.replace('></', ` sandbox srcdoc="${quoted(textareaPage)}"></`)),
    frames: ['#frame'],
    apart: true,
  },
  {
    what: 'a frame with a blob',
    chart: withFrame(`frame.src = URL.createObjectURL(new Blob([${inner}], { type: 'text/html' }));`),
    frames: ['#frame'],
  },
  {
    what: 'a frame with a data address',
    chart: withFrame(`frame.src = 'data:text/html;charset=utf-8,' + encodeURIComponent(${inner});`),
    frames: ['#frame'],
    apart: true,
  },
  {
    what: 'frames nested three deep',
    chart: pageOf('<iframe id="one" title="One" src="one" style="height: 700px"></iframe>'),
    documents: {
      one: pageOf('<iframe id="two" title="Two" src="two" style="height: 600px"></iframe>'),
      two: pageOf('<iframe id="three" title="Three" src="three"></iframe>'),
      three: editablePage,
    },
    frames: ['#one', '#two', '#three'],
  },
];
