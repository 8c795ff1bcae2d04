export { mountBotFramework } from './botframework';
export { mountDirectLine } from './directline';
export { mountWebChat, type WebChatAssets } from './webchat';
