import type { z } from 'zod';
import type { SentenceCode } from '../codebook/sentences.ts';
import { casesArea } from './cases.ts';
import { dutyArea } from './duty.ts';
import { exchangeArea } from './exchange.ts';
import { hotlineArea } from './hotline.ts';
import { housesArea } from './houses.ts';
import { linksArea } from './links.ts';
import { ownQuestionsArea } from './own-questions.ts';
import { papersArea } from './papers.ts';
import { partnersArea } from './partners.ts';
import { postArea } from './post.ts';
import { projectsArea } from './projects.ts';
import { recordsArea } from './records.ts';
import { registersArea } from './registers.ts';
import { stationArea } from './station.ts';
import { statisticsArea } from './statistics-area.ts';
import type { Verb } from './verb.ts';

/** Every call that the case database answers. Preload, main and the command are made from it. */
export const contract = {
  station: stationArea,
  cases: casesArea,
  records: recordsArea,
  exchange: exchangeArea,
  statistics: statisticsArea,
  papers: papersArea,
  houses: housesArea,
  post: postArea,
  partners: partnersArea,
  ownQuestions: ownQuestionsArea,
  hotline: hotlineArea,
  registers: registersArea,
  duty: dutyArea,
  projects: projectsArea,
  links: linksArea,
} as const;

export type Contract = typeof contract;
export type Area = keyof Contract;

/** What a caller passes. */
export type InputOf<V> = V extends Verb<infer Input, unknown> ? z.input<Input> : never;
/** What a handler gets: checked, defaults filled in. */
export type CheckedInputOf<V> = V extends Verb<infer Input, unknown> ? z.output<Input> : never;
export type AnswerOf<V> = V extends Verb<z.ZodType, infer Answer> ? Answer : never;

/** A contract as its caller sees it: `calls.cases.open({ caseId })`. */
export type Calls<C> = {
  readonly [A in keyof C]: { readonly [V in keyof C[A]]: (input: InputOf<C[A][V]>) => Promise<AnswerOf<C[A][V]>> };
};

/** What a refusal looks like as data: `code` names a sentence, `places` fill it. */
export interface Refusal {
  readonly code: SentenceCode;
  readonly places: Readonly<Record<string, string | number>>;
}

/** Long work under way: `done` of `total` in the unit of `step`; a sentence code says what is being done. */
export interface Progress {
  readonly job: string;
  readonly step: SentenceCode;
  readonly done: number;
  readonly total: number;
  /** Of several packages: which one is being taken in, whose it is as far as that is known, and how many of its cases are done. */
  readonly file?: {
    readonly place: number;
    readonly of: number;
    readonly office: string | null;
    readonly number: number | null;
    readonly cases: { readonly done: number; readonly total: number } | null;
  };
}

export type { SentenceCode } from '../codebook/sentences.ts';
export * from './access.ts';
export * from './case-file.ts';
export * from './case-list.ts';
export * from './case-row.ts';
export * from './covers.ts';
export * from './drafts.ts';
export * from './duty.ts';
export * from './exchange.ts';
export { COPY_FILE, FILE_ENDINGS, ROOT_KEY_FILE } from './file-endings.ts';
export * from './find-told.ts';
export * from './first-contacts.ts';
export * from './former-names.ts';
export * from './fund-rules.ts';
export * from './hand-over.ts';
export * from './hotline.ts';
export * from './house-tonight.ts';
export * from './houses.ts';
export * from './inbox.ts';
export * from './interchange.ts';
export * from './links.ts';
export * from './many-cases.ts';
export * from './own-questions.ts';
export * from './papers.ts';
export * from './partners.ts';
export * from './pictures.ts';
export * from './post.ts';
export * from './projects.ts';
export * from './records.ts';
export * from './registers.ts';
export * from './releases.ts';
export * from './report.ts';
export * from './sealing.ts';
export * from './station.ts';
export * from './statistics.ts';
export * from './statistics-area.ts';
export * from './today.ts';
export { fileToken } from './token.ts';
export type { Verb } from './verb.ts';
