/** What the recogniser says of a text: every naming mention of an actor, by the guidelines in docs/recognition.md. */

export type ActorKind = 'person' | 'organisation' | 'state' | 'place';

export const ACTOR_KINDS: readonly ActorKind[] = ['person', 'organisation', 'state', 'place'];

/** What spoke for a mention. Codes, not words: the words are made where they are shown. */
export type ActorReasonCode =
  | 'known-name'
  | 'given-name'
  | 'title'
  | 'head-word'
  | 'company-suffix'
  | 'acronym'
  | 'acronym-defined'
  | 'context'
  | 'metonym'
  | 'same-name'
  | 'headline'
  | 'speaker-label'
  | 'capitals';

/** `parts` are words of the text or of the lists: the head word, the title, the name it repeats. */
export type ActorReason = { readonly code: ActorReasonCode; readonly parts: readonly string[] };

export type FoundActor = {
  /** UTF-16 offsets into the text, half-open; `text` is what stands there. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: ActorKind;
  /** Canonical name: the fullest form in this text, in normal case, NFC. The same for all names of one actor. */
  readonly actor: string;
  /** 0–1: how sure the rules are, not a probability. */
  readonly confidence: number;
  readonly reason: ActorReason;
  /** Other kinds that the name could well be, likeliest first. */
  readonly alternatives?: readonly ActorKind[];
};

/** `reason` is there where no actors are proposed at all: the text is in a language without rules. */
export type ActorFindings = {
  readonly actors: readonly FoundActor[];
  readonly reason?: 'language';
};
