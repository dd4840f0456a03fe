import { defineConfig } from 'wxt';
import { HOSTS } from './tools/build-for/granted-hosts.ts';
import { hostProfilesPlugin } from './tools/host-profiles/plugin.ts';
import { noInlineStyle } from './tools/no-inline-style.ts';
import { noWayOut } from './tools/no-way-out.ts';
import { rulesPlugin } from './tools/rules-plugin.ts';
import { wokenScript } from './tools/woken-script.ts';
import { TIMED_MODE, timedBuild } from './tools/start-up/timed-build.ts';

/**
 * Pages of the extension load their own files and nothing else. Checked in Chromium 156 and Firefox 153: under this
 * policy packaged files load, and `fetch` to a server that allows every origin fails in pages and background alike.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: 'dist',
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}', // dist/chrome-mv3, dist/chrome-mv3-e2e
  manifestVersion: 3,
  imports: false,
  vite: ({ mode }) => ({
    plugins: [
      rulesPlugin(),
      hostProfilesPlugin(),
      wokenScript(),
      noInlineStyle(),
      ...(mode === TIMED_MODE ? [timedBuild()] : []),
    ],
    // The workbench's own worker; its parts are loaded as they are needed.
    worker: {
      format: 'es',
      plugins: () => [rulesPlugin(), noWayOut()],
      rolldownOptions: {
        output: { entryFileNames: 'workers/[name].js', chunkFileNames: 'workers/[name].js' },
      },
    },
    // Not for development in any mode: that would write the paths of this machine into the programs.
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    build: {
      target: 'es2023',
      // As it is written: `light-dark` made over for older browsers looks for :root, which a closed root has none of.
      cssTarget: ['chrome137', 'firefox146'],
      sourcemap: false,
      // The helper that preloads chunks calls fetch; both browsers preload modules by themselves.
      modulePreload: false,
    },
  }),
  hooks: {
    // Every mode builds the same programs, so that what is tested is what is shipped: WXT's own logger depends on it.
    'vite:build:extendConfig': (_entrypoints, config) => {
      config.mode = 'production';
      config.define = { ...config.define, 'process.env.NODE_ENV': '"production"' };
    },
  },
  manifest: ({ browser, command, mode }) => ({
    name: 'ChartCue',
    default_locale: 'en',
    description: '__MSG_description__',
    // activeTab: the panel may name the host of the page on which the button was pressed, and of no other.
    // unlimitedStorage: where the disk runs short, browsers delete what others keep, a vault too.
    // offscreen: a page that nobody sees starts the worker that checks an organization's packs (Chromium).
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['offscreen']),
      'scripting',
      'storage',
      'unlimitedStorage',
    ],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    // A permission dialog cannot be driven in a test: there one host is granted from the start.
    ...(mode === 'e2e' || mode === TIMED_MODE ? { host_permissions: ['http://localhost/*'] } : {}),
    ...(mode === 'granted' ? { host_permissions: (process.env[HOSTS] ?? '').split(' ') } : {}),
    // The build server of `wxt` needs connections of its own; what is built has none.
    ...(command === 'build' ? { content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY } } : {}),
    incognito: 'not_allowed',
    action: { default_title: '__MSG_actionTitle__' },
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'managed-schema.json' } }),
    commands: {
      'next-question': {
        suggested_key: { default: 'Alt+Shift+Q' },
        description: '__MSG_commandNextQuestion__',
      },
      // Chromium keeps Alt+Shift+P and Alt+Shift+C to itself (156: the suggestion is dropped without a word).
      'open-panel': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandOpenPanel__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'chartcue@chartcue.invalid',
              // 146 is the first that underlines a custom highlight (bug 1845446).
              strict_min_version: '146.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : // 137 is the first with Selection.getComposedRanges.
        { minimum_chrome_version: '137' }),
  }),
});
