/** Why a paper is not printed (papers/README.md, Never on it: what may never stand on a sheet that lies about in a house). */
import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

export const PAPER_SENTENCES = [
  sentence(
    'paper-no-office',
    'There is nothing to write to the office {office}. Look in the inbox who has reported and who is to be asked.',
    'Il n’y a rien à écrire au bureau {office}. Voyez dans les arrivées qui a rendu compte et qui est à relancer.',
    'No hay nada que escribir a la oficina {office}. Vea en Entradas quién ha informado y a quién hay que preguntar.',
  ),
  sentence(
    'paper-forbidden-word',
    '“{label}” holds the word “{word}”, which must not stand on a sheet that others may see. Nothing was printed; change that answer and print again.',
    '« {label} » contient le mot « {word} », qui ne doit pas figurer sur une feuille que d’autres peuvent voir. Rien n’a été imprimé ; modifiez cette réponse, puis imprimez de nouveau.',
    '«{label}» contiene la palabra «{word}», que no debe figurar en una hoja que otras personas pueden ver. No se imprimió nada; cambie esa respuesta y vuelva a imprimir.',
  ),
  sentence(
    'paper-tells',
    '“{label}” holds “{word}”, which tells what is answered under “{question}” and must not stand on this sheet. Nothing was printed; change that answer and print again.',
    '« {label} » contient « {word} », qui révèle ce qui est répondu sous « {question} » et ne doit pas figurer sur cette feuille. Rien n’a été imprimé ; modifiez cette réponse, puis imprimez de nouveau.',
    '«{label}» contiene «{word}», que revela lo que consta en «{question}» y no debe figurar en esta hoja. No se imprimió nada; cambie esa respuesta y vuelva a imprimir.',
  ),
  sentence(
    'paper-missing-sign',
    '“{label}” holds the sign {sign} in “{word}”, which no font that travels with this program has. Nothing was printed; write it otherwise, or in Latin letters, and print again.',
    '« {label} » contient le signe {sign} dans « {word} », qu’aucune des polices de caractères fournies avec ce programme ne possède. Rien n’a été imprimé ; écrivez-le autrement, ou en lettres latines, puis imprimez de nouveau.',
    '«{label}» contiene el signo {sign} en «{word}», que no está en ninguno de los tipos de letra de este programa. No se imprimió nada; escríbalo de otro modo, o en letras latinas, y vuelva a imprimir.',
  ),
  sentence(
    'document-missing-sign',
    'This paper holds the sign {sign} in “{word}”, which no font that travels with this program has. Nothing was printed; write it otherwise, or in Latin letters, where it comes from, and print again.',
    'Ce document contient le signe {sign} dans « {word} », qu’aucune des polices de caractères fournies avec ce programme ne possède. Rien n’a été imprimé ; écrivez-le autrement, ou en lettres latines, à l’endroit d’où il vient, puis imprimez de nouveau.',
    'Este documento contiene el signo {sign} en «{word}», que no está en ninguno de los tipos de letra de este programa. No se imprimió nada; escríbalo de otro modo, o en letras latinas, donde se anotó, y vuelva a imprimir.',
  ),
  sentence(
    'paper-like-word',
    '“{label}” holds “{word}”, which can tell what must not stand on a sheet that others may see. Nothing was printed; change that answer, or say that it is meant otherwise.',
    '« {label} » contient « {word} », qui peut révéler ce qui ne doit pas figurer sur une feuille que d’autres peuvent voir. Rien n’a été imprimé ; modifiez cette réponse, ou indiquez que le sens est autre.',
    '«{label}» contiene «{word}», que puede revelar lo que no debe figurar en una hoja que otras personas pueden ver. No se imprimió nada; cambie esa respuesta, o indique que significa otra cosa.',
  ),
  sentence(
    'paper-like-answer',
    '“{label}” holds “{word}”, which is like what is answered under “{question}” and must not stand on this sheet. Nothing was printed; change that answer, or say that it is meant otherwise.',
    '« {label} » contient « {word} », qui ressemble à ce qui est répondu sous « {question} » et ne doit pas figurer sur cette feuille. Rien n’a été imprimé ; modifiez cette réponse, ou indiquez que le sens est autre.',
    '«{label}» contiene «{word}», que se parece a lo que consta en «{question}» y no debe figurar en esta hoja. No se imprimió nada; cambie esa respuesta, o indique que significa otra cosa.',
  ),
  sentence(
    'paper-meant-otherwise',
    'Said to be meant otherwise: {labels}.',
    'Indiqué comme ayant un autre sens : {labels}.',
    'Se indicó que significa otra cosa: {labels}.',
  ),
  sentence(
    'no-stay',
    'There is no stay in this case, and a house sheet is about a stay. Nothing was printed; record the stay first.',
    'Ce dossier ne contient aucun séjour, et une fiche de séjour porte sur un séjour. Rien n’a été imprimé ; notez d’abord le séjour.',
    'En este caso no hay ninguna estancia, y la hoja de estancia trata de una. No se imprimió nada; anote antes la estancia.',
  ),
  sentence(
    'paper-no-record',
    'This case holds nothing of which this paper can be made: no record of that kind that is open and that this office wrote. Nothing is printed; write the record first.',
    'Ce dossier ne contient rien dont ce document puisse être tiré : aucune fiche de ce type qui soit en cours et écrite par ce bureau. Rien n’est imprimé ; écrivez d’abord la fiche.',
    'En este caso no hay nada con lo que hacer este papel: ninguna ficha de ese tipo que esté abierta y que haya escrito esta oficina. No se imprime nada; escriba antes la ficha.',
  ),
  sentence(
    'paper-record-over',
    'What this paper is about has ended: it was answered, taken back or called off. Nothing is printed.',
    'Ce dont traite ce document est terminé : réponse reçue, retrait ou annulation. Rien n’est imprimé.',
    'Aquello de lo que trata este papel terminó: se respondió, se retiró o se anuló. No se imprime nada.',
  ),
  sentence(
    'paper-which-record',
    'This case holds several records of which this paper can be made. Nothing is printed; name the one that is meant.',
    'Ce dossier contient plusieurs fiches dont ce document peut être tiré. Rien n’est imprimé ; indiquez laquelle.',
    'En este caso hay varias fichas con las que se puede hacer este papel. No se imprime nada; indique cuál.',
  ),
  sentence(
    'report-not-kept',
    'The person has not agreed, or not yet, that this case is kept, so nothing of it is printed. Ask first, and record the answer under Consent.',
    'La personne n’a pas accepté, ou pas encore, que ce dossier soit gardé : rien n’en est imprimé. Demandez d’abord et notez la réponse sous Consentement.',
    'La persona no aceptó, o todavía no, que este caso se guarde, así que no se imprime nada de él. Pregunte antes y anote la respuesta en Consentimiento.',
  ),
  sentence(
    'report-not-agreed',
    'The person has not agreed that this reader gets this paper. Nothing is printed; ask, and record the answer under Consent.',
    'La personne n’a pas accepté que ceci parvienne au destinataire. Rien n’est imprimé ; demandez-le-lui et notez la réponse sous Consentement.',
    'La persona no aceptó que esto llegue a su destinatario. No se imprime nada; pregúntele y anote la respuesta en Consentimiento.',
  ),
  sentence(
    'report-for-whom',
    'Nobody is named yet whom this paper is for. Nothing is printed; say to whom it goes.',
    'Le destinataire n’est pas encore indiqué. Rien n’est imprimé ; indiquez à qui il est remis.',
    'Todavía no consta para quién es. No se imprime nada; indique a quién va.',
  ),
  sentence(
    'reason-needed',
    'What leaves the database in this way needs a reason, which is kept in the outgoing list. Nothing has left; say why and try again.',
    'Ce qui sort ainsi de la base de données demande un motif, conservé dans la liste des sorties. Rien n’est sorti ; indiquez le motif et réessayez.',
    'Lo que sale así de la base de datos requiere un motivo, que se guarda en la lista de salidas. No salió nada; indique el motivo e inténtelo de nuevo.',
  ),
  sentence(
    'paper-not-registered',
    'This document was not entered in the list of what leaves, so it was not printed or written. Nothing is lost; ask for the paper again on its own screen.',
    'Ce document n’a pas été inscrit dans la liste de ce qui sort ; il n’a donc été ni imprimé ni enregistré. Rien n’est perdu ; demandez à nouveau le document sur son écran.',
    'Este documento no se anotó en la lista de lo que sale, así que no se imprimió ni se guardó. No se pierde nada; vuelva a pedirlo en su propia pantalla.',
  ),
  sentence(
    'paper-written',
    'Number {number}, sides of a copy: {sides}, written to {file}.',
    'Numéro {number}, pages par exemplaire : {sides}, écrit dans {file}.',
    'Número {number}, caras por copia: {sides}, escrito en {file}.',
  ),
  sentence(
    'annual-written',
    'Annual report registered under number {number}, written to {file}.',
    'Rapport annuel enregistré sous le numéro {number}, écrit dans {file}.',
    'Informe anual registrado con el número {number}, escrito en {file}.',
  ),
] as const satisfies readonly Sentence[];
