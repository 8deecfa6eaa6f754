/** Calls to the hotline, in the codes in which they were noted (norad-2010 L1405-1414; sida-2003 §2.9). */
import { callsOf } from '../../casework/record/hotline-calls.ts';
import { CALL_ADVICE, CALL_TOPICS, CALL_WAYS, CALLERS, CAN_TALK } from '../../codebook/hotline.ts';
import { TABLE_WORDS } from '../../codebook/table-words.ts';
import { inEach, text } from '../../codebook/text.ts';
import type { Code, Text } from '../../codebook/types.ts';
import { countryLabel, languageLabel } from '../../codebook/world.ts';
import { dayOf, momentOf } from '../../store/clock.ts';
import { ownStation } from '../../store/station.ts';
import { codesOf, type Dimension } from '../dimension.ts';
import { say } from '../report.ts';
import { MONTH } from './month-dimension.ts';
import type { RegisterTable } from './register-table.ts';

const KINDS = {
  call: text('Call', 'Appel', 'Llamada'),
  silent: text('Silent', 'Muet', 'Muda'),
  abusive: text('Abusive', 'Injurieux', 'Ofensiva'),
} as const;

/** When on the day of the office it came; the last hour is not in it. */
const HOURS = [
  { code: '00-06', before: 6, label: text('0 to 6 o’clock', 'De 0 à 6 heures', 'De las 0 a las 6 horas') },
  { code: '06-12', before: 12, label: text('6 to 12 o’clock', 'De 6 à 12 heures', 'De las 6 a las 12 horas') },
  { code: '12-18', before: 18, label: text('12 to 18 o’clock', 'De 12 à 18 heures', 'De las 12 a las 18 horas') },
  { code: '18-24', before: 24, label: text('18 to 24 o’clock', 'De 18 à 24 heures', 'De las 18 a las 24 horas') },
] as const;

type Labelled = Pick<Code, 'code' | 'label'>;

const one = (id: string, label: Text, codes: readonly Labelled[]): Dimension => ({
  ...{ id, label, multi: false, rowOf: (value: string) => value },
  rows: codes.map(({ code, label: name }) => ({ code, label: name, always: true })),
});
const several = (id: string, label: Text, codes: readonly Labelled[]): Dimension => ({
  ...{ id, label, multi: true, rowsOf: codesOf },
  rows: codes.map(({ code, label: name }) => ({ code, label: name, always: true })),
});
const occurring = (id: string, label: Text, labelOf: (code: string) => Text): Dimension => ({
  ...{ id, label, multi: false, rows: [], rowOf: (value: string) => value },
  open: { labelOf, order: 'size' },
});

export const HOTLINE: RegisterTable = {
  id: 'hotline',
  title: TABLE_WORDS['table-hotline'],
  dimensions: [
    one(
      'call-kind',
      text('Kind of call', 'Type d’appel', 'Tipo de llamada'),
      Object.entries(KINDS).map(([code, label]) => ({ code, label })),
    ),
    MONTH,
    one('call-hour', text('Hour', 'Heure', 'Hora'), HOURS),
    one('call-way', text('Way', 'Moyen', 'Medio'), CALL_WAYS),
    occurring('call-language', text('Language', 'Langue', 'Idioma'), (code) =>
      inEach((language) => languageLabel(code, language)),
    ),
    one('caller', text('Who calls', 'Qui appelle', 'Quién llama'), CALLERS),
    occurring('call-country', text('Country asked about', 'Pays concerné', 'País por el que se pregunta'), (code) =>
      inEach((language) => countryLabel(code, language)),
    ),
    several('call-topics', text('Topics', 'Sujets', 'Temas'), CALL_TOPICS),
    several('call-advice', text('Advice', 'Conseils', 'Consejos'), CALL_ADVICE),
    one('can-talk', text('Can talk now', 'Peut parler maintenant', 'Puede hablar ahora'), CAN_TALK),
  ],
  note: () => say('stat-table-hotline'),
  linesOf: (db) => {
    const { office } = ownStation(db);
    return callsOf(db, Number.MAX_SAFE_INTEGER).map((call) => {
      const moment = momentOf(call.at);
      const day = dayOf(moment);
      const hour = HOURS.find(({ before }) => moment.getHours() < before)?.code ?? null;
      const { kind, way, language, caller, country, canTalk } = call;
      const [topics, advice] = [call.topics.join(' ') || null, call.advice.join(' ') || null];
      const values = [kind, day.slice(0, 7), hour, way, language, caller, country, topics, advice, canTalk];
      return { n: 1, day, isSure: true, office, values };
    });
  },
};
