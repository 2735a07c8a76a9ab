export { words } from './en';
export { unnamedFaults, type Faults, type IssueWords } from './faults';
export * from './names';
export * from './phrase';
export { verdictWords, type Deal, type SecondWords } from './verdict';
