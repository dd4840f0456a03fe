import type { Prompt } from '#src/prompts/prompt.ts';
import type { TextEdit } from '#src/text/edit.ts';
import type { Standing } from './consent.ts';

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
}

/** Where the clinician is typing in this frame, if anywhere. */
export interface Typing {
  readonly field: string;
  readonly at: number;
}

/** From a frame: the whole of what it holds. Fields that are not listed are gone. */
export interface FieldsMessage {
  readonly type: 'fields';
  readonly frame: string;
  readonly fields: readonly FieldText[];
  readonly typing: Typing | null;
  /** Keys of findings the clinician settled by hand in these fields. */
  readonly settled: readonly string[];
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
  readonly settled: readonly string[];
}

/** To a frame, as the reply to either of the above, or pushed when another frame's text changed the answer. */
export interface FindingsMessage {
  readonly type: 'findings';
  readonly fields: readonly {
    readonly field: string;
    /** Index of the field's part in the note: what `part` means in a prompt and its evidence. */
    readonly part: number;
    /** The revision of the text that the prompts' offsets belong to. */
    readonly revision: number;
    readonly prompts: readonly Prompt[];
  }[];
  /** Findings of level `ask` that are open in the whole note, other frames included. */
  readonly open: number;
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

/** Pushed to all frames of a tab: the host was turned off. Take away all that was drawn, and send nothing more. */
export interface StopMessage {
  readonly type: 'stop';
}

/** From the side panel: what is open in this tab? */
export interface PanelMessage {
  readonly type: 'panel';
  readonly tab: number;
}

/** A prompt with where it stands, for the side panel. */
export interface PanelPrompt {
  readonly prompt: Prompt;
  readonly frameId: number;
  readonly field: string;
  readonly label: string;
}

export interface PanelReply {
  readonly type: 'panel-state';
  /**
   * Why nothing is listed, where nothing is: the browser does not say which page this is until ChartCue's button is
   * pressed there (`unknown-page`), the page is none that an extension may read (`no-host`), the host does not stand `on`,
   * or no note field has had focus yet.
   */
  readonly state: 'unknown-page' | 'no-host' | Exclude<Standing, 'on'> | 'no-note' | 'watching';
  /** The host's name, "" where it is not known. */
  readonly host: string;
  /** The match pattern that stands for the host in permissions: "https://ehr.example/*"; "" where it is not known. */
  readonly pattern: string;
  /** When a pause ends (ms), or null when none lasts. */
  readonly until: number | null;
  readonly prompts: readonly PanelPrompt[];
}

/** Pushed to the extension's own pages: the note in this tab is not what it was. */
export interface NoteChangedMessage {
  readonly type: 'note-changed';
  readonly tab: number;
}

export type FrameMessage = FieldsMessage | EditMessage;
export type FrameReply = FindingsMessage | TextWantedReply | RefusedReply;
export type PushedMessage =
  | FindingsMessage
  | SendFieldsMessage
  | ShowFindingMessage
  | NextQuestionMessage
  | StopMessage;
