/** A module of tools/setup. It is plain JavaScript without a declaration file, so it comes as `any`. */
export function setupModule(name: string): Promise<any> {
  return import(new URL(`../../../tools/setup/${name}.mjs`, import.meta.url).href);
}
