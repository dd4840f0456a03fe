import { Shortcuts } from './shortcuts.tsx';
import { TryIt } from './try-it.tsx';

/** What is said once, after the installation. */
export function Welcome() {
  return (
    <>
      <h1>
        <img src="/icon/48.png" alt="" width="40" height="40" /> ChartCue
      </h1>
      <p class="lead">
        ChartCue reads the note you are drafting and underlines the words that leave something open: which
        side, where in the body, how long. Choose underlined words and it asks one question. Your answer goes
        in beside those words, and nothing else in the note changes. You decide every time, and “unable to
        determine” is always an answer.
      </p>

      <h2>Turn it on where you chart</h2>
      <ol class="steps">
        <li>Open the page you chart in.</li>
        <li>Press the ChartCue button in the browser’s toolbar: the side panel opens.</li>
        <li>Turn on the switch beside the host’s name, and allow it in the browser’s dialog.</li>
        <li>Click into a note field and write.</li>
      </ol>
      <p>ChartCue runs on the hosts you turned on and nowhere else. The same switch turns it off.</p>

      <h2>Review charts</h2>
      <p>
        The <a href="/workbench.html">workbench</a> reads notes out of files, a folder or the clipboard, lists
        their charts by what is open in them, and shows each with its questions.
      </p>

      <h2>What stays on this computer</h2>
      <p>
        Everything. The rules come with the extension and are read here; ChartCue opens no connection of any
        kind, and its own policy forbids it to. Notes are held in memory while you write and stored nowhere.
        The one thing kept is the list of hosts on which you paused it.
      </p>

      <Shortcuts />
      <TryIt />
    </>
  );
}
