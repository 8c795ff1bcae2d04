import type { Answerer } from './dialog';
import { answerFromDocking } from './docking';
import { answerFromExhibits } from './exhibits';
import { answerFromFaq } from './faq';
import { answerFromFrame } from './followup';
import { answerFromHandoff } from './handoff';
import { answerFromMenu } from './menu';
import { answerFromOnline } from './online';
import { answerFromPeople } from './people';
import { answerFromSchedule } from './schedule';
import { answerFromVenue } from './venue';

/** All dialogs that may answer a question; the order settles ties. */
export const ANSWERERS: readonly Answerer[] = [
  answerFromFrame,
  answerFromMenu,
  answerFromSchedule,
  answerFromPeople,
  answerFromDocking,
  answerFromExhibits,
  answerFromVenue,
  answerFromOnline,
  answerFromHandoff,
  answerFromFaq,
];

export { openAction } from './actions';
export { makeReply, type EventView, type Frame, type Proposal, type Question } from './dialog';
export { askForCode, ownMeetings, partyByCode } from './docking';
export { emergencyReply } from './emergency';
export { offerFromFaq } from './faq';
export { readOrdinal } from './followup';
export { unknownProposal } from './handoff';
export { languageProposal, readLanguageSwitch } from './language';
export { welcomeProposal } from './menu';
