// More than 150 lines, because one file holds all that frames, background and pages say to each other.
import type { Prompt } from '#src/prompts/prompt.ts';
import type { AsideReason } from '#src/measures/day-count.ts';
import type { TextEdit } from '#src/text/edit.ts';
import type { FieldChoices } from '../profiles/scope.ts';
import type { Standing } from './consent.ts';
import type { Settings } from '../storage/settings.ts';
import type { NoteProblem } from './note-problems.ts';
import type { Settled } from './note-story.ts';
import type { WordingRemark } from './wording-remark.ts';

/**
 * What the frames of a page, the background and the extension's own pages say to each other. Requests are one
 * `runtime.sendMessage` with its reply: the background may be stopped between any two of them, so a frame always holds
 * the text and the background may always ask for it. A frame that is left (`pagehide`) sends an empty list of fields.
 */

/** A field as a frame describes it. `order` is its place among the frame's fields, in the page's order. */
export interface FieldText {
  readonly field: string;
  readonly label: string;
  readonly order: number;
  readonly revision: number;
  readonly text: string;
  /** Whether it is a box of the charting system's own form for queries: no part of the note, held to the wording rules. */
  readonly isQuery?: true;
}

/** Where a part of the note stands in the tab. */
export interface Place {
  readonly frameId: number;
  readonly field: string;
  readonly label: string;
}

/** Where the clinician is writing in this frame, if anywhere. */
export interface Typing {
  readonly field: string;
  readonly at: number;
  /** Whether the caret has come to rest: the sentence counts as written, and the section does not yet. */
  readonly isRested: boolean;
}

/** A question that was set aside by hand, and why. */
export interface AsideKey {
  readonly key: string;
  readonly reason: AsideReason;
}

/** From a frame: the whole of what it holds. Fields that are not listed are gone. */
export interface FieldsMessage {
  readonly type: 'fields';
  readonly frame: string;
  readonly fields: readonly FieldText[];
  readonly typing: Typing | null;
  /** Questions that the clinician set aside by hand in these fields. */
  readonly aside: readonly AsideKey[];
  /** Read-only texts of the frame that belong to the note; left out where the profile of its host names none. */
  readonly context?: readonly string[];
}

/** From a frame: one field changed. */
export interface EditMessage {
  readonly type: 'edit';
  readonly frame: string;
  readonly field: string;
  readonly base: number;
  readonly revision: number;
  readonly edit: TextEdit;
  readonly typing: Typing | null;
  readonly aside: readonly AsideKey[];
}

/** From a frame: something was done with the card of a finding. It is counted, and answered by nothing to do. */
export interface DoneMessage {
  readonly type: 'done';
  readonly frame: string;
  readonly key: string;
  readonly what: 'opened' | 'answered';
}

/** From a frame: what the clinician wrote about a rule that is wrong. Kept on this machine, and not sent anywhere. */
export interface RemarkMessage {
  readonly type: 'remark';
  readonly frame: string;
  readonly key: string;
  readonly text: string;
}

/** What is marked in a field and has a card: a question about the note, or a remark on the wording of a query. */
export type Shown = Prompt | WordingRemark;

/** To a frame, as the reply to either of the above, or pushed when another frame's text changed the answer. */
export interface FindingsMessage {
  readonly type: 'findings';
  readonly fields: readonly {
    readonly field: string;
    /** Index of the field's part in the note: what `part` means in a prompt and its evidence. */
    readonly part: number;
    /** The revision of the text that the prompts' offsets belong to. */
    readonly revision: number;
    readonly prompts: readonly Shown[];
  }[];
  /** Findings of level `ask` that are open in the whole note, other frames included. */
  readonly open: number;
  /** Keys of those that are to be marked, of whatever frame. */
  readonly marks: readonly string[];
  readonly manner: Manner;
}

/** How a frame is to show what it shows: what it needs of the settings. */
export interface Manner {
  /** Time without a key before anything new is shown, in ms. */
  readonly delay: number;
  /** Whether a mark beside the field says what is done there. */
  readonly presence: boolean;
  /** Whether a line beside the sign button says what is open. */
  readonly signing: boolean;
  readonly appearance: Settings['appearance'];
  /** Whether marks are drawn over the page alone. */
  readonly isOverlayOnly: boolean;
}

/** Reply to what asks for nothing. */
export interface NotedReply {
  readonly type: 'noted';
}

/** Reply when the background does not hold the base of an edit: it was stopped, or a message was lost. */
export interface TextWantedReply {
  readonly type: 'text-wanted';
}

/**
 * Reply to a message that was not taken: it was not of this protocol, it was too large, or reading it failed. Nothing is
 * known of its fields then, so a frame clears their marks. The code is all that is ever said of it.
 */
export interface RefusedReply {
  readonly type: 'refused';
  readonly code: 'message-malformed' | 'message-too-large' | 'note-too-large' | 'reading-failed';
}

/** Pushed to frames of a tab: send your fields. */
export interface SendFieldsMessage {
  readonly type: 'send-fields';
  /**
   * Whether frames in which no note field has had the focus are meant too: the note has begun in another frame, and what
   * stands in theirs belongs to it.
   */
  readonly join: boolean;
  /** Whether the sign button of this page is to be watched for. */
  readonly signing?: boolean;
}

/** Pushed to one frame: go to a finding and open its card. */
export interface ShowFindingMessage {
  readonly type: 'show-finding';
  readonly key: string;
}

/**
 * Pushed to all frames of a tab when the shortcut was pressed: the frame that has the focus goes to its next open question
 * after the caret and opens its card. Without focus anywhere the top frame does.
 */
export interface NextQuestionMessage {
  readonly type: 'next-question';
}

/** Pushed to all frames of a tab: a question that was set aside is to be asked again. */
export interface AskAgainMessage {
  readonly type: 'ask-again';
  readonly key: string;
}

/** From a frame in which a field has the focus: which fields of its host are watched and which ignored? */
export interface ChoicesMessage {
  readonly type: 'choices';
}

/** Reply to it. */
export interface ChoicesReply extends FieldChoices {
  readonly type: 'choices';
  /** Whether a mark may stand beside a field that is ignored. */
  readonly presence: boolean;
  /** The shortcut for the next question as the browser names it; "" where none is set. */
  readonly nextKey: string;
  /** Whether a query waits in the workbench to be offered at the next field. */
  readonly armed: boolean;
}

/** From the workbench to all frames: a query waits to be offered at the next field, or waits no more. */
export interface ArmedMessage {
  readonly type: 'armed';
  readonly isArmed: boolean;
}

/** A query that is offered at a field: what is shown of it, and its words on one line and on several. */
export interface OfferedQuery {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly line: string;
  readonly lines: string;
}

/** From a frame in which a field took the focus to the workbench, past the background: what is offered there? */
export interface OfferWantedMessage {
  readonly type: 'offer-wanted';
}

/** Reply to it. None comes where no workbench has anything to offer. */
export interface OfferReply {
  readonly type: 'offer';
  readonly offer: OfferedQuery | null;
}

/** From a frame to the workbench: what a hand did with the query that was offered. */
export interface OfferDoneMessage {
  readonly type: 'offer-done';
  readonly id: string;
  readonly what: 'inserted' | 'copied' | 'declined';
}

/** From a frame in which the sign button was reached: what is open in the note of this tab? */
export interface OpenNamesMessage {
  readonly type: 'open-names';
}

/** Reply to it: the axis and the condition of each open question, in the order of the note. */
export interface OpenNamesReply {
  readonly type: 'open-names';
  readonly names: readonly Pick<Prompt, 'axis' | 'condition'>[];
}

/** Pushed to one frame by the side panel: answer a finding where it stands. The reply is what became of it. */
export interface AnswerFindingMessage {
  readonly type: 'answer-finding';
  readonly key: string;
  readonly label: string;
}

/** `asked`: the field takes no answer without the focus, so its card was opened. */
export type PanelAnswered = 'done' | 'asked' | 'gone';

/** Pushed to one frame by the side panel: put the caret there. */
export interface GoToMessage {
  readonly type: 'go-to';
  readonly field: string;
  readonly at: number;
}

/** Pushed to all frames of a tab: why is nothing read where the focus is? The frame that has it replies. */
export interface WhyHereMessage {
  readonly type: 'why-here';
}

export type WhyHere = 'unsupported' | 'read-only' | 'no-note-field' | 'ignored';

/** Pushed to all frames of a tab: another field is watched or ignored from now on. */
export interface ChoicesChangedMessage {
  readonly type: 'choices-changed';
}

/** Pushed to the frame whose context menu was opened: by what is the field known again? Its reply is the signature, or null. */
export interface NameFieldMessage {
  readonly type: 'name-field';
}

/** Pushed to all frames of a tab: the host was turned off. Take away all that was drawn, and send nothing more. */
export interface StopMessage {
  readonly type: 'stop';
  /** It is for an hour: the field that has the focus says so. */
  readonly paused?: boolean;
}

/** Pushed to all frames of a page that was open when its host was turned on: a note may have the focus already. */
export interface StartedMessage {
  readonly type: 'started';
}

/** From the side panel: what is open in this tab? */
export interface PanelMessage {
  readonly type: 'panel';
  readonly tab: number;
}

/** From the side panel: a question that was set aside in this tab is to be asked again. */
export interface TakeUpMessage {
  readonly type: 'take-up';
  readonly tab: number;
  readonly key: string;
}

/** A prompt with where it stands, for the side panel. */
export interface PanelPrompt extends Place {
  readonly prompt: Prompt;
}

export interface PanelReply {
  readonly type: 'panel-state';
  /**
   * Why nothing is listed, where nothing is: the browser does not say which page this is until ChartCue's button is
   * pressed there (`unknown-page`), the page is none that an extension may read (`no-host`), the host does not stand `on`,
   * no note field has had focus yet, or what stands in them is too short to say anything.
   */
  readonly state: 'unknown-page' | 'no-host' | Exclude<Standing, 'on'> | 'no-note' | 'too-short' | 'watching';
  /** Why nothing is read where the focus is; null where that is not known or something is. */
  readonly here: WhyHere | null;
  /** The host's name, "" where it is not known. */
  readonly host: string;
  /** The match pattern that stands for the host in permissions: "https://ehr.example/*"; "" where it is not known. */
  readonly pattern: string;
  /** When a pause ends (ms), or null when none lasts. */
  readonly until: number | null;
  readonly prompts: readonly PanelPrompt[];
  /** The problems of the note, in its order, with where their first mentions stand. */
  readonly problems: readonly (NoteProblem & Place)[];
  /** What was set aside in this note, in its order. */
  readonly aside: readonly (PanelPrompt & { readonly reason: AsideReason })[];
  /** What was shown in this note and is settled, the latest last. */
  readonly settled: readonly Settled[];
  /** Whether everything is counted today and nothing shown. */
  readonly isSilent: boolean;
  /** Whether the browser keeps no more: what is set aside holds while the page is open, and counts are lost. */
  readonly isFull: boolean;
}

/** From the workbench: what is being drafted in the browser's tabs? */
export interface DraftsMessage {
  readonly type: 'drafts';
}

/** The notes of tabs as they stand, each by its fields. */
export interface DraftsReply {
  readonly type: 'drafts';
  readonly drafts: readonly {
    readonly parts: readonly { readonly label: string; readonly text: string }[];
  }[];
}

/** Pushed to the extension's own pages: the note in this tab is not what it was. */
export interface NoteChangedMessage {
  readonly type: 'note-changed';
  readonly tab: number;
}

export type TextMessage = FieldsMessage | EditMessage;
export type FrameMessage = TextMessage | DoneMessage | RemarkMessage;
export type FrameReply = FindingsMessage | TextWantedReply | RefusedReply | NotedReply;
export type PushedMessage =
  | FindingsMessage
  | SendFieldsMessage
  | ShowFindingMessage
  | NextQuestionMessage
  | AskAgainMessage
  | ChoicesChangedMessage
  | NameFieldMessage
  | AnswerFindingMessage
  | GoToMessage
  | WhyHereMessage
  | ArmedMessage
  | StartedMessage
  | StopMessage;
