export {
  buildKnowledgeIndex,
  findUnreachable,
  type KnowledgeCandidate,
  type KnowledgeEntry,
  type KnowledgeIndex,
  type KnowledgeResult,
} from './knowledge-index';
export { normalise } from './normalise';
