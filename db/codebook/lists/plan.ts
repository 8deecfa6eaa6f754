import type { CodeList } from '../types.ts';
import { code } from './code.ts';

/** Lists of what is found to be needed and of the plan that is made of it. */
export const PLAN_LISTS = [
  {
    id: 'needs-source',
    source: 'sida-2003 §2.9 L2313-2314; iom-2011 §2.11 L659-661',
    codes: [
      code('person', 'The person', 'La personne', 'La persona'),
      code('our-worker', 'Our own worker', 'Une personne de notre équipe', 'Alguien de nuestro equipo'),
      code('psychologist', 'Psychologist or psychiatrist', 'Psychologue ou psychiatre', 'Psicología o psiquiatría'),
      code('doctor', 'Doctor or nurse', 'Médecin ou personnel soignant', 'Personal médico o de enfermería'),
      code('partner', 'Partner organisation', 'Organisation partenaire', 'Organización asociada'),
      code(
        'family',
        'Family or guardian, as the person agreed',
        'Famille ou représentation légale, avec son accord',
        'Familia o tutela, con su acuerdo',
      ),
      code('authority', 'Authority', 'Autorité', 'Autoridad'),
      code('other', 'Other', 'Autre', 'Otra'),
    ],
  },
  {
    id: 'plan-version',
    source: 'norad-2010 §2.9 L3521-3524; iom-2011 §2.11 L2609-2611',
    codes: [
      code('first', 'First plan, before the journey', 'Premier plan, avant le voyage', 'Primer plan, antes del viaje'),
      code('agreed', 'Plan agreed on', 'Plan convenu', 'Plan acordado'),
      code('revised', 'Revised plan', 'Plan révisé', 'Plan revisado'),
    ],
  },
  {
    id: 'plan-agreed-with',
    source: 'iom-2011 §2.11 L659-661, §2.12; casework/RULES.md (Guardian)',
    codes: [
      code('person', 'The person', 'La personne', 'La persona'),
      code(
        'guardian-too',
        'The child and the guardian',
        'L’enfant et sa représentation légale',
        'La niña o el niño y la tutela',
      ),
      code('not-yet', 'Not agreed yet', 'Pas encore convenu', 'Aún sin acuerdo'),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'plan-item-state',
    source: 'norad-2010 §2.9 L3521-3524, L3621-3624',
    codes: [
      code('planned', 'Planned', 'Prévu', 'Previsto'),
      code('under-way', 'Under way', 'En cours', 'En curso'),
      code('done', 'Done', 'Fait', 'Hecho'),
      code('changed', 'Changed', 'Modifié', 'Modificado'),
      code('not-possible', 'Not possible', 'Impossible', 'No es posible'),
      code('not-wanted', 'Not wanted any more', 'N’est plus souhaité', 'Ya no se desea'),
    ],
  },
  {
    id: 'business-kind',
    source: 'norad-2010 §2.8 L1884-1887; iom-2011 §2.11 L2938-2944',
    codes: [
      code('production', 'Making goods', 'Production', 'Producción'),
      code('agriculture', 'Agriculture', 'Agriculture', 'Agricultura'),
      code('services', 'Services', 'Services', 'Servicios'),
      code('trade', 'Trade', 'Commerce', 'Comercio'),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'employer-kind',
    source: 'iom-2011 §2.11 L2938-2968; norad-2010 §2.8 L1961-2013',
    codes: [
      code('private', 'Private company', 'Entreprise privée', 'Empresa privada'),
      code('public', 'Public service', 'Service public', 'Servicio público'),
      code('ngo', 'Non-governmental organisation', 'Organisation non gouvernementale', 'Organización no gubernamental'),
      code('cooperative', 'Cooperative', 'Coopérative', 'Cooperativa'),
      code('household', 'Private household', 'Ménage privé', 'Hogar privado'),
      code('own', 'Own business', 'À son compte', 'Negocio propio'),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'plan-outcome',
    source: 'FORMS.md (plan: its end); oig-2004 §2.12 L1113-1119; norad-2010 §2.9 L3621-3624',
    codes: [
      code('reached', 'Reached', 'Atteint', 'Alcanzado'),
      code(
        'changed',
        'Changed: another plan goes on',
        'Modifié : un autre plan continue',
        'Modificado: sigue otro plan',
      ),
      code('person-wish', 'Ended by the person’s wish', 'Terminé à sa demande', 'Terminado por deseo de la persona'),
      code('no-result', 'Ended without result', 'Terminé sans résultat', 'Terminado sin resultado'),
    ],
  },
  {
    id: 'plan-obstacle',
    source: 'FORMS.md (plan: its end); norad-2010 §2.11 L557-563, §5.2; sida-2003 §4.2 L3254-3267',
    codes: [
      code('health', 'Health', 'Santé', 'Salud'),
      code('safety', 'Safety', 'Sécurité', 'Seguridad'),
      code('family', 'Family or care of children', 'Famille ou garde d’enfants', 'Familia o cuidado de hijas o hijos'),
      code(
        'money-late',
        'Money came late or was too little',
        'Argent tardif ou insuffisant',
        'Dinero tardío o insuficiente',
      ),
      code('help-missing', 'Help was not there', 'Aide inexistante sur place', 'No había ayuda disponible'),
      code('no-work', 'No work to be found', 'Pas de travail', 'No había trabajo'),
      code('business-failed', 'The business did not carry', 'Activité non viable', 'El negocio no se sostuvo'),
      code('authority', 'An authority or papers', 'Une autorité ou des papiers', 'Una autoridad o documentos'),
      code('plan-unfit', 'The plan did not fit', 'Le plan ne convenait pas', 'El plan no era adecuado'),
      code('moved', 'Moved away', 'Départ ailleurs', 'Traslado'),
      code('not-reached', 'We could not reach the person', 'Personne injoignable', 'No pudimos localizar a la persona'),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
] as const satisfies readonly CodeList[];
