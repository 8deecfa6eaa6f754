/** What is recorded, once, as data: the public face of the codebook. */
export { type AnswerFault, type CheckedBody, checkBody, type Fault, readAnswer } from './answers.ts';
export { isId, readCitation } from './citation.ts';
export { agesBetween, certainlyBefore, dateFault, earliest, latest } from './date.ts';
export { FORMS, form, question, questionsOf, sensitivityHalf } from './forms/index.ts';
export { type Halves, joinHalves, openedId, splitHalves } from './halves.ts';
export { codeLabel, LISTS, list } from './lists/index.ts';
export { PAGES } from './pages/index.ts';
export { SENTENCES, say } from './sentences.ts';
export * from './types.ts';
export { CODEBOOK_VERSION } from './version.ts';
export { type FiledBody, WARNING_RULES, type Warning, warnings } from './warnings.ts';
