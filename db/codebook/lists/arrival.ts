import type { CodeList } from '../types.ts';
import { code } from './code.ts';

/** How somebody came, where they came at all: who did not appear, and who was sent back before anybody met them, was not seen. */
export const SEEN_ON_ARRIVAL = ['arrived', 'late', 'diverted', 'held-at-border'] as const;

/** Lists of how somebody came: what the office of arrival writes. */
export const ARRIVAL_LISTS = [
  {
    id: 'arrival-state',
    source: 'sida-2003 §2.7 L2003-2016, L2293, L3109-3110; FORMS.md (arrival)',
    codes: [
      code('arrived', 'Arrived', 'Arrivée', 'Llegó'),
      code('late', 'Arrived late', 'Arrivée en retard', 'Llegó tarde'),
      code('diverted', 'Arrived elsewhere', 'Arrivée ailleurs', 'Llegó a otro lugar'),
      code('held-at-border', 'Held at the border', 'Retenue à la frontière', 'Retención en la frontera'),
      code('entry-refused', 'Not let in', 'Entrée refusée', 'Entrada denegada'),
      code('did-not-appear', 'Did not appear', 'Absence à l’arrivée', 'No se presentó'),
    ],
  },
  {
    id: 'arrival-met-by',
    source: 'sida-2003 §2.7 L2291-2298, §2.8 L2946-2950; iom-2011 §2.10 L1204; norad-2010 §2.8 L3549-3550',
    codes: [
      code('our-office', 'Our office', 'Notre bureau', 'Nuestra oficina'),
      code('partner', 'Partner organisation', 'Organisation partenaire', 'Organización asociada'),
      code('family', 'Family', 'Famille', 'Familia'),
      code('guardian', 'Guardian', 'Représentation légale', 'Tutela'),
      code(
        'social-service',
        'Social service or child protection',
        'Service social ou protection de l’enfance',
        'Servicio social o protección de la infancia',
      ),
      code('health', 'Health service', 'Service de santé', 'Servicio de salud'),
      code('police', 'Police', 'Police', 'Policía'),
      code('nobody', 'Nobody', 'Personne', 'Nadie'),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'arrival-condition',
    source: 'sida-2003 §2.8 L2946-2953; FORMS.md (arrival: condition)',
    codes: [
      code('well', 'Well', 'Va bien', 'Está bien'),
      code('tired', 'Tired, hungry or cold', 'Fatigue, faim ou froid', 'Con cansancio, hambre o frío'),
      code('upset', 'Upset or afraid', 'Bouleversement ou peur', 'Con angustia o miedo'),
      code('ill', 'Ill', 'Malade', 'Enfermedad'),
      code('injured', 'Injured', 'Blessure', 'Herida'),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'arrival-onward',
    source: 'sida-2003 §2.8 L2946-2950; norad-2010 §2.8 L3549-3551',
    codes: [
      code('shelter', 'Shelter', 'Centre d’hébergement', 'Albergue'),
      code('family', 'Family', 'Famille', 'Familia'),
      code('own-place', 'Own place', 'Logement propre', 'Vivienda propia'),
      code('hotel', 'Hotel for the night', 'Hôtel pour la nuit', 'Hotel para la noche'),
      code('hospital', 'Hospital', 'Hôpital', 'Hospital'),
      code(
        'care',
        'Institution or foster care',
        'Institution ou famille d’accueil',
        'Institución o familia de acogida',
      ),
      code('went-alone', 'Went on alone', 'A continué sans accompagnement', 'Siguió por su cuenta'),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
] as const satisfies readonly CodeList[];
