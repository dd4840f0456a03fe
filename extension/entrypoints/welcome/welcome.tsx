import { say } from '../../ui/say.ts';
import { TryIt } from './try-it.tsx';

/** What is said once, after the installation: four sentences, and a note to try. */
export function Welcome() {
  return (
    <>
      <h1>
        <img src="/icon/48.png" alt="" width="40" height="40" /> {say('chartcue')}
      </h1>
      <ol class="sentences">
        <li>{say('welcomeWhat')}</li>
        <li>{say('welcomeHow')}</li>
        <li>{say('welcomeWhere')}</li>
        <li>{say('welcomePrivacy')}</li>
      </ol>
      <TryIt />
      <p class="elsewhere">
        <a href="/workbench.html">{say('welcomeWorkbench')}</a>
      </p>
      <p class="elsewhere">
        <a href="/studio.html">{say('welcomeStudio')}</a>
      </p>
    </>
  );
}
