import { text } from '../text.ts';
import type { Form } from '../types.ts';

/** Closing, handing over, reopening: an office's own view of its part of a case; the newest by date holds. */
export const CLOSURE = {
  kind: 'closure',
  label: text('Closing or reopening', 'Clôture ou réouverture', 'Cierre o reapertura'),
  section: 'after',
  many: true,
  keepsCaseOpen: true,
  countsAsHelp: false,
  onFirstContact: false,
  tells: 'in-words',
  staysOpenAfterNo: false,
  audience: 'story',
  date: 'date',
  summary: ['state', 'reason', 'solution'],
  groups: [
    {
      label: text('Closing or reopening', 'Clôture ou réouverture', 'Cierre o reapertura'),
      questions: [
        {
          id: 'state',
          type: 'code',
          list: 'closure-state',
          label: text('State', 'État', 'Estado'),
          sensitivity: 'fact',
          htcds: 'cas_Status',
          source: 'FORMS.md (closure); HTCDS 2.0 cas_Status',
        },
        {
          id: 'date',
          type: 'date',
          of: 'done',
          label: text('On', 'Date', 'El día'),
          sensitivity: 'fact',
          source: 'FORMS.md (closure); statistics/RULES.md (Steps and periods)',
        },
        {
          id: 'reason',
          type: 'code',
          list: 'closure-reason',
          label: text('Reason', 'Motif', 'Motivo'),
          sensitivity: 'fact',
          asked: { question: 'state', in: ['closed', 'handed-over'] },
          htcds: 'cas_ReasonForCaseClosure',
          source: 'FORMS.md (Code lists: closure); HTCDS 2.0 cas_ReasonForCaseClosure',
        },
        {
          id: 'solution',
          type: 'code',
          list: 'solution',
          label: text('Result', 'Résultat', 'Resultado'),
          sensitivity: 'fact',
          asked: { question: 'state', in: ['closed', 'handed-over'] },
          source: 'FORMS.md (Code lists: solution); sida-2003 §2.4 L504-551',
        },
        {
          id: 'reason-declined',
          type: 'codes',
          list: 'decline-reason',
          label: text(
            'Why the person did not want more',
            'Pourquoi la personne n’a pas voulu continuer',
            'Por qué la persona no quiso seguir',
          ),
          sensitivity: 'fact',
          asked: { question: 'reason', in: ['person-wish'] },
          source:
            'FORMS.md (Code lists: reason for declining or not returning); sida-2003 §2.4 L491-500; norad-2010 §2.11',
        },
        {
          id: 'tries',
          type: 'number',
          label: text(
            'Tries before contact was given up',
            'Tentatives avant de renoncer au contact',
            'Intentos antes de desistir',
          ),
          sensitivity: 'fact',
          min: 0,
          max: 99,
          asked: { question: 'reason', in: ['lost-contact'] },
          source: 'FORMS.md (Code lists: lost contact after n tries)',
        },
        {
          id: 'review-date',
          type: 'date',
          of: 'planned',
          label: text(
            'Review whether to keep the file',
            'Réexaminer la conservation du dossier',
            'Revisar si se conserva el caso',
          ),
          help: text(
            'When left empty, the office’s rule: five years.',
            'Si rien n’est indiqué, la règle du bureau : cinq ans.',
            'Si se deja en blanco, la norma de la oficina: cinco años.',
          ),
          sensitivity: 'fact',
          source: 'FORMS.md (closure: review date)',
        },
        {
          id: 'note',
          type: 'long-text',
          label: text('Note', 'Note', 'Nota'),
          sensitivity: 'told',
          source: 'HTCDS 2.0 cas_ReasonForCaseClosure (long text)',
        },
      ],
    },
  ],
} as const satisfies Form;
