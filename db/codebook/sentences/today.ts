/**
 * Lines of Today: a few words each, no names, nothing that says what the office is for. `-over` is the same line when its day is past.
 * Phrases, without a full stop: reference and day stand beside them.
 */
import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

export const TODAY_SENTENCES = [
  sentence('today-threatened', 'Said to be threatened', 'Menaces signalées', 'Amenazas comunicadas'),
  sentence('today-watched', 'May be watched or followed', 'Peut-être sous surveillance', 'Quizá bajo vigilancia'),
  sentence('today-self-harm', 'May harm themselves', 'Risque de se faire du mal', 'Riesgo de hacerse daño'),
  sentence(
    'today-children-in-danger',
    'Children in danger elsewhere',
    'Enfants en danger ailleurs',
    'Niñas o niños en peligro en otro lugar',
  ),
  sentence('today-safe-place', 'Safe place asked for', 'Lieu sûr demandé', 'Pide un lugar seguro'),
  sentence(
    'today-emergency',
    '72 hours end: ask for consent',
    'Fin des 72 heures : demander le consentement',
    'Acaban las 72 horas: pedir el consentimiento',
  ),
  sentence(
    'today-emergency-over',
    '72 hours are over: ask for consent',
    '72 heures écoulées : demander le consentement',
    'Pasaron las 72 horas: pedir el consentimiento',
  ),
  sentence(
    'today-child-no-guardian',
    'May be under 18: no guardian noted',
    'Peut-être moins de 18 ans : aucune tutelle notée',
    'Quizá menor de 18: no consta tutela',
  ),
  sentence(
    'today-child-no-best-interest',
    'May be under 18: best interest not decided',
    'Peut-être moins de 18 ans : intérêt supérieur à décider',
    'Quizá menor de 18: falta decidir el interés superior',
  ),
  sentence(
    'today-child-not-asked',
    'May be under 18: own wish not noted',
    'Peut-être moins de 18 ans : souhait à demander',
    'Quizá menor de 18: falta su propio deseo',
  ),
  sentence('today-talk-again', 'Talk again', 'Nouvel entretien prévu', 'Nueva conversación prevista'),
  sentence(
    'today-talk-again-over',
    'Talk planned, day past',
    'Entretien prévu, jour passé',
    'Conversación prevista, día pasado',
  ),
  sentence('today-stay-ends', 'Stay expected to end', 'Fin de séjour prévue', 'Fin de estancia prevista'),
  sentence(
    'today-stay-ends-over',
    'Stay past its expected end',
    'Séjour au-delà de la fin prévue',
    'Estancia más allá del fin previsto',
  ),
  sentence('today-stay-review', 'Stay: review due', 'Séjour : point à faire', 'Estancia: toca revisarla'),
  sentence('today-stay-review-over', 'Stay: review overdue', 'Séjour : point en retard', 'Estancia: revisión atrasada'),
  sentence('today-decision-asked', 'Decision asked for', 'Décision demandée', 'Decisión pedida'),
  sentence('today-decision-ends', 'Decision runs out', 'Décision bientôt échue', 'Decisión a punto de vencer'),
  sentence('today-decision-ends-over', 'Decision has run out', 'Décision échue', 'Decisión vencida'),
  sentence(
    'today-identification-pending',
    'Waiting for the authority',
    'En attente de l’autorité',
    'A la espera de la autoridad',
  ),
  sentence(
    'today-lost-contact',
    'Missed twice: contact may be lost',
    'Deux rendez-vous manqués : contact peut-être perdu',
    'Dos citas sin respuesta: quizá se perdió el contacto',
  ),
  sentence(
    'today-ask-consent-18',
    'Has turned 18: ask for consent anew',
    'A atteint 18 ans : redemander le consentement',
    'Ha cumplido 18 años: pedir de nuevo el consentimiento',
  ),
  sentence('today-follow-up', 'Follow-up due', 'Suivi à faire', 'Toca seguimiento'),
  sentence('today-follow-up-over', 'Follow-up overdue', 'Suivi en retard', 'Seguimiento atrasado'),
  sentence(
    'today-safe-contact-ends',
    'Safe contact: ask again soon',
    'Contact sans danger : à redemander bientôt',
    'Contacto seguro: volver a preguntar pronto',
  ),
  sentence(
    'today-safe-contact-ends-over',
    'Safe contact has run out: ask before reaching out',
    'Contact sans danger échu : demander avant tout contact',
    'Contacto seguro vencido: preguntar antes de contactar',
  ),
  sentence(
    'today-ask-consent',
    'Ask what may be kept',
    'Demander ce qui peut être gardé',
    'Preguntar qué se puede guardar',
  ),
  sentence(
    'today-ask-sharing',
    'Ask about sharing with headquarters',
    'Demander l’avis sur le partage avec le siège',
    'Preguntar si se comparte con la sede',
  ),
  sentence(
    'today-ask-contact',
    'Ask whether they may be contacted',
    'Demander si un contact est possible',
    'Preguntar si se la puede contactar',
  ),
  sentence('today-ask-nationality', 'Ask for nationality', 'Demander la nationalité', 'Preguntar la nacionalidad'),
  sentence('today-draft', 'Begun and not saved', 'Commencé, pas enregistré', 'Empezado y sin guardar'),
  sentence('today-arriving', 'Arrives', 'Arrivée', 'Llega'),
  sentence('today-leaving', 'Expected to leave', 'Départ prévu', 'Salida prevista'),
  sentence('today-in-house', 'In the house', 'Dans la maison', 'En la casa'),
  sentence(
    'today-cases-waiting',
    'Received cases to look at: {n}',
    'Dossiers reçus à examiner : {n}',
    'Expedientes recibidos por ver: {n}',
  ),
  sentence(
    'today-set-aside',
    'Received and set aside: {n}',
    'Reçus et mis de côté : {n}',
    'Recibidos y apartados: {n}',
  ),
  sentence(
    'today-packages-missing',
    'Packages of {office} that never came: {n}',
    'Paquets de {office} jamais arrivés : {n}',
    'Paquetes de {office} que no llegaron: {n}',
  ),
  sentence(
    'today-packages-contradict',
    'Packages of {office} contradict each other: telephone',
    'Paquets de {office} contradictoires : téléphonez',
    'Paquetes de {office} contradictorios: llame por teléfono',
  ),
  sentence(
    'today-no-receipt',
    'No receipt from {office} for the last package',
    'Pas d’accusé de {office} pour le dernier paquet',
    'Sin acuse de {office} para el último paquete',
  ),
  sentence(
    'today-changed-since-sealed',
    'Cases changed since the last package to headquarters: {n}',
    'Dossiers modifiés depuis le dernier paquet au siège : {n}',
    'Expedientes cambiados desde el último paquete a la sede: {n}',
  ),
] as const satisfies readonly Sentence[];
