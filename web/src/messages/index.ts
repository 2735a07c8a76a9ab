export { words } from './en';
export { issueText } from './issues';
export * from './names';
export * from './phrase';
export { secondSentence, verdictSentence } from './verdict';
