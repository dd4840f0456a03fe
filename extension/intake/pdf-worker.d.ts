/** The half of pdf.js that parses. Its types are those of the other half; importing it registers it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
