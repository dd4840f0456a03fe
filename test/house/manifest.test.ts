import { describe, expect, it } from 'vitest';
import { BROWSERS, builtFiles, builtManifest } from './built.ts';

const OWN_PERMISSIONS = {
  chrome: [
    'activeTab',
    'alarms',
    'contextMenus',
    'offscreen',
    'scripting',
    'sidePanel',
    'storage',
    'unlimitedStorage',
  ],
  firefox: ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
};

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'none'; " +
  "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

describe.each(BROWSERS)('the manifest for %s', (browser) => {
  const manifest = builtManifest(browser);

  it('asks for these permissions and no others', () => {
    expect(manifest.permissions.toSorted()).toEqual(OWN_PERMISSIONS[browser]);
    expect(manifest['optional_host_permissions']).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('optional_permissions');
  });

  it('runs on no page until a host is turned on', () => {
    expect(manifest).not.toHaveProperty('content_scripts');
  });

  it('lets no page see that the extension is there', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it('forbids its own pages every connection', () => {
    expect(manifest['content_security_policy']).toEqual({ extension_pages: POLICY });
  });

  it('names no address to update from or to visit', () => {
    expect(JSON.stringify(manifest)).not.toMatch(/https?:\/\/(?!\*)/);
  });

  it('has exactly these parts', () => {
    const parts = [
      'action',
      'background',
      browser === 'chrome' ? 'minimum_chrome_version' : 'browser_specific_settings',
      'commands',
      'content_security_policy',
      'description',
      'icons',
      'incognito',
      'manifest_version',
      'name',
      'optional_host_permissions',
      'options_ui',
      'permissions',
      'default_locale',
      ...(browser === 'chrome' ? ['side_panel', 'storage'] : ['sidebar_action']),
      'version',
    ];
    expect(Object.keys(manifest).toSorted()).toEqual(parts.toSorted());
  });

  it('differs for end-to-end tests by one granted host, and in nothing else that is built', () => {
    expect(builtManifest(browser, 'e2e')).toEqual({ ...manifest, host_permissions: ['http://localhost/*'] });
    const [shipped, tested] = [builtFiles(browser), builtFiles(browser, 'e2e')];
    shipped.delete('manifest.json');
    tested.delete('manifest.json');
    expect([...tested.keys()].toSorted()).toEqual([...shipped.keys()].toSorted());
    const changed = [...shipped].filter(([path, content]) => tested.get(path) !== content);
    expect(changed.map(([path]) => path)).toEqual([]);
  });
});

it('names the lowest versions that are supported', () => {
  expect(builtManifest('chrome')['minimum_chrome_version']).toBe('137');
  expect(builtManifest('firefox')['browser_specific_settings']).toMatchObject({
    gecko: { strict_min_version: '146.0', data_collection_permissions: { required: ['none'] } },
  });
});
