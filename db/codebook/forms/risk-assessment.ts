import { text } from '../text.ts';
import type { Form } from '../types.ts';
import { THREAT_CARD } from './threat-card.ts';

/**
 * What threatens the person in one place or by one step, and what is done against it. It is made again and again (iom-2011 §2.10 L178-179), also
 * by an office in the country of return that has not met the person yet.
 */
export const RISK_ASSESSMENT = {
  kind: 'risk-assessment',
  label: text('Risk assessment', 'Évaluation des risques', 'Evaluación de riesgos'),
  section: 'care',
  many: true,
  keepsCaseOpen: false,
  countsAsHelp: false,
  onFirstContact: false,
  tells: 'in-words',
  staysOpenAfterNo: false,
  audience: 'story',
  date: 'date',
  summary: ['step', 'country', 'level', 'mitigated', 'review-date'],
  groups: [
    {
      label: text('What was looked at', 'Ce qui a été examiné', 'Qué se examinó'),
      questions: [
        {
          id: 'date',
          type: 'date',
          of: 'done',
          label: text('On', 'Le', 'El día'),
          sensitivity: 'fact',
          source: 'norad-2010 §2.9 L3503-3504; iom-2011 §2.10 L604-606',
        },
        {
          id: 'step',
          type: 'code',
          list: 'risk-step',
          label: text('For which step', 'Pour quelle étape', 'Para qué paso'),
          sensitivity: 'fact',
          source: 'iom-2011 §2.10 L178-179, L604-606; norad-2010 §4.1 L3503-3504',
        },
        {
          id: 'country',
          type: 'country',
          label: text('In which country', 'Dans quel pays', 'En qué país'),
          sensitivity: 'fact',
          source: 'norad-2010 §2.9 L3503-3504',
        },
        {
          id: 'place',
          type: 'text',
          label: text('Where there', 'À quel endroit', 'En qué lugar'),
          sensitivity: 'near',
          source: 'iom-2011 §2.10 L1204-1207',
        },
        {
          id: 'by',
          type: 'code',
          list: 'organisation-kind',
          label: text('Made by', 'Faite par', 'Hecha por'),
          sensitivity: 'fact',
          source: 'norad-2010 §2.9 L3503-3504',
        },
        {
          id: 'methods',
          type: 'codes',
          list: 'risk-method',
          label: text('How', 'Comment', 'Cómo'),
          sensitivity: 'fact',
          source: 'norad-2010 §2.9 L3503-3504, L3783',
        },
        {
          id: 'sources',
          type: 'codes',
          list: 'risk-source',
          label: text('By whose word', 'D’après qui', 'Según quién'),
          sensitivity: 'fact',
          source: 'norad-2010 §2.9 L3503-3504; iom-2011 §2.10 L2890-2891',
        },
        {
          id: 'person-view',
          type: 'long-text',
          label: text('What the person fears', 'Ce que craint la personne', 'Lo que teme la persona'),
          sensitivity: 'told',
          source: 'FORMS.md (risk-assessment: the person’s own view); iom-2011 §2.10 L604-606',
        },
      ],
    },
    {
      label: text('What threatens', 'Ce qui menace', 'Qué amenaza'),
      questions: [
        {
          id: 'threats',
          type: 'rows',
          label: text('Threats', 'Menaces', 'Amenazas'),
          sensitivity: 'told',
          columns: [
            { id: 'threat', type: 'code', list: 'risk-threat', label: text('Threat', 'Menace', 'Amenaza') },
            {
              id: 'likelihood',
              type: 'code',
              list: 'risk-degree',
              label: text('Likelihood', 'Probabilité', 'Probabilidad'),
            },
            { id: 'harm', type: 'code', list: 'risk-degree', label: text('Harm', 'Gravité', 'Gravedad') },
            { id: 'note', type: 'text', label: text('In words', 'Précisions', 'En palabras') },
          ],
          source: 'FORMS.md (risk-assessment: likelihood and harm); norad-2010 §2.11 L3526-3531',
        },
      ],
    },
    THREAT_CARD,
    {
      label: text('What is done against it', 'Mesures prises', 'Qué se hace'),
      questions: [
        {
          id: 'mitigation',
          type: 'codes',
          list: 'mitigation',
          label: text('Measures', 'Mesures', 'Medidas'),
          sensitivity: 'fact',
          source: 'iom-2011 §2.10 L604-606, L1204-1207',
        },
        {
          id: 'mitigation-note',
          type: 'long-text',
          label: text('What exactly', 'Précisions', 'En concreto'),
          sensitivity: 'told',
          source: 'iom-2011 §2.10 L604-606, L1205-1207',
        },
        {
          id: 'mitigated',
          type: 'code',
          list: 'in-part',
          label: text('Is that enough?', 'Est-ce suffisant ?', '¿Es suficiente?'),
          sensitivity: 'fact',
          source: 'iom-2011 §2.10 L605-606',
        },
        {
          id: 'level',
          type: 'code',
          list: 'risk-degree',
          label: text('Risk that stays', 'Risque qui demeure', 'Riesgo que queda'),
          sensitivity: 'fact',
          source: 'FORMS.md (risk-assessment: level); sida-2003 §2.5 L1910-1919, L1953-1955',
        },
        {
          id: 'review-date',
          type: 'date',
          of: 'planned',
          label: text('Look again on', 'Revoir le', 'Revisar de nuevo el'),
          sensitivity: 'fact',
          source: 'FORMS.md (risk-assessment: level); iom-2011 §2.10 L178-179',
        },
      ],
    },
  ],
} as const satisfies Form;
