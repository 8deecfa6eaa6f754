import type { Code } from '../types.ts';
import { code } from './code.ts';

/** Law, papers and the journey: sida-2003 §2.7, §2.8 fig. 40-41; norad-2010 §2.8 L3541-3559; iom-2011 §2.9-2.10. */
export const LEGAL_AND_JOURNEY = [
  code('legal-counselling', 'Legal counselling', 'Conseil juridique', 'Asesoramiento jurídico', {
    groups: ['pre-departure', 'ctm-reintegration', 'help-legal', 'norway-post'],
  }),
  code('legal-representation', 'Lawyer in proceedings', 'Représentation en justice', 'Defensa por abogada o abogado', {
    groups: ['pre-departure', 'ctm-reintegration-other', 'help-legal', 'norway-post'],
  }),
  code('court-support', 'Support at court', 'Accompagnement au tribunal', 'Apoyo en el tribunal', {
    groups: ['pre-departure', 'ctm-reintegration-other', 'help-legal', 'norway-post'],
  }),
  code(
    'claim',
    'Claim for pay or compensation',
    'Réclamation de salaires ou d’indemnisation',
    'Reclamación de salario o indemnización',
    { groups: ['pre-departure', 'ctm-reintegration-other', 'help-legal', 'norway-post'] },
  ),
  code('identity-documents', 'Identity papers', 'Papiers d’identité', 'Documentos de identidad', {
    groups: ['pre-departure', 'ctm-reintegration-other', 'help-legal', 'norway-post'],
  }),
  code('stay-permit', 'Permit to stay', 'Titre de séjour', 'Permiso de residencia', {
    groups: ['pre-departure', 'ctm-reintegration-other', 'help-legal'],
  }),
  code('asylum-information', 'Information on asylum', 'Information sur l’asile', 'Información sobre el asilo', {
    groups: ['pre-departure', 'help-legal'],
  }),
  code('consular-help', 'Help of a consulate', 'Aide consulaire', 'Asistencia consular', {
    groups: ['pre-departure', 'help-legal'],
  }),
  code('travel-documents', 'Travel documents', 'Documents de voyage', 'Documentos de viaje', {
    groups: ['pre-departure', 'norway-pre'],
  }),
  code('travel-arrangements', 'Travel arrangements', 'Organisation du voyage', 'Organización del viaje', {
    groups: ['pre-departure', 'norway-pre'],
  }),
  code(
    'departure-escort',
    'Help and escort at departure',
    'Aide et accompagnement au départ',
    'Ayuda y acompañamiento en la salida',
    { groups: ['pre-departure', 'norway-pre'] },
  ),
  code(
    'travel-grant',
    'Grant before departure',
    'Aide financière avant le départ',
    'Ayuda económica antes de la salida',
    { groups: ['pre-departure', 'help-financial'] },
  ),
  code('transit-help', 'Help in transit', 'Aide en transit', 'Ayuda en tránsito', { groups: ['pre-departure'] }),
  code('reception', 'Reception on arrival', 'Accueil à l’arrivée', 'Recepción a la llegada', {
    groups: ['norway-post'],
  }),
  code('customs-clearance', 'Customs clearance', 'Formalités de douane', 'Trámites de aduana', {
    groups: ['ctm-post-arrival'],
  }),
  code('border-crossing', 'Border crossing', 'Passage de la frontière', 'Paso de la frontera', {
    groups: ['ctm-post-arrival'],
  }),
  code(
    'onward-transfer',
    'Transfer to the final destination',
    'Transfert vers la destination finale',
    'Traslado al destino final',
    { groups: ['ctm-post-arrival', 'ctm-next-day', 'norway-post'] },
  ),
] as const satisfies readonly Code[];

/** Reintegration: sida-2003 §2.8 fig. 43, §2.9 L3011-3012; norad-2010 §2.8 L3549-3559, L3675-3678; iom-2011 §2.9 L237-2994; mc-inf-270 §2.11 L66. */
export const NEW_START = [
  code('vocational-training', 'Vocational training', 'Formation professionnelle', 'Formación profesional', {
    groups: ['pre-departure', 'ctm-reintegration', 'help-education', 'norway-post'],
  }),
  code(
    'self-employment',
    'Help to start a business',
    'Aide à la création d’une activité',
    'Ayuda para iniciar un negocio',
    { groups: ['ctm-reintegration', 'help-financial', 'norway-post'] },
  ),
  code('job-referral', 'Job referral', 'Mise en relation pour un emploi', 'Intermediación laboral', {
    groups: ['ctm-reintegration', 'norway-post'],
  }),
  code('subsidised-employment', 'Subsidised employment', 'Emploi subventionné', 'Empleo subvencionado', {
    groups: ['ctm-reintegration', 'norway-post'],
  }),
  code(
    'grant-scheme',
    'Reintegration grant',
    'Aide financière à la réintégration',
    'Ayuda económica de reintegración',
    { groups: ['ctm-reintegration', 'help-financial'] },
  ),
  code('micro-credit', 'Micro-credit', 'Microcrédit', 'Microcrédito', {
    groups: ['ctm-reintegration', 'help-financial'],
  }),
  code('education', 'School or studies', 'École ou études', 'Escuela o estudios', {
    groups: ['ctm-reintegration', 'help-education', 'norway-post'],
  }),
  code('family-support', 'Family support', 'Soutien à la famille', 'Apoyo a la familia', {
    groups: ['ctm-reintegration', 'help-community'],
  }),
  code('child-care', 'Care for children', 'Garde ou prise en charge des enfants', 'Cuidado de hijas e hijos', {
    groups: ['pre-departure', 'ctm-reintegration', 'help-community'],
  }),
  code('apprenticeship', 'Apprenticeship', 'Apprentissage', 'Aprendizaje de un oficio', {
    groups: ['ctm-reintegration-other', 'help-education', 'norway-post'],
  }),
  code('business-training', 'Business training', 'Formation à la gestion', 'Formación en gestión de negocios', {
    groups: ['ctm-reintegration-other', 'help-education'],
  }),
  code(
    'work-counselling',
    'Advice on work and learning',
    'Conseil sur l’emploi et la formation',
    'Orientación laboral y formativa',
    { groups: ['ctm-reintegration-other', 'help-education', 'norway-post'] },
  ),
  code(
    'short-course',
    'Language, computer or other short course',
    'Cours de langue, d’informatique ou autre',
    'Curso de idiomas, informática u otro',
    { groups: ['pre-departure', 'ctm-reintegration-other', 'help-education'] },
  ),
  code(
    'school-costs',
    'School costs, scholarship, tutoring',
    'Frais scolaires, bourse, soutien scolaire',
    'Gastos escolares, beca, apoyo escolar',
    { groups: ['ctm-reintegration-other', 'help-education'] },
  ),
  code(
    'tools-or-animals',
    'Tools, stock or animals',
    'Outils, marchandises ou animaux',
    'Herramientas, mercancía o animales',
    { groups: ['ctm-reintegration-other', 'help-financial'] },
  ),
  code('debt-help', 'Help with debts', 'Aide face aux dettes', 'Ayuda con las deudas', {
    groups: ['ctm-reintegration-other', 'help-financial'],
  }),
  code('family-tracing', 'Family tracing', 'Recherche de la famille', 'Búsqueda de la familia', {
    groups: ['pre-departure', 'ctm-reintegration-other', 'help-community'],
  }),
  code('family-reunification', 'Family reunification', 'Réunification familiale', 'Reunificación familiar', {
    groups: ['pre-departure', 'ctm-reintegration-other', 'help-community'],
  }),
  code('family-mediation', 'Family mediation', 'Médiation familiale', 'Mediación familiar', {
    groups: ['pre-departure', 'ctm-reintegration-other', 'help-community'],
  }),
  code(
    'community-support',
    'Group or community support',
    'Soutien de groupe ou communautaire',
    'Apoyo grupal o comunitario',
    { groups: ['ctm-reintegration-other', 'help-community'] },
  ),
  code('cooperative', 'Cooperative or shared project', 'Coopérative ou projet commun', 'Cooperativa o proyecto común', {
    groups: ['ctm-reintegration-other', 'help-community'],
  }),
  code('mentor', 'Mentor', 'Mentorat', 'Persona de referencia', {
    groups: ['pre-departure', 'ctm-reintegration-other', 'help-community'],
  }),
  code('monitoring', 'Monitoring visits', 'Visites de suivi', 'Visitas de seguimiento', { groups: ['norway-post'] }),
  code(
    'reintegration-other',
    'Other reintegration help',
    'Autre aide à la réintégration',
    'Otra ayuda de reintegración',
    { groups: ['ctm-reintegration'] },
  ),
  code('other', 'Other', 'Autre', 'Otro'),
] as const satisfies readonly Code[];
