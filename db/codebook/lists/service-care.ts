import type { Code } from '../types.ts';
import { code } from './code.ts';

/** Daily life and a roof: sida-2003 §2.5-2.6; norad-2010 §2.8 L3541-3559; iom-2011 §2.9. */
export const LIVING = [
  code('food', 'Food', 'Nourriture', 'Comida', { groups: ['pre-departure'] }),
  code('clothing', 'Clothing', 'Vêtements', 'Ropa', { groups: ['pre-departure'] }),
  code(
    'household-items',
    'Hygiene and household items',
    'Articles d’hygiène et de ménage',
    'Artículos de higiene y del hogar',
    { groups: ['pre-departure'] },
  ),
  code(
    'accommodation',
    'Accommodation for a night or a few',
    'Hébergement d’une ou de quelques nuits',
    'Alojamiento de una o pocas noches',
    { groups: ['pre-departure', 'ctm-post-arrival', 'ctm-next-day', 'help-housing', 'norway-post'] },
  ),
  code('shelter', 'Place in a shelter', 'Place en centre d’hébergement', 'Plaza en un albergue', {
    groups: ['pre-departure', 'ctm-reintegration', 'help-housing', 'norway-post'],
  }),
  code('housing', 'Housing or rent', 'Logement ou loyer', 'Vivienda o alquiler', {
    groups: ['ctm-reintegration', 'help-housing', 'norway-post'],
  }),
  code(
    'home-repair',
    'Repairs or furniture at home',
    'Travaux ou meubles à domicile',
    'Reparaciones o muebles en casa',
    { groups: ['ctm-reintegration-other', 'help-housing'] },
  ),
  code(
    'allowance',
    'Pocket money or monthly allowance',
    'Argent de poche ou allocation mensuelle',
    'Dinero de bolsillo o ayuda mensual',
    { groups: ['pre-departure', 'ctm-reintegration-other', 'help-financial'] },
  ),
  code('interpreter', 'Interpreter', 'Interprétation', 'Interpretación', { groups: ['pre-departure'] }),
  code(
    'family-contact',
    'Telephone or contact with family',
    'Téléphone ou contact avec la famille',
    'Teléfono o contacto con la familia',
    { groups: ['pre-departure'] },
  ),
  code('leisure', 'Leisure and creative activities', 'Loisirs et activités créatives', 'Ocio y actividades creativas', {
    groups: ['pre-departure'],
  }),
  code('accompaniment', 'Company to appointments', 'Accompagnement aux rendez-vous', 'Acompañamiento a las citas', {
    groups: ['pre-departure'],
  }),
  code(
    'safe-transport',
    'Safe transport to police, court, hospital or airport',
    'Transport sûr vers la police, le tribunal, l’hôpital ou l’aéroport',
    'Transporte seguro a la policía, el tribunal, el hospital o el aeropuerto',
    { groups: ['pre-departure'] },
  ),
  code('safety-measures', 'Safety measures', 'Mesures de sécurité', 'Medidas de seguridad', {
    groups: ['pre-departure', 'ctm-reintegration-other'],
  }),
  code('counselling', 'Information and counselling', 'Information et conseil', 'Información y orientación', {
    groups: ['pre-departure', 'ctm-next-day', 'norway-pre'],
  }),
  code(
    'needs-assessment',
    'Assessment of needs and safety',
    'Évaluation des besoins et de la sécurité',
    'Evaluación de necesidades y seguridad',
    { groups: ['pre-departure', 'ctm-next-day', 'norway-pre'] },
  ),
  code(
    'child-family-assessment',
    'Family and safety assessment for a child',
    'Évaluation de la famille et de la sécurité pour un enfant',
    'Evaluación de la familia y la seguridad para un niño o una niña',
    { groups: ['pre-departure', 'norway-pre'] },
  ),
  code('referral', 'Referral to other services', 'Orientation vers d’autres services', 'Derivación a otros servicios', {
    groups: ['pre-departure', 'ctm-next-day'],
  }),
] as const satisfies readonly Code[];

/** Health care is counted as an act, never by its result: sida-2003 §2.6, §2.8 fig. 42, L1967-1968; norad-2010 §2.8. */
export const HEALTH_CARE = [
  code('medical-care', 'Medical care', 'Soins médicaux', 'Atención médica', {
    groups: ['pre-departure', 'ctm-post-arrival', 'ctm-next-day', 'help-medical', 'norway-post'],
  }),
  code('emergency-care', 'Emergency care', 'Soins d’urgence', 'Atención de urgencia', {
    groups: ['pre-departure', 'ctm-medical-other', 'help-medical', 'norway-post'],
  }),
  code('hospital', 'Hospital treatment', 'Hospitalisation', 'Hospitalización', {
    groups: ['pre-departure', 'ctm-medical-other', 'help-medical', 'norway-post'],
  }),
  code('medical-check-up', 'General medical check-up', 'Bilan médical général', 'Revisión médica general', {
    groups: ['pre-departure', 'ctm-medical', 'help-medical', 'norway-post'],
  }),
  code(
    'gynaecological-check-up',
    'General gynaecological check-up',
    'Bilan gynécologique général',
    'Revisión ginecológica general',
    { groups: ['pre-departure', 'ctm-medical', 'help-medical', 'norway-post'] },
  ),
  code('standard-test', 'Standard test', 'Analyse courante', 'Análisis habitual', {
    groups: ['pre-departure', 'ctm-medical', 'help-medical', 'norway-post'],
  }),
  code('standard-treatment', 'Standard treatment', 'Traitement courant', 'Tratamiento habitual', {
    groups: ['pre-departure', 'ctm-medical', 'help-medical', 'norway-post'],
  }),
  code(
    'hiv-test',
    'HIV test offered and taken',
    'Test du VIH proposé et accepté',
    'Prueba del VIH ofrecida y aceptada',
    { groups: ['pre-departure', 'ctm-medical', 'help-medical', 'norway-post'] },
  ),
  code(
    'psychological-therapy',
    'Psychological counselling or therapy',
    'Soutien psychologique ou thérapie',
    'Apoyo psicológico o terapia',
    { groups: ['pre-departure', 'ctm-medical', 'help-medical', 'norway-post'] },
  ),
  code('psychiatric-treatment', 'Psychiatric treatment', 'Traitement psychiatrique', 'Tratamiento psiquiátrico', {
    groups: ['pre-departure', 'ctm-medical', 'help-medical', 'norway-post'],
  }),
  code('dental-care', 'Dental care', 'Soins dentaires', 'Atención dental', {
    groups: ['pre-departure', 'ctm-medical-other', 'help-medical', 'norway-post'],
  }),
  code('reproductive-health', 'Reproductive health', 'Santé reproductive', 'Salud reproductiva', {
    groups: ['pre-departure', 'ctm-medical-other', 'help-medical', 'norway-post'],
  }),
  code('pregnancy-care', 'Pregnancy and birth', 'Grossesse et accouchement', 'Embarazo y parto', {
    groups: ['pre-departure', 'ctm-medical-other', 'help-medical', 'norway-post'],
  }),
  code(
    'addiction-care',
    'Help with alcohol or drugs',
    'Aide face à l’alcool ou aux drogues',
    'Ayuda con el alcohol o las drogas',
    { groups: ['pre-departure', 'ctm-medical-other', 'help-medical', 'norway-post'] },
  ),
  code('medicines', 'Medicines', 'Médicaments', 'Medicamentos', {
    groups: ['pre-departure', 'ctm-medical-other', 'help-medical', 'norway-post'],
  }),
  code(
    'medical-aids',
    'Glasses, hearing aid, crutches, wheelchair',
    'Lunettes, appareil auditif, béquilles, fauteuil',
    'Lentes (gafas), audífono, muletas, silla de ruedas',
    { groups: ['pre-departure', 'ctm-medical-other', 'help-medical', 'norway-post'] },
  ),
  code('fit-to-travel', 'Examination before the journey', 'Examen avant le voyage', 'Reconocimiento antes del viaje', {
    groups: ['pre-departure', 'help-medical'],
  }),
  code(
    'medical-escort',
    'Medical escort on a journey',
    'Accompagnement médical en voyage',
    'Acompañamiento médico en un viaje',
    {
      groups: ['pre-departure', 'ctm-medical-other', 'help-medical'],
    },
  ),
  code('medical-other', 'Other medical help', 'Autre aide médicale', 'Otra ayuda médica', {
    groups: ['pre-departure', 'ctm-medical', 'help-medical', 'norway-post'],
  }),
] as const satisfies readonly Code[];
