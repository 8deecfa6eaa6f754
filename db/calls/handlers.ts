/** Every call of the contract and what answers it. A call that nobody answers is a type error here. */
import type { AnswerOf, Area, CheckedInputOf, Contract } from '../contract/index.ts';
import { answerCases, answerRecords } from './cases.ts';
import type { Desk } from './desk.ts';
import { answerDuty } from './duty.ts';
import { answerExchange } from './exchange.ts';
import { answerHotline } from './hotline.ts';
import { answerHouses } from './houses.ts';
import { answerLinks } from './links.ts';
import { answerOwnQuestions } from './own-questions.ts';
import { answerPapers } from './papers.ts';
import { answerPartners } from './partners.ts';
import { answerPost } from './post.ts';
import { answerProjects } from './projects.ts';
import { answerRegisters } from './registers.ts';
import { answerStation } from './station.ts';
import { answerStatistics } from './statistics.ts';

/** What answers the calls of one area: checked input in, plain data out; refusals are thrown. */
export type Answers<A extends Area> = {
  readonly [V in keyof Contract[A]]: (
    desk: Desk,
    input: CheckedInputOf<Contract[A][V]>,
  ) => AnswerOf<Contract[A][V]> | Promise<AnswerOf<Contract[A][V]>>;
};

export const answering: { readonly [A in Area]: Answers<A> } = {
  station: answerStation,
  cases: answerCases,
  records: answerRecords,
  exchange: answerExchange,
  statistics: answerStatistics,
  papers: answerPapers,
  houses: answerHouses,
  post: answerPost,
  partners: answerPartners,
  ownQuestions: answerOwnQuestions,
  hotline: answerHotline,
  registers: answerRegisters,
  duty: answerDuty,
  projects: answerProjects,
  links: answerLinks,
};
