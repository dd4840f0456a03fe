/** Whether somebody can look at a window that is opened here. */
export function isSeen(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  if (env['CI'] !== undefined) return false;
  if (platform === 'darwin' || platform === 'win32') return true;
  return (env['DISPLAY'] ?? '') !== '' || (env['WAYLAND_DISPLAY'] ?? '') !== '';
}
