import { openLibrary } from './library.ts';
import { run } from './run.ts';

const TERMINAL_WIDTH = 110;

// Who reads has had enough ("| head"): that is an end, not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2), openLibrary, {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  width: process.stdout.columns ?? TERMINAL_WIDTH,
});
