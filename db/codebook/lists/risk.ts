import type { CodeList } from '../types.ts';
import { code } from './code.ts';

/** Lists of what threatens somebody, how that was found out and what is done against it. */
export const RISK_LISTS = [
  {
    id: 'risk-step',
    source: 'iom-2011 §2.10 L604-606, L178-179; norad-2010 §4.1 L3503-3504',
    codes: [
      code('stay-here', 'Staying where they are', 'Rester sur place', 'Quedarse donde está'),
      code('return', 'Returning', 'Le retour', 'El retorno'),
      code('move', 'Moving elsewhere', 'Un départ ailleurs', 'Un traslado a otro lugar'),
      code('testimony', 'Testifying', 'Le témoignage', 'Declarar como testigo'),
      code('family-contact', 'Contact with the family', 'Le contact avec la famille', 'El contacto con la familia'),
      code('after-return', 'Life after the return', 'La vie après le retour', 'La vida tras el retorno'),
      code('other', 'Another step', 'Une autre étape', 'Otro paso'),
    ],
  },
  {
    id: 'risk-method',
    source: 'norad-2010 §2.9 L3503-3504, L3783; iom-2011 §2.10 L1204-1207',
    codes: [
      code('talk', 'Talk with the person', 'Entretien avec la personne', 'Conversación con la persona'),
      code('visit', 'Visit to the place', 'Visite sur place', 'Visita al lugar'),
      code('telephone', 'Telephone', 'Téléphone', 'Teléfono'),
      code('papers', 'Papers and reports', 'Documents et rapports', 'Documentos e informes'),
      code('meeting', 'Meeting with others who help', 'Réunion avec d’autres services', 'Reunión con otros servicios'),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'risk-source',
    source: 'norad-2010 §2.9 L3503-3504, L3783; iom-2011 §2.10 L1204-1207, L2890-2891',
    codes: [
      code('person', 'The person', 'La personne', 'La persona'),
      code('office-there', 'Our office in that country', 'Notre bureau dans ce pays', 'Nuestra oficina en ese país'),
      code('partner', 'Partner there', 'Partenaire sur place', 'Organización asociada allí'),
      code('police', 'Police or prosecutor', 'Police ou parquet', 'Policía o fiscalía'),
      code('child-protection', 'Child protection', 'Protection de l’enfance', 'Protección de la infancia'),
      code('family', 'Family, as the person agreed', 'Famille, avec son accord', 'Familia, con su acuerdo'),
      code('public', 'Public reports', 'Rapports publics', 'Informes públicos'),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'risk-threat',
    source:
      'iom-2011 §2.10 L598-601, L1204-1207; norad-2010 §2.11 L3526-3531; sida-2003 §2.4 L491-500; FORMS.md (risk-assessment)',
    codes: [
      code('retaliation', 'Revenge or pressure', 'Représailles ou pressions', 'Represalias o presiones'),
      code('exploited-again', 'Being exploited again', 'Nouvelle exploitation', 'Nueva explotación'),
      code('debt', 'Debts that are called in', 'Dettes réclamées', 'Deudas reclamadas'),
      code('violence-at-home', 'Violence at home', 'Violences à la maison', 'Violencia en casa'),
      code(
        'rejection',
        'Rejection or shame around them',
        'Rejet ou honte dans l’entourage',
        'Rechazo o vergüenza en el entorno',
      ),
      code(
        'to-family',
        'Danger to family or children',
        'Danger pour la famille, les enfants',
        'Peligro para la familia, hijas o hijos',
      ),
      code('authorities', 'Authorities or officials', 'Autorités ou fonctionnaires', 'Autoridades o funcionarios'),
      code('testimony', 'What follows a testimony', 'Suites d’un témoignage', 'Consecuencias de declarar'),
      code('no-living', 'No home or nothing to live on', 'Ni logement ni ressources', 'Sin vivienda ni ingresos'),
      code('no-care', 'Health care that is not there', 'Soins inexistants sur place', 'Falta de atención de salud'),
      code('conflict', 'War or unrest', 'Guerre ou troubles', 'Guerra o disturbios'),
      code(
        'found-online',
        'Being found by phone or online',
        'Repérage par téléphone, en ligne',
        'Localización por teléfono, internet',
      ),
      code('to-staff', 'Danger to those who help', 'Danger pour qui aide', 'Peligro para quienes ayudan'),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'risk-degree',
    source: 'FORMS.md (risk-assessment: likelihood and harm)',
    codes: [
      code('low', 'Low', 'Faible', 'Bajo'),
      code('medium', 'Medium', 'Moyen', 'Medio'),
      code('high', 'High', 'Élevé', 'Alto'),
    ],
  },
  {
    id: 'threat-reach',
    source: 'FORMS.md (risk-assessment: threat card)',
    codes: [
      code('knows-place', 'Knows where the person is', 'Sait où se trouve la personne', 'Sabe dónde está la persona'),
      code('knows-family', 'Knows where the family lives', 'Sait où vit la famille', 'Sabe dónde vive la familia'),
      code('in-contact', 'Calls or writes', 'Appelle ou écrit', 'Llama o escribe'),
      code(
        'same-town',
        'Lives in the same town or area',
        'Vit dans la même ville ou région',
        'Vive en la misma ciudad o zona',
      ),
      code(
        'has-papers',
        'Holds papers or pictures',
        'Détient des papiers ou des images',
        'Tiene documentos o imágenes',
      ),
      code(
        'officials',
        'Has people in authorities',
        'A des appuis dans les autorités',
        'Tiene contactos en las autoridades',
      ),
      code('abroad', 'Reaches other countries', 'Agit dans d’autres pays', 'Llega a otros países'),
      code('in-prison', 'In prison', 'En prison', 'En prisión'),
      code('whereabouts-unknown', 'Not known where', 'On ignore où', 'No se sabe dónde'),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'mitigation',
    source: 'iom-2011 §2.10 L604-606, L1204-1207; sida-2003 §2.7 L2296-2308, §2.11; FORMS.md (risk-assessment)',
    codes: [
      code('other-place', 'Another place to live', 'Un autre lieu de vie', 'Otro lugar donde vivir'),
      code('shelter', 'Shelter first', 'D’abord un hébergement', 'Primero un albergue'),
      code('escort', 'Escort', 'Accompagnement', 'Acompañamiento'),
      code(
        'contact-rules',
        'Rules for contact, new telephone',
        'Règles de contact, nouveau téléphone',
        'Reglas de contacto, teléfono nuevo',
      ),
      code('safe-person', 'A person to call', 'Une personne à appeler', 'Una persona a quien llamar'),
      code(
        'police',
        'Police protection, as agreed',
        'Protection policière, avec son accord',
        'Protección policial, con su acuerdo',
      ),
      code(
        'family-work',
        'Work with the family, as agreed',
        'Travail avec la famille, avec son accord',
        'Trabajo con la familia, con su acuerdo',
      ),
      code('wait', 'Waiting with the step', 'Attendre avant cette étape', 'Esperar antes de ese paso'),
      code('quiet-arrival', 'Quiet arrival', 'Arrivée discrète', 'Llegada discreta'),
      code(
        'money',
        'Money or work for the first time',
        'Argent ou travail pour le début',
        'Dinero o trabajo para el comienzo',
      ),
      code('check-ups', 'Closer follow-up', 'Suivi rapproché', 'Seguimiento más cercano'),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
] as const satisfies readonly CodeList[];
