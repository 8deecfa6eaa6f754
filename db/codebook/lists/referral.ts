import type { CodeList } from '../types.ts';
import { code } from './code.ts';

/** Lists of what an office asks of somebody else, and of what came back. */
export const REFERRAL_LISTS = [
  {
    id: 'referral-act',
    source: 'FORMS.md (referral: asked, answered, revoked); norad-2010 §2.7 L2872',
    codes: [
      code('ask', 'Asking', 'Demande', 'Solicitud'),
      code('answer', 'Answer', 'Réponse', 'Respuesta'),
      code('revoke', 'Taking back', 'Retrait', 'Retirada'),
    ],
  },
  {
    id: 'referral-for',
    source: 'norad-2010 §2.7 L2872, §4.1 L3503-3506; mc-inf-270 §1.4 L81; iom-2011 §2.8 L650; FORMS.md (referral)',
    codes: [
      code('service', 'Help of some kind', 'Une aide', 'Una ayuda'),
      code('fund', 'Money from a fund', 'Financement par un fonds', 'Dinero de un fondo'),
      code('risk-assessment', 'Risk assessment', 'Évaluation des risques', 'Evaluación de riesgos'),
      code('family-assessment', 'Assessment of the family', 'Évaluation de la famille', 'Evaluación de la familia'),
      code('reception', 'Reception on arrival', 'Accueil à l’arrivée', 'Acogida a la llegada'),
      code('papers', 'Papers', 'Papiers', 'Documentos'),
      code('information', 'Information only', 'Information seulement', 'Solo información'),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'referral-answer',
    source: 'FORMS.md (referral: asked, answered, revoked); norad-2010 §2.7 L2872; sida-2003 §2.13',
    codes: [
      code('accepted', 'Accepted', 'Acceptée', 'Aceptada'),
      code('done', 'Done', 'Faite', 'Hecha'),
      code('not-done', 'Accepted, but not done', 'Acceptée, mais pas faite', 'Aceptada, pero no hecha'),
      code('refused', 'Not accepted', 'Non acceptée', 'No aceptada'),
      code('later', 'Not yet', 'Pas encore', 'Todavía no'),
    ],
  },
  {
    id: 'referral-not-done',
    source: 'FORMS.md (referral: why not); norad-2010 §2.7 L2872, §2.11 L557-563; sida-2003 §4.2 L3437-3468',
    codes: [
      code('no-place', 'No place or capacity', 'Pas de place', 'Sin plaza o capacidad'),
      code('no-money', 'No money', 'Pas d’argent', 'Sin dinero'),
      code(
        'not-theirs',
        'Not for this group of people',
        'Pas pour ce groupe de personnes',
        'No es para este grupo de personas',
      ),
      code('not-offered', 'They do not offer it', 'Aide non proposée', 'No lo ofrecen'),
      code(
        'person-wish',
        'The person did not want it any more',
        'La personne ne le souhaite plus',
        'La persona ya no lo desea',
      ),
      code('person-absent', 'The person did not come', 'La personne n’est pas venue', 'La persona no acudió'),
      code('too-little-known', 'They needed to know more', 'Informations insuffisantes', 'Necesitaban saber más'),
      code('not-safe', 'Not safe', 'Pas sûr', 'No es seguro'),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'referral-revoked',
    source: 'FORMS.md (referral: asked, answered, revoked)',
    codes: [
      code('person-wish', 'The person’s wish', 'Souhait de la personne', 'Deseo de la persona'),
      code('done-elsewhere', 'Found elsewhere', 'Trouvé ailleurs', 'Encontrado en otro lugar'),
      code('not-needed', 'Not needed any more', 'Plus nécessaire', 'Ya no hace falta'),
      code('not-safe', 'Not safe', 'Pas sûr', 'No es seguro'),
      code('error', 'Asked in error', 'Demande faite par erreur', 'Solicitado por error'),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
] as const satisfies readonly CodeList[];
