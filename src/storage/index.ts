export { createMemoryStates } from './memory-states';
