import type { CodeList } from '../types.ts';
import { code } from './code.ts';

/** Lists of a journey that an office arranges or knows of: what the office of departure writes. */
export const TRAVEL_LISTS = [
  {
    id: 'travel-state',
    source: 'sida-2003 §2.7 L2005-2007, L3109-3110; norad-2010 §2.9 L3601-3604; FORMS.md (travel)',
    codes: [
      code('planned', 'Planned', 'Prévu', 'Previsto'),
      code('departed', 'Departed', 'Départ effectué', 'Salió'),
      code('put-off', 'Put off', 'Reporté', 'Aplazado'),
      code('not-travelled', 'Did not travel', 'N’a pas voyagé', 'No viajó'),
    ],
  },
  {
    id: 'travel-mode',
    source: 'oig-2004 §2.2 L3050-3052; sida-2003 §2.7; iom-2011 §2.10; norad-2010 §4.1 L3997-4004',
    codes: [
      code('voluntary-return', 'Assisted voluntary return', 'Retour volontaire assisté', 'Retorno voluntario asistido'),
      code(
        'repatriation',
        'Repatriation by an authority',
        'Rapatriement par une autorité',
        'Repatriación por una autoridad',
      ),
      code('own', 'By themselves', 'Par ses propres moyens', 'Por su cuenta'),
      code('removal', 'Removal by the State', 'Éloignement par l’État', 'Expulsión por el Estado'),
      code('resettlement', 'Resettlement', 'Réinstallation', 'Reasentamiento'),
      code(
        'move',
        'Move to another town or country',
        'Départ vers une autre ville ou un autre pays',
        'Traslado a otra ciudad u otro país',
      ),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'travel-document',
    source: 'norad-2010 §2.9 L3603-3604; sida-2003 §2.2 L1042, §2.7 L2289; FORMS.md (travel: papers)',
    codes: [
      code('has-own', 'Has own papers', 'A ses propres papiers', 'Tiene documentos propios'),
      code('none', 'None yet', 'Aucun pour l’instant', 'Ninguno por ahora'),
      code('applied', 'Applied for', 'Demandé', 'Solicitado'),
      code('refused', 'Refused', 'Refusé', 'Denegado'),
      code('not-issued', 'Not issued in time', 'Non délivré à temps', 'No expedido a tiempo'),
      code('issued', 'Issued', 'Délivré', 'Expedido'),
    ],
  },
  {
    id: 'travel-consulate',
    source: 'oig-2004 §2.1 L1475-1478; FORMS.md (travel: papers)',
    codes: [
      code('not-consulted', 'Not asked', 'Pas consulté', 'No consultado'),
      code('asked', 'Asked', 'Consulté', 'Consultado'),
      code('confirmed', 'Confirmed', 'Confirmé', 'Confirmado'),
      code('denied', 'Denied', 'Démenti', 'Negado'),
    ],
  },
  {
    id: 'travel-escort',
    source: 'sida-2003 §2.7 L2291-2308; norad-2010 §2.8 L3547; iom-2011 §2.10, §2.12',
    codes: [
      code('none', 'Nobody', 'Personne', 'Nadie'),
      code(
        'to-departure',
        'Our staff to the departure',
        'Notre équipe jusqu’au départ',
        'Nuestro personal hasta la salida',
      ),
      code('transit', 'Help in transit', 'Aide en transit', 'Ayuda en tránsito'),
      code('whole-way', 'Our staff all the way', 'Notre équipe tout le trajet', 'Nuestro personal todo el trayecto'),
      code('guardian', 'Parent or guardian', 'Parent ou représentation légale', 'Madre, padre o tutela'),
      code('social', 'Social worker', 'Service social', 'Trabajo social'),
      code('medical', 'Doctor or nurse', 'Médecin ou personnel soignant', 'Personal médico o de enfermería'),
      code('partner', 'Partner organisation', 'Organisation partenaire', 'Organización asociada'),
      code('police', 'Police', 'Police', 'Policía'),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
] as const satisfies readonly CodeList[];
