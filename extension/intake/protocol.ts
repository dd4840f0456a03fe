import type { Pack } from '#src/match/rules.ts';
import type { HeldCode } from '#src/measures/hold-minutes.ts';
import type { Prompt } from '#src/prompts/prompt.ts';
import type { AskedFinding } from '#src/queries/query.ts';
import type { Told } from '#src/queries/told.ts';
import type { Reading } from './reading.ts';

/** What the page tells a worker once: the packs that are live beside those that ship. */
export interface LivePacks {
  readonly livePacks: readonly Pack[];
}

/** A note as the engine is given it: one part of its chart. */
export interface ChartPart {
  readonly name: string;
  readonly text: string;
}

/** What the page asks of a worker, one after the other. */
export type IntakeRequest =
  | { readonly type: 'read-file'; readonly file: Blob }
  | { readonly type: 'weigh-chart'; readonly parts: readonly ChartPart[]; readonly today: string }
  | { readonly type: 'read-chart'; readonly parts: readonly ChartPart[]; readonly today: string }
  | {
      readonly type: 'look-up';
      readonly parts: readonly ChartPart[];
      readonly today: string;
      readonly asks: readonly AskedFinding[];
    }
  | {
      readonly type: 'hold-minutes';
      readonly parts: readonly ChartPart[];
      readonly today: string;
      readonly codes: readonly string[];
      /** YYYY-MM-DD, of the encounter. */
      readonly day: string;
      readonly payer: string | null;
    };

/** What a chart's open questions come to. */
export interface ChartWeight {
  /** Questions that are asked. */
  readonly gaps: number;
  /** Places that contradict each other. */
  readonly conflicts: number;
  /** What may be asked, and is not by itself. */
  readonly hints: number;
  /** All gaps and conflicts, each by its clinical weight. */
  readonly weight: number;
}

/** What reading a chart came to. */
export interface ChartReading {
  /** By the engine's rank. */
  readonly prompts: readonly Prompt[];
  readonly weight: ChartWeight;
}

export interface IntakeReplies {
  readonly 'read-file': Reading;
  readonly 'weigh-chart': ChartWeight;
  readonly 'read-chart': ChartReading;
  readonly 'look-up': readonly Told[];
  readonly 'hold-minutes': readonly HeldCode[];
}

/** The reply to a request; `failed` stands for a fault that may not be told: it could quote a note. */
export type IntakeReply =
  | {
      readonly [Type in keyof IntakeReplies]: { readonly type: Type; readonly value: IntakeReplies[Type] };
    }[keyof IntakeReplies]
  | { readonly type: 'failed' };

/** A request or reply on its way, with the request's number. */
export interface Numbered<Message> {
  readonly number: number;
  readonly message: Message;
}
