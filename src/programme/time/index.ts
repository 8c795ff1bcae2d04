export { parseTime } from './parse';
export type { TimeAnchor, TimeAssumption, TimeContext, TimeReading } from './types';
