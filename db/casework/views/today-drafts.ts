/** What Today says of what somebody began and did not save, so that two of one kind are told apart: never a name, nor anything that was told. */
import type { Draft } from '../../contract/drafts.ts';
import type { TodayLine } from '../../contract/today.ts';

/** Codes of a first contact that tell two apart, by the place in {@link TodayLine} that holds them. */
const TELLS_APART = { sex: 'profile.sex', language: 'profile.languages' } as const;

/** Beside its answers a draft holds what could not be read yet, under a key that no question has. */
const QUESTION = /^[a-z]/u;

/** `answers`: how many are there; `sex` and `language`: the code that was answered first, of a first contact. */
export function placesOfDraft({ kind, body }: Pick<Draft, 'kind' | 'body'>): TodayLine['places'] {
  const codes = Object.entries(TELLS_APART).flatMap(([place, question]) => {
    const code = firstCode(body[question]);
    return code === undefined ? [] : [[place, code] as const];
  });
  const answers = Object.entries(body).filter(([key, given]) => QUESTION.test(key) && isAnswered(given)).length;
  return { kind, answers, ...(kind === 'first-contact' ? Object.fromEntries(codes) : {}) };
}

function firstCode(given: unknown): string | undefined {
  const code: unknown = Array.isArray(given) ? given[0] : given;
  return typeof code === 'string' && code !== '' ? code : undefined;
}

function isAnswered(given: unknown): boolean {
  return given !== null && given !== undefined && given !== '' && !(Array.isArray(given) && given.length === 0);
}
