import { ask, type EditionInUse, NAMED, NAMED_OR_COUNTED, SURE, TAKEN_BACK, YES_NO } from '../../edition.ts';

const LIMIT =
  'We tell others about you only if you allow it, with one exception. If your life or someone else’s is in danger, if a child must be protected, or if the law orders it, we may have to tell someone without asking you. Then we tell only what is needed, and we let you know, before if we can.';
const COMPLAIN =
  'If we treat you badly, you can tell someone who is not part of this team. Nothing bad will happen to you because of it. The address is below.';
const CARD =
  'You may take the small card with you. It says nothing about you or about us. If it is not safe to carry it, leave it here.';
const LATER = 'May we contact you later, only in the way that you tell us?';
const CHILD =
  'If you are under 18: your own answer counts. We also ask an adult who is responsible for you and with whom you are safe, or an office that protects children.';

export const EN_2026_11_28: EditionInUse = {
  language: 'en',
  version: '2026-11-28',
  boxes: {
    yes: 'Yes',
    no: 'No',
    'with-name': 'Yes, with my name',
    'without-name': 'Yes, without my name',
    'counted-only': 'Only count me',
    'not-sure': 'I do not know',
    'taken-back': 'I take it back',
  },
  words: {
    know: 'Good to know',
    decide: 'You decide',
    further: 'Only when it comes to that',
    day: 'Date',
    place: 'Place',
    again: 'We meet again on',
    complaints: 'To complain',
    signature: 'Signature',
    thumb: 'Thumbprint',
    witness: 'Witness: name, signature',
    interpreter: 'Interpreter: name, signature',
    guardian: 'Responsible for the child: name, signature',
    reader: 'Read out by: name, signature',
  },
  texts: {
    agreement: {
      title: 'Your agreement',
      says: [
        'We want to help you. Before we do, we ask you about a few things. You decide about each of them. Take your time, and ask whatever you want.',
        'Help does not depend on your answers. If you say no to one thing, we go on helping you with the others.',
        'We write down only what we need in order to help you, and we keep it locked. Only people who help you see it, and only as you allow below.',
        LIMIT,
        'You can change your mind at any time and need not say why. You may see what we wrote, and ask us to correct it or to erase it.',
        'If you are under 18: your own answer counts. We also ask an adult who is responsible for you and with whom you are safe. If there is nobody like that, an office that protects children decides together with you.',
        COMPLAIN,
        'What has no tick is not decided yet. Until then we act as if you had said no.',
      ],
      asks: [
        ask('help', YES_NO, 'Do you want us to help you?'),
        ask('keep', NAMED, 'May we write down what you tell us, and keep it?'),
        ask('share-receiving', NAMED, 'If another office goes on helping you, may it have what it needs to know?'),
        ask('contact', YES_NO, LATER),
      ],
      further: [
        ask('shelter', YES_NO, 'Do you want to stay in the house that we offer you?'),
        ask(
          'health-examination',
          YES_NO,
          'Do you want a doctor to examine you? You can stop the examination at any moment.',
        ),
        ask('share-headquarters', NAMED_OR_COUNTED, 'May our head office know about you?'),
        ask(
          'share-partners',
          NAMED,
          'May others who can help you, such as a lawyer or a school, have what they need to know? We first tell you who they are.',
        ),
        ask('count-once', YES_NO, 'If several offices help you, may they make sure that you are counted only once?'),
      ],
    },
    declined: {
      title: 'You do not want help now',
      says: [
        'You do not want our help now. That is your right, and you need not say why.',
        'Nobody will hold it against you.',
        'You can come back whenever you want, even after a long time. Then we help you as we would today.',
        LIMIT,
        CARD,
        'If you are under 18: we ask you what you want instead. Urgent help, such as a doctor, you get in any case.',
        COMPLAIN,
      ],
      asks: [ask('help', YES_NO, 'Do you want our help now?'), ask('contact', YES_NO, LATER)],
    },
    deferred: {
      title: 'You want time to think',
      says: [
        'You want time to think. You need not decide today.',
        'Until you decide, we arrange nothing in your name, and we tell nobody about you.',
        LIMIT,
        'If you need something at once, such as a doctor, food or a place to sleep, tell us. You need not decide anything first.',
        'You can ask us whatever you want, as often as you want. You can also talk to someone you trust, or to a lawyer.',
        'After that you can say yes, say no, or ask for more time.',
        CARD,
        COMPLAIN,
      ],
      asks: [
        ask('keep', NAMED, 'May we keep until then what you have told us?'),
        ask('contact', YES_NO, 'May we contact you during this time, only in the way that you tell us?'),
      ],
    },
    withdrawn: {
      title: 'You take back your agreement',
      says: [
        'You agreed to something before. Now you take it back, all of it or a part. That is your right, and you need not say why.',
        'From now on we no longer do what you take back here. Everything else goes on as before.',
        'What others already have cannot always be fetched back. Ask us, and we tell you who has what.',
        LIMIT,
        'You can agree again at any time.',
        'If you are under 18: your own answer counts. Urgent help, such as a doctor, you get in any case.',
        COMPLAIN,
      ],
      asks: [
        ask('help', TAKEN_BACK, 'That you help me'),
        ask('shelter', TAKEN_BACK, 'That I stay in the house that you offer me'),
        ask('health-examination', TAKEN_BACK, 'That a doctor examines me'),
        ask('keep', TAKEN_BACK, 'That you keep what I told you'),
        ask('share-receiving', TAKEN_BACK, 'That another office that helps me knows about me'),
        ask('share-headquarters', TAKEN_BACK, 'That your head office knows about me'),
        ask('share-partners', TAKEN_BACK, 'That others who can help me know about me'),
        ask('count-once', TAKEN_BACK, 'That offices make sure that I am counted only once'),
        ask('contact', TAKEN_BACK, 'That you contact me later'),
        ask('return', TAKEN_BACK, 'That I go back to my country'),
        ask('police', TAKEN_BACK, 'That you contact the police about me'),
        ask('authorities-of-origin', TAKEN_BACK, 'That the authorities of my country are contacted'),
        ask('family', TAKEN_BACK, 'That you contact my family'),
        ask('media', TAKEN_BACK, 'That my story is told in public'),
        ask('research', TAKEN_BACK, 'That what I told you is used in a study'),
      ],
    },
    return: {
      title: 'Going back to your country',
      says: [
        'You alone decide whether you go back. We take nobody back against their will.',
        'If you stay, we go on helping you as far as we can.',
        'You can change your mind until the last moment, at the airport or the station too.',
        'If you are afraid of going back, tell us before you decide. Perhaps you can ask for protection here (asylum). A lawyer can explain it to you, and we help you to find one.',
        'Before you decide, we tell you what we know: how safe it is, what help there is, and what help there is not. We cannot promise that everything will go well.',
        'We tell nobody there why you come back, unless you want it: not your family, nor your neighbours, nor anyone else.',
        'If you are under 18: nobody goes back before it is clear that this is best for you, that it is safe, and who will look after you. Your own answer counts.',
        LIMIT,
        COMPLAIN,
      ],
      asks: [
        ask('return', YES_NO, 'Do you want to go back, and do you want us to help you with it?'),
        ask('share-receiving', NAMED, 'May the office that helps you there have what it needs to know?'),
        ask('contact', YES_NO, 'May we ask you afterwards how you are, only in the way that you tell us?'),
      ],
    },
    authorities: {
      title: 'The authorities of your country',
      says: [
        'Some papers, a passport for example, come only from the authorities of your country: an embassy, a consulate or an office at home.',
        'Whoever asks them tells them something about you. They may find out where you are.',
        'If you want to ask for protection here (asylum), such a contact may harm you. Talk to us or to a lawyer before you decide.',
        'We ask you this when you are alone. If you are afraid of them, tell us: then we do not contact them.',
        'We tell them only what is needed for the papers. We do not tell them what happened to you.',
        'Help does not depend on it. If you say no, we look for another way together with you. It may take longer.',
        'You can change your mind. What they already know, nobody can take back.',
        LIMIT,
        COMPLAIN,
      ],
      asks: [
        ask('fears-authorities', SURE, 'Are you afraid of the authorities of your country?'),
        ask(
          'authorities-of-origin',
          YES_NO,
          'May the authorities of your country be contacted for the papers that you need?',
        ),
      ],
    },
    family: {
      title: 'Contact with your family',
      says: [
        'You decide whether we contact your family, and whom. Help does not depend on it.',
        'We ask you this when you are alone. If you are afraid of someone in your family, or not sure, tell us: then we tell this person nothing.',
        'Before we call or write, we agree with you whom we reach and what we say.',
        'We do not tell them what happened to you, where you are or who helps you, unless you want it.',
        'Whoever hears from us may tell others. What your family knows, nobody can take back.',
        'You can also talk to them yourself. We think with you about how to do it safely.',
        'You can say no now and yes later, and you can change your mind at any time.',
        CHILD,
        LIMIT,
        COMPLAIN,
      ],
      asks: [ask('family', YES_NO, 'May we contact your family, only as we agreed with you?')],
    },
    police: {
      title: 'Contact with the police',
      says: [
        'You decide whether we contact the police about you. Help does not depend on it.',
        'The police can do things that we cannot: for example protect you or someone close to you, or get back what belongs to you.',
        'You can change your mind. But what the police already know, nobody can take back, and they may have to go on with it.',
        'They may ask you many questions, and more than once. Before you answer, you can ask for a lawyer and an interpreter. We help you with that.',
        'If you have no papers for this country, the police may ask about that too. Talk to us or to a lawyer before you decide.',
        'We ask you this when you are alone. If you are afraid of the police, or of someone there, tell us: we look for another way together with you.',
        'Before we contact them, we agree with you what we say.',
        CHILD,
        LIMIT,
        COMPLAIN,
      ],
      asks: [ask('police', YES_NO, 'May we contact the police about you, only as we agreed with you?')],
    },
    media: {
      title: 'Newspaper, radio, television, internet',
      says: [
        'Someone would like to tell your story in public. You decide. Help does not depend on it.',
        'What was once published cannot be fetched back. Anybody can see it: your family, your neighbours, people you are afraid of.',
        'You can do it without your name, your face and your voice. Even so, somebody who knows you may recognise you.',
        'You can leave any question unanswered, stop at any moment, and have someone with you whom you trust.',
        'We agree to it only if you can see or hear it before it is published, and can still say no.',
        'We never do this with anyone under 18.',
        COMPLAIN,
      ],
      asks: [ask('media', YES_NO, 'Do you want to tell your story in public?')],
    },
  },
};
