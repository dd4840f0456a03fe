// The worker's half of pdf.js registers itself for the half that asks: both run in our own worker, and nothing is loaded.
// oxlint-disable-next-line import/no-unassigned-import -- registering is what it is for
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import {
  getDocument,
  InvalidPDFException,
  PasswordException,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { MOST_PAGES } from './limits.ts';
import { documentOf } from './note-text.ts';
import { linesOf } from './pdf-lines.ts';
import { type Reading, readAs } from './reading.ts';
import { Refused } from './refusal.ts';

/** How far from its end a PDF's mark of it may stand, by the readers that are in use. */
const TAIL = 2_048;

/**
 * A PDF's text layer. Its metadata are not taken: they name who made the template. Nothing is drawn, so no fonts, character
 * maps or decoders are needed. Throws `cut`, `locked`, `damaged`, `no-text`, `too-long`.
 */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  // pdf.js mends what was cut as well as it can; a note must be whole.
  if (!new TextDecoder('latin1').decode(bytes.subarray(-TAIL)).includes('%%EOF')) throw new Refused('cut');
  const task = getDocument({
    data: bytes.slice(),
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableAutoFetch: true,
    disableStream: true,
    enableXfa: false,
    verbosity: 0,
  });
  try {
    const { numPages, getPage } = await task.promise.then((pdf) => ({
      numPages: pdf.numPages,
      getPage: (page: number) => pdf.getPage(page),
    }));
    if (numPages > MOST_PAGES) throw new Refused('too-long');
    const pages: string[] = [];
    for (let page = 1; page <= numPages; page += 1) pages.push(await pageText(await getPage(page)));
    return readAs(documentOf(pages.join('\n\n'), 'pdf'));
  } catch (error) {
    if (error instanceof PasswordException) throw new Refused('locked');
    if (error instanceof InvalidPDFException) throw new Refused('damaged');
    throw error;
  } finally {
    await task.destroy();
  }
}

async function pageText(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  const runs = items.flatMap((item) =>
    'str' in item
      ? [
          {
            text: item.str,
            x: item.transform[4],
            y: item.transform[5],
            width: item.width,
            height: item.height,
          },
        ]
      : [],
  );
  page.cleanup();
  return linesOf(runs);
}
