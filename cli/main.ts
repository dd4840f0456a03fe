import { openLibrary } from './library.ts';
import { packCommand } from './pack/command.ts';
import { houseRules } from './rules.ts';
import { guarded, run } from './run.ts';

const TERMINAL_WIDTH = 110;

// Who reads has had enough ("| head"): that is an end, not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const words = process.argv.slice(2);
const { stdin: input, stdout: output, stderr: errors } = process;
process.exitCode =
  words[0] === 'pack'
    ? await guarded(errors, (warn) =>
        packCommand(words.slice(1), (text) => void output.write(text), warn, houseRules),
      )
    : await run(words, openLibrary, { input, output, errors, width: output.columns ?? TERMINAL_WIDTH });
