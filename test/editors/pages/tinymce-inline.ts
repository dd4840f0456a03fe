import { mountTinymce } from './mount-tinymce.ts';
import { startPage } from './start.ts';

await startPage((place, note) => mountTinymce(place, note, true));
