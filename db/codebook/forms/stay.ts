import { text } from '../text.ts';
import type { Form } from '../types.ts';

/**
 * One stay under a roof; what the house sheet prints beside `health`. The house is a register code, never a name or an
 * address. Everything here can be seen by the shelter manager: nothing of the story belongs in it.
 */
export const STAY = {
  kind: 'stay',
  label: text('Stay', 'Séjour', 'Estancia'),
  section: 'care',
  many: true,
  keepsCaseOpen: true,
  countsAsHelp: true,
  onFirstContact: false,
  audience: 'house',
  date: 'from',
  groups: [
    {
      label: text('Where and how long', 'Où et combien de temps', 'Dónde y cuánto tiempo'),
      questions: [
        {
          id: 'kind',
          type: 'code',
          list: 'stay-kind',
          label: text('Kind of place', 'Type de lieu', 'Tipo de lugar'),
          sensitivity: 'fact',
          source: 'case-file.md (stay); sida-2003 §2.5; norad-2010 §2.10',
        },
        {
          id: 'house',
          type: 'register',
          label: text('House (code)', 'Maison (code)', 'Casa (código)'),
          sensitivity: 'fact',
          source: 'case-file.md (shelters: a code and a house name)',
        },
        {
          id: 'room',
          type: 'register',
          label: text('Room', 'Chambre', 'Habitación'),
          sensitivity: 'fact',
          source: 'papers.md (house sheet: room)',
        },
        {
          id: 'from',
          type: 'date',
          label: text('From', 'Du', 'Desde'),
          sensitivity: 'fact',
          source: 'sida-2003 §2.5 (arrival date, departure date); statistics.md 13-14',
        },
        {
          id: 'expected-until',
          type: 'date',
          label: text('Expected until', 'Prévu jusqu’au', 'Previsto hasta'),
          sensitivity: 'fact',
          source: 'papers.md (house sheet: expected until)',
        },
        {
          id: 'until',
          type: 'date',
          label: text('Until', 'Au', 'Hasta'),
          sensitivity: 'fact',
          source: 'sida-2003 §2.5 (departure date, nights)',
        },
        {
          id: 'review-date',
          type: 'date',
          label: text('Next review', 'Prochain point', 'Próxima revisión'),
          sensitivity: 'fact',
          source: 'papers.md (house sheet: next review)',
        },
      ],
    },
    {
      label: text('With whom', 'Avec qui', 'Con quién'),
      questions: [
        {
          id: 'children-with-them',
          type: 'text',
          names: true,
          label: text(
            'Children with them: first names, ages',
            'Enfants présents : prénoms, âges',
            'Hijos con la persona: nombres de pila, edades',
          ),
          sensitivity: 'direct',
          source: 'papers.md (house sheet: children); iom-2011 §2.1 L867-868',
        },
        {
          id: 'keep-apart-from',
          type: 'text',
          names: true,
          label: text(
            'Keep apart from (room codes)',
            'Tenir à distance de (codes des chambres)',
            'Mantener aparte de (códigos de habitación)',
          ),
          help: text(
            'Room codes only, never a name.',
            'Codes de chambre seulement, jamais un nom.',
            'Solo códigos de habitación, nunca un nombre.',
          ),
          sensitivity: 'told',
          source: 'papers.md (house sheet: keep apart from)',
        },
      ],
    },
    {
      label: text('Safety and days', 'Sécurité et quotidien', 'Seguridad y día a día'),
      questions: [
        {
          id: 'safety-letter',
          type: 'code',
          list: 'safety-letter',
          label: text('Safety', 'Sécurité', 'Seguridad'),
          sensitivity: 'fact',
          source: 'papers.md (house sheet: safety A/B/C)',
        },
        {
          id: 'outings',
          type: 'code',
          list: 'outings',
          label: text('Going out', 'Sorties', 'Salidas'),
          sensitivity: 'fact',
          source: 'papers.md (house sheet: may go out alone, accompanied, not advised)',
        },
        {
          id: 'calls-agreed',
          type: 'text',
          label: text(
            'Calls agreed (first names)',
            'Appels convenus (prénoms)',
            'Llamadas acordadas (nombres de pila)',
          ),
          sensitivity: 'direct',
          source: 'papers.md (house sheet: calls and visitors agreed); sida-2003 §2.5 L1928-1937',
        },
        {
          id: 'visitors-agreed',
          type: 'text',
          label: text(
            'Visitors agreed (first names)',
            'Visites convenues (prénoms)',
            'Visitas acordadas (nombres de pila)',
          ),
          sensitivity: 'direct',
          source: 'papers.md (house sheet: calls and visitors agreed); sida-2003 §2.5 L2252-2255',
        },
        {
          id: 'appointments',
          type: 'long-text',
          label: text(
            'Appointments: date, hour, who fetches',
            'Rendez-vous : date, heure, qui vient chercher',
            'Citas: fecha, hora, quién recoge',
          ),
          help: text(
            'One a line, beginning with the date as 2026-03-09. Never what it is for.',
            'Un par ligne, en commençant par la date sous la forme 2026-03-09. Jamais le motif.',
            'Una por línea, empezando por la fecha como 2026-03-09. Nunca el motivo.',
          ),
          sensitivity: 'told',
          source: 'papers.md (house sheet: appointments of 14 days, no purpose)',
        },
        {
          id: 'wishes',
          type: 'long-text',
          label: text('Wishes', 'Souhaits', 'Deseos'),
          sensitivity: 'told',
          source: 'papers.md (house sheet: wishes)',
        },
      ],
    },
    {
      label: text(
        'House rules and things kept',
        'Règles de la maison et objets gardés',
        'Normas de la casa y objetos guardados',
      ),
      questions: [
        {
          id: 'rules-explained',
          type: 'flag',
          label: text('House rules explained', 'Règles de la maison expliquées', 'Normas de la casa explicadas'),
          sensitivity: 'fact',
          source: 'papers.md (house rules explained); sida-2003 §2.5 L1928-1937',
        },
        {
          id: 'rules-language',
          type: 'language',
          label: text('In which language', 'En quelle langue', 'En qué idioma'),
          sensitivity: 'fact',
          asked: { question: 'rules-explained', in: [true] },
          source: 'papers.md (house rules explained: language, date)',
        },
        {
          id: 'rules-date',
          type: 'date',
          label: text('On', 'Le', 'El día'),
          sensitivity: 'fact',
          asked: { question: 'rules-explained', in: [true] },
          source: 'papers.md (house rules explained: language, date)',
        },
        {
          id: 'deposited',
          type: 'codes',
          list: 'deposited',
          label: text(
            'Deposited, returned on demand',
            'Déposé, rendu sur demande',
            'Depositado, se devuelve a petición',
          ),
          sensitivity: 'fact',
          source: 'papers.md (deposited, returned on demand); sida-2003 §2.5 L1928-1937',
        },
        {
          id: 'deposited-why',
          type: 'text',
          label: text('Why, and what exactly', 'Pourquoi, et quoi exactement', 'Por qué, y qué exactamente'),
          sensitivity: 'told',
          source: 'case-file.md (deposited items and why)',
        },
        {
          id: 'deposited-returned',
          type: 'date',
          label: text('Returned on', 'Rendu le', 'Devuelto el'),
          sensitivity: 'fact',
          source: 'papers.md (deposited, returned on demand)',
        },
      ],
    },
    {
      label: text('Leaving', 'Départ', 'Salida'),
      questions: [
        {
          id: 'left-for',
          type: 'code',
          list: 'left-for',
          label: text('Left for', 'Départ vers', 'Se fue a'),
          sensitivity: 'fact',
          source: 'sida-2003 §2.4 L504-551; norad-2010 §2.9',
        },
        {
          id: 'felt-safe',
          type: 'code',
          list: 'in-part',
          label: text('Felt safe here', 'Sentiment de sécurité ici', 'Sintió seguridad aquí'),
          sensitivity: 'fact',
          source: 'norad-2010 §1.2 F10 L2288-2290',
        },
        {
          id: 'was-heard',
          type: 'code',
          list: 'in-part',
          label: text('Was heard and respected', 'Écoute et respect', 'Se le escuchó y respetó'),
          sensitivity: 'fact',
          source: 'norad-2010 §1.2 F10 L2288-2290, §5.2 L967-968',
        },
        {
          id: 'feedback',
          type: 'long-text',
          label: text('What should be better', 'Ce qui devrait être mieux', 'Qué debería mejorar'),
          sensitivity: 'told',
          source: 'norad-2010 §1.2 F10 L2288-2290',
        },
      ],
    },
  ],
} as const satisfies Form;
