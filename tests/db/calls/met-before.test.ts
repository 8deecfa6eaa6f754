/** Practice, Colleagues: on first contact, what protects tonight of a colleague's case, and nothing else of it. */
import { describe, expect, it } from 'vitest';
import { closeToNamed, createCase, createOffice, type Office, type Person, trail } from '../casework/user-session.ts';
import { call } from './a-desk.ts';
import { deskAt, refusalOf } from './office-desk.ts';

function ionKnowsAlina(keep = 'with-name'): { readonly office: Office; readonly caseId: string } {
  const office = createOffice();
  const caseId = createCase(office.sessionOf('caseworker'), [
    { kind: 'intake', body: { date: '2026-05-04', 'needs-today': ['threatened'] } },
    { kind: 'consent', body: { date: '2026-05-04', keep } },
    { kind: 'identity', body: { 'given-names': 'Alina', 'family-name': 'Carrowby', 'name-used': 'Lia' } },
    { kind: 'profile', body: { nationalities: ['MDA'], 'not-this-interpreter': true } },
    { kind: 'screening', body: { date: '2026-05-04', narrative: 'told in two sessions' } },
    { kind: 'safe-contact', body: { date: '2026-05-04', 'never-say': 'that she was here' } },
    { kind: 'stay', body: { house: 'H1', from: '2026-05-01', 'keep-apart-from': 'the man of room 2' } },
  ]);
  return { office, caseId };
}

async function writing(office: Office, name: string, person: Person = 'second-caseworker', id = 'contact-1') {
  const desk = deskAt(office, person);
  const body = { 'identity.name-used': name };
  const draft = { id, caseId: null, kind: 'first-contact', record: null, body };
  await call(desk, 'records', 'putDraft', draft);
  return {
    desk,
    asks: (reason = 'is-here') => call(desk, 'cases', 'metBefore', { draft: id, reason }),
    writes: (other: string) => call(desk, 'records', 'putDraft', { ...draft, body: { 'identity.name-used': other } }),
  };
}

const NONE = { fit: 'none', cases: [] };

describe('whether a colleague has met the person of a first contact', () => {
  it('is answered by what protects tonight, who has the case, and no word of who it is or what was told', async () => {
    const { office, caseId } = ionKnowsAlina();
    const told = trail(office).length;
    const answer = await (await writing(office, 'Carrowby Alina')).asks();
    expect(answer).toEqual({
      fit: 'some',
      cases: [
        {
          who: ['Ion'],
          dangers: ['today-threatened'],
          neverSay: 'that she was here',
          notThisInterpreter: true,
          keepApart: ['the man of room 2'],
        },
      ],
    });
    expect(JSON.stringify(answer)).not.toMatch(/Carrowby|Alina|KG-BIS|MDA|sessions/);
    expect(trail(office).slice(told)).toEqual(['3 met-before is-here']);
    expect(office.db.prepare('SELECT subject FROM audit ORDER BY n DESC').pluck().get()).toBe(caseId);
  });

  it.each(['Carr', 'Carrowb', 'Al', 'Alin', 'A', 'Carrowby Ana', '', 'KG-BIS', '*', '"'])(
    'is not answered by the beginning of a name or another one: %j',
    async (name) => {
      const { office } = ionKnowsAlina();
      expect(await (await writing(office, name)).asks()).toEqual(NONE);
    },
  );

  it('is asked once a contact: another name in it is refused, the same is answered again', async () => {
    const { office } = ionKnowsAlina();
    const contact = await writing(office, 'Alina');
    expect((await contact.asks()).fit).toBe('some');
    expect((await contact.asks()).fit).toBe('some');
    await contact.writes('Olena');
    expect(await refusalOf(contact.asks())).toBe('contact-asked-already');
  });

  it('is asked of a draft that is one’s own, with a reason of the list', async () => {
    const { office } = ionKnowsAlina();
    const contact = await writing(office, 'Alina');
    expect(await refusalOf(contact.asks('curious'))).toBe('bad-input');
    const another = deskAt(office, 'caseworker');
    const asked = call(another, 'cases', 'metBefore', { draft: 'contact-1', reason: 'is-here' });
    expect(await refusalOf(asked)).toBe('no-such-draft');
  });

  it('answers for one’s own cases, closed ones, and names that an emergency’s end has hidden as where there is none', async () => {
    const { office, caseId } = ionKnowsAlina('emergency');
    expect(await (await writing(office, 'Lia', 'caseworker', 'own')).asks()).toEqual(NONE);
    expect((await (await writing(office, 'Lia', 'second-caseworker', 'before')).asks()).fit).toBe('some');
    office.at('2026-05-09T10:00');
    expect(await (await writing(office, 'Lia', 'second-caseworker', 'after')).asks()).toEqual(NONE);
    office.at('2026-05-04T11:00');
    closeToNamed(office, caseId);
    expect(await (await writing(office, 'Lia', 'second-caseworker', 'closed')).asks()).toEqual(NONE);
  });

  it('says that many fit where the name is that of many, and nothing of any of them', async () => {
    const office = createOffice();
    for (const family of ['Rusu', 'Popa', 'Bondar', 'Sirbu']) {
      createCase(office.sessionOf('caseworker'), [
        { kind: 'consent', body: { date: '2026-05-04', keep: 'with-name' } },
        { kind: 'identity', body: { 'given-names': 'Ana', 'family-name': family } },
      ]);
    }
    expect(await (await writing(office, 'Ana')).asks()).toEqual({ fit: 'many', cases: [] });
    expect((await (await writing(office, 'Ana Sirbu', 'second-caseworker', 'whole')).asks()).fit).toBe('some');
  });
});
