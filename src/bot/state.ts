import type { Choice, Language } from '../domain';
import type { Frame } from '../../dialogs';

/** What the desk remembers of a conversation. Holds no chat text. */
export interface ConversationState {
  /** Set by the attendee in words or by a button; stays until changed. */
  readonly chosenLanguage?: Language;
  readonly lastLanguage?: Language;
  readonly frame?: Frame;
  /** Numbered choices of the last reply. */
  readonly choices: readonly Choice[];
  /** Its other buttons, which come back as their title on channels that send no value. */
  readonly buttons: readonly Choice[];
  /** Party whose docking code was given in this conversation. */
  readonly partyId?: string;
  readonly awaitsCode: boolean;
  readonly wrongCodes: number;
}

export const NEW_CONVERSATION: ConversationState = { choices: [], buttons: [], awaitsCode: false, wrongCodes: 0 };

/** Where conversation state is kept. Keys are `channelId/conversationId`. */
export interface ConversationStates {
  read(key: string): Promise<ConversationState | undefined>;
  write(key: string, state: ConversationState): Promise<void>;
}
