import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const lock: {
  packages: Record<
    string,
    { version?: string; resolved?: string; integrity?: string; hasInstallScript?: boolean }
  >;
} = JSON.parse(readFileSync('package-lock.json', 'utf8'));

test('the tests run on the Node of the lock file, or on one that strips types', () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  expect(major > 22 || (major === 22 && minor >= 18), process.version).toBe(true);
  if (process.platform === 'linux' && (process.arch === 'x64' || process.arch === 'arm64')) {
    expect(process.versions.node).toBe(lock.packages[`node_modules/node-linux-${process.arch}`]?.version);
  }
});

test('the lock file names no registry host, and a checksum for every package', () => {
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
  expect(packages.length).toBeGreaterThan(100);
  for (const [path, entry] of packages) {
    expect(entry.resolved, path).toBeUndefined();
    expect(entry.integrity, path).toMatch(/^sha512-/);
  }
});

test('no package runs a script when it is installed', () => {
  const scripted = Object.entries(lock.packages).filter(([, entry]) => entry.hasInstallScript === true);
  // fsevents is for macOS alone; npm marks it for its optional native build.
  expect(scripted.map(([path]) => path).filter((path) => !path.endsWith('/fsevents'))).toEqual([]);
});

test('every version in package.json is exact', () => {
  const manifest: Record<string, Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const group of ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides']) {
    for (const [name, version] of Object.entries(manifest[group] ?? {})) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    }
  }
});
