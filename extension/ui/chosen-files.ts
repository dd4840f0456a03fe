import type { NamedFile } from '../worklist/import-files.ts';
import { say } from './say.ts';

/** Files of an input; those of a folder have the names of the folders they are in. */
export function filesOfList(list: FileList): NamedFile[] {
  return [...list].map((file) => ({
    name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
    content: file,
  }));
}

/** Files that were dropped, folders opened to their last file. To be called while the event is being handled. */
export async function filesOfDrop({ items }: DataTransfer): Promise<NamedFile[]> {
  const dropped = [...items].filter(({ kind }) => kind === 'file');
  return (
    await Promise.all(dropped.map((item) => filesOfItem(item.webkitGetAsEntry(), item.getAsFile())))
  ).flat();
}

/** What is dropped out of another program has no entry of its own. */
function filesOfItem(entry: FileSystemEntry | null, file: File | null): Promise<NamedFile[]> {
  if (entry !== null) return filesOfEntry(entry);
  return Promise.resolve(file === null ? [] : [{ name: file.name, content: file }]);
}

/** Pasted text as a file: what it is shows from what it holds, as with any other. */
export function fileOfText(text: string, number: number): NamedFile {
  return { name: say('benchPasted', number), content: new Blob([text]) };
}

async function filesOfEntry(entry: FileSystemEntry): Promise<NamedFile[]> {
  if (isFile(entry)) {
    const content = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ name: entry.fullPath.replace(/^\//, ''), content }];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: NamedFile[] = [];
  // A folder gives its entries by the hundred, and none at its end.
  for (let some = await entriesOf(reader); some.length > 0; some = await entriesOf(reader)) {
    found.push(...(await Promise.all(some.map(filesOfEntry))).flat());
  }
  return found;
}

function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
