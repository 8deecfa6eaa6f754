/** A desk in this process, asked as the command asks one; and where everything lies that an act of `acts.ts` touches. */
import { join } from 'node:path';
import { type Desk, newDesk } from '../../../db/calls/desk.ts';
import { answerCall } from '../../../db/calls/dispatch.ts';
import type { AnswerOf, Contract } from '../../../db/contract/index.ts';
import { isWaymarkError } from '../../../db/store/errors.ts';
import { restStore } from '../../../db/store/store.ts';
import type { Station } from '../../../main/command/connection.ts';

export const VERA = { user: 'Vera', password: 'seven quiet rivers' } as const;
/** Vera's after she has changed it. */
export const LATER = 'a bridge over slow water';
export const ION = { name: 'Ion', role: 'caseworker', house: null, password: 'nine tall lamps outside' } as const;
export const ANA = { name: 'Ana', role: 'caseworker', house: null, password: 'winter apples in the cellar' } as const;

/** Folders and files under one place. */
export interface There {
  readonly mission: string;
  readonly headquarters: string;
  /** Where a copy is brought back to; not there before. */
  readonly restored: string;
  readonly copies: string;
  readonly mail: string;
  /** Interchange lines to import. */
  readonly lines: string;
  /** A package to headquarters that it has not opened. */
  readonly package: string;
  /** A copy of the mission. */
  readonly copy: string;
  /** Where a copy is asked for; the same one lies there before. */
  readonly asked: string;
  /** Folders that are made in it say in a trace how far the work has come. */
  readonly marks: string;
}

export function thereIn(place: string): There {
  return {
    mission: join(place, 'KG-BIS'),
    headquarters: join(place, 'HQ'),
    restored: join(place, 'restored'),
    copies: join(place, 'copies'),
    mail: join(place, 'mail'),
    lines: join(place, 'lines.jsonl'),
    package: join(place, 'mail', 'in.waymark'),
    copy: join(place, 'earlier.copy'),
    asked: join(place, 'asked-for.copy'),
    marks: join(place, 'marks'),
  };
}

export interface LocalDesk {
  readonly desk: Desk;
  readonly ask: Station['ask'];
}

/** Nobody has logged in yet. */
export function localDesk(folder: string): LocalDesk {
  const cost = { memory: 64, passes: 1, lanes: 1, belowFloor: true } as const;
  const desk = newDesk(
    folder,
    () => new Date(),
    () => {},
    cost,
  );
  return {
    desk,
    ask: async (area, verb, input) =>
      (await answerCall(desk, area, verb, input)) as AnswerOf<Contract[typeof area][typeof verb]>,
  };
}

/** Locks the desk, as its process does; harmless where nobody sits there. */
export function lockDesk({ desk }: LocalDesk): void {
  if (desk.store?.db.open === true) restStore(desk.store);
  desk.store = null;
}

/** `done`, or the code of what refused it; of what has no code, what was thrown. */
export async function codeOf(work: () => unknown): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    return isWaymarkError(error) ? error.code : `not coded: ${String(error)}`;
  }
}

/** Logs Vera in with the one of these that is hers now. What is refused for a moment is tried once more, as people do. */
export async function logInAsVera(local: LocalDesk, passwords: readonly string[] = [VERA.password]): Promise<void> {
  const refusals: unknown[] = [];
  for (const password of [...passwords, ...passwords]) {
    try {
      await local.ask('station', 'logIn', { user: VERA.user, password });
      return;
    } catch (error) {
      refusals.push(error);
    }
  }
  throw refusals.find((error) => !isWaymarkError(error, 'wrong-password')) ?? refusals[0];
}

export function saveNote({ ask }: LocalDesk, caseId: string, text: string) {
  return ask('records', 'save', { caseId, records: [{ kind: 'note', body: { kind: 'note', text } }] });
}

/** How often a note of this text is in the case. */
export async function notesOf({ ask }: LocalDesk, caseId: string, text: string): Promise<number> {
  const { records } = await ask('cases', 'open', { caseId });
  return records.filter(({ kind, body }) => kind === 'note' && body.text === text).length;
}
