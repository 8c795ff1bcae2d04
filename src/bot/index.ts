export { createEventClock, type EventClock } from './event-clock';
export { createTurnErrorHandler, createTurnLogic } from './logic';
export { plainText } from './render';
export { NEW_CONVERSATION, type ConversationState, type ConversationStates } from './state';
export { takeTurn, type Desk, type Inbound, type TurnResult } from './turn';
export { createEventView } from './view';
