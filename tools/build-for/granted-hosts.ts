/** By this variable `node tools/build-for/main.ts` tells the build which hosts to grant: match patterns, with spaces between. */
export const HOSTS = 'CHARTCUE_HOSTS';

const NAME = /^(?:(https?):\/\/)?((?:\*\.)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)\/?$/;

/**
 * The match patterns of hosts as people write them: "ehr.example", "*.hospital.example", "http://localhost". Without a
 * scheme https is meant. Throws, with what is taken, when one is no host.
 */
export function hostPatterns(names: readonly string[]): string[] {
  const patterns = names.map((name) => {
    const [, scheme = 'https', host] = NAME.exec(name.toLowerCase()) ?? [];
    if (host === undefined)
      throw new Error(`"${name}" is no host. Write its name alone: ehr.example, *.hospital.example`);
    return `${scheme}://${host}/*`;
  });
  return [...new Set(patterns)].toSorted();
}
