export { decodeText, type DecodedText } from './decode';
export { sortFaults } from './faults';
export { fillAnswer } from './fill';
export { importTimetable, type ImportFile, type ImportNote, type ImportReport, type ImportResult } from './import';
export { initEvent } from './init';
export { loadEvent, type LoadResult } from './load';
export { watchEvent } from './watch';
export { writeImportedEvent } from './write';
