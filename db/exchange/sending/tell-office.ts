/** Telling one of our offices what a decision names, without the person's consent: a package of its own kind, once. */
import { isDeepStrictEqual } from 'node:util';
import type { UserSession } from '../../casework/people/user-session.ts';
import { referenceOf } from '../../casework/record/reference-of.ts';
import type { Telling } from '../../casework/rules/telling.ts';
import { enterTold, expectToTell, noteToldLeft, toTell } from '../../casework/writing/tell.ts';
import { namesTest } from '../../codebook/may-leave.ts';
import { tellable } from '../../codebook/tellable.ts';
import type { ToldAnswer } from '../../contract/exchange.ts';
import { WaymarkError } from '../../store/errors.ts';
import { ownStation } from '../../store/station.ts';
import { saveWithRetry } from '../../store/transaction.ts';
import { refusal } from '../format/refusal.ts';
import { writeTold } from '../format/told.ts';
import { knownStations } from '../trust/known-stations.ts';
import type { SealOptions } from './seal-act.ts';
import { expectAddressees } from './seal-cases.ts';
import { type SentPackage, sendPackage, smallContent } from './send.ts';

/**
 * Seals exactly the answers that a decision names to the office that it names, for each of its stations. They have left when the first file has
 * its name: where it gets none, they may be told again; from then on no signal stops it. Throws what `expectToTell` throws,
 * `telling-other-way` where somebody outside is told, `telling-not-headquarters` where headquarters would be told of suspects, family, health or a test, and what sealing to an office throws.
 */
export async function tellOffice(
  session: UserSession,
  named: { readonly caseId: string; readonly record: string },
  folder: string,
  options: SealOptions = {},
): Promise<readonly SentPackage[]> {
  const { db } = session;
  const { caseId, record } = named;
  const { telling, answers } = expectToTell(session, caseId, record);
  if (telling.office === undefined) throw new WaymarkError('telling-other-way');
  const stations = expectAddressees(knownStations(db), ownStation(db), telling.office);
  if (stations.some(({ headquarters }) => headquarters)) expectForHeadquarters(telling, answers);
  const told = { case: caseId, reference: referenceOf(db, caseId) ?? '', ground: telling.ground, answers };
  const files: SentPackage[] = [];
  for (const to of stations) {
    const first = files.length === 0;
    files.push(
      await sendPackage(session, {
        to,
        kind: 'told',
        folder,
        content: smallContent([writeTold(told)]),
        counts: { answers: answers.length },
        ...options,
        // What left for one desk has left: that nothing of it remains would be false, so the next gets its own, which is small.
        signal: first ? options.signal : undefined,
        stillTrue: () => {
          const now = (first ? expectToTell : toTell)(session, caseId, record);
          const isSame = isDeepStrictEqual(now.telling, telling) && isDeepStrictEqual(now.answers, answers);
          if (!isSame) throw refusal('seal-changed');
        },
        alsoWrite: () => {
          if (first) enterTold(session, caseId, telling, 1);
        },
      }),
    );
    if (first) await saveWithRetry(db, () => noteToldLeft(session, caseId, telling));
  }
  return files;
}

/** What never goes to headquarters (codebook/may-leave.ts) does not by a decision either. */
function expectForHeadquarters({ questions }: Telling, answers: readonly ToldAnswer[]): void {
  const isOfForm = questions.some((id) => tellable(id)?.form.neverToHeadquarters);
  const isOfTest = answers.some(({ kind, question, value }) => namesTest(kind, { [question]: value }));
  if (isOfForm || isOfTest) throw new WaymarkError('telling-not-headquarters');
}
