import { say } from '../../ui/say.ts';

/** The keys of worklist and chart, said under both. */
export function KeysHelp() {
  return (
    <p class="keys-help soft">
      <kbd>↑</kbd> <kbd>↓</kbd> {say('keysChoose')} <kbd>Enter</kbd> {say('keysOpen')} <kbd>n</kbd>{' '}
      <kbd>p</kbd> {say('keysCharts')} <kbd>j</kbd> <kbd>k</kbd> {say('keysQuestions')} <kbd>q</kbd>{' '}
      {say('keysQuery')} <kbd>r</kbd> {say('keysReviewed')} <kbd>Esc</kbd> {say('keysBack')}
    </p>
  );
}
