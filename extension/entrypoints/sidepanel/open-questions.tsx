import type { Answer } from '#src/prompts/prompt.ts';
import type { ProblemGroup } from '../../services/panel-groups.ts';
import type { PanelPrompt } from '../../services/protocol.ts';
import { QuestionItem } from '../../ui/question-item.tsx';
import type { NoteProblem } from '../../services/note-problems.ts';
import { say } from '../../ui/say.ts';
import { Known } from './known.tsx';

/** What can be done with a question from the panel. */
export interface QuestionHands {
  readonly show: (prompt: PanelPrompt) => void;
  readonly answer: (prompt: PanelPrompt, answer: Answer) => void;
}

/** The open questions of each problem, under what the note says of it already. */
export function OpenQuestions({ groups, hands }: { groups: readonly ProblemGroup[]; hands: QuestionHands }) {
  return (
    <ol class="questions">
      {groups.map(({ problem, prompts }) => (
        <li key={prompts[0]?.prompt.problem} class="problem">
          <Questions prompts={prompts} hands={hands} known={problem?.known ?? []} />
        </li>
      ))}
    </ol>
  );
}

export function Questions(props: {
  prompts: readonly PanelPrompt[];
  hands: QuestionHands;
  /** What the note says of their problem already. */
  known?: NoteProblem['known'];
}) {
  const { prompts, hands, known = [] } = props;
  return prompts.map((each) => (
    <QuestionItem
      key={each.prompt.key}
      prompt={each.prompt}
      label={each.label}
      onShow={() => hands.show(each)}
      onAnswer={(answer) => hands.answer(each, answer)}
    >
      {known.length > 0 && <Known name={say('documented')} known={known} />}
    </QuestionItem>
  ));
}
