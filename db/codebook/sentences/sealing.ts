/** What is said before a package leaves: what to look at first, and why nothing would go. */
import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

export const SEALING_SENTENCES = [
  sentence(
    'seal-no-name-needed',
    'No request here says that headquarters itself pays a carrier or hospital. The case goes without names, addresses and free text.',
    'Aucune demande n’indique ici que le siège paie lui-même un transporteur ou un hôpital. Le dossier part sans noms, adresses ni textes libres.',
    'Ninguna solicitud dice aquí que la sede misma paga a un transportista u hospital. El caso sale sin nombres, direcciones ni textos libres.',
  ),
  sentence(
    'look-nowhere',
    'Handed over to an office that the directory does not name: it goes nowhere.',
    'Transmis à un bureau que le répertoire ne nomme pas : rien ne part.',
    'Traspasado a una oficina que el directorio no nombra: no sale nada.',
  ),
  sentence(
    'look-names',
    'Names and texts go to headquarters.',
    'Des noms et des textes partent au siège.',
    'Para la sede salen nombres y textos.',
  ),
  sentence(
    'look-drafts',
    'You have a draft in it that is not saved: it does not go.',
    'Vous y avez un brouillon non enregistré : il ne part pas.',
    'Tiene en él un borrador sin guardar: no sale.',
  ),
  sentence(
    'look-closed',
    'Closed since the last package.',
    'Clôturés depuis le dernier paquet.',
    'Cerrados desde el último paquete.',
  ),
  sentence(
    'look-again',
    'Sent before, and no receipt has come: they go once more.',
    'Déjà envoyés, sans accusé de réception : ils repartent.',
    'Ya enviados, sin acuse de recibo: salen otra vez.',
  ),
  sentence(
    'nothing-no-case',
    'There is no case to send yet.',
    'Il n’y a encore aucun dossier à envoyer.',
    'Todavía no hay ningún caso que enviar.',
  ),
  sentence(
    'nothing-handed-over',
    'Nobody was handed over to this office.',
    'Aucun dossier n’a été transmis à ce bureau.',
    'No se traspasó a nadie a esta oficina.',
  ),
  sentence(
    'nothing-waits',
    'Waiting for an answer about sharing: {n}.',
    'En attente d’une réponse sur le partage : {n}.',
    'A la espera de una respuesta sobre si se comparte: {n}.',
  ),
  sentence(
    'nothing-agreed',
    'Not shared, because the person does not want it: {n}.',
    'Pas de partage, car la personne ne le veut pas : {n}.',
    'No se comparte, porque la persona no quiere: {n}.',
  ),
  sentence(
    'nothing-new',
    'Everything that this office may have was sent, and it has it. Last sent on {date:day}.',
    'Tout ce que ce bureau peut recevoir lui a été envoyé, et il l’a reçu. Dernier envoi le {date:day}.',
    'Todo lo que esta oficina puede recibir se le envió, y lo recibió. Último envío el {date:day}.',
  ),
] as const satisfies readonly Sentence[];
