// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { SupplierQuestion } from '@regie/plugin-sovereignty-common';

/** The languages that forms come in. @public */
export type FormLanguage = 'nl' | 'en';

/** What a form says beside the questions themselves. */
export interface FormTexts {
  readonly title: (supplier: string) => string;
  readonly why: string;
  readonly how: readonly string[];
  readonly number: string;
  readonly date: string;
  readonly nothing: string;
  readonly choose: string;
  readonly onlyWhen: (question: string, values: string) => string;
  readonly answer: string;
  readonly yes: string;
  readonly no: string;
  readonly code: string;
  readonly kinds: Readonly<Record<SupplierQuestion['answer'], string>>;
  readonly newPlace: string;
}

export const FORM_TEXTS: Readonly<Record<FormLanguage, FormTexts>> = {
  nl: {
    title: supplier => `Vragen aan ${supplier}`,
    why: 'Wij willen weten waar onze software draait, wie erbij kan en hoe wij kunnen overstappen. Van de onderstaande producten weten wij dat nog niet helemaal. Wij vragen alleen wat wij nog niet weten.',
    how: [
      'Vul uw antwoorden in het antwoordbestand in dat u bij deze vragen hebt gekregen, en stuur dat terug.',
      'Weet u een antwoord niet? Laat het dan leeg. Een leeg antwoord telt als “onbekend”.',
      'Kunt u een antwoord onderbouwen? Vul dan bij `evidence` in hoe (`documented`, `audited` of `operationally-tested`) en bij `document` waar dat document staat.',
    ],
    number: 'Kenmerk',
    date: 'Datum',
    nothing: 'Wij hebben geen open vragen aan u.',
    choose: 'Kies uit',
    onlyWhen: (question, values) =>
      `Alleen als uw antwoord op “${question}” is: ${values}.`,
    answer: 'Antwoord',
    yes: 'ja',
    no: 'nee',
    code: 'Code van de vraag',
    newPlace:
      'Zijn het er meer? Herhaal de vragen dan, met `[?2]`, `[?3]` enzovoort in de code.',
    kinds: {
      choice: 'Kies er één',
      choices: 'Kies er één of meer',
      text: 'Een korte tekst',
      texts: 'Eén of meer korte teksten',
      country: 'Een land, als code van twee letters, zoals NL of IE',
      countries:
        'Eén of meer landen, als code van twee letters, zoals NL of IE',
      provider: 'De naam van het bedrijf',
      number: 'Een heel getal',
      'yes-no': 'Ja of nee',
      date: 'Een datum als JJJJ-MM-DD',
      address: 'Een webadres',
    },
  },
  en: {
    title: supplier => `Questions to ${supplier}`,
    why: 'We want to know where our software runs, who can reach it and how we can move away from it. Of the products below we do not know all of that yet. We only ask what we do not know.',
    how: [
      'Fill in your answers in the answer file that came with these questions, and send it back.',
      'If you do not know an answer, leave it empty. An empty answer counts as “unknown”.',
      'If you can back up an answer, say in `evidence` how (`documented`, `audited` or `operationally-tested`) and in `document` where that document is.',
    ],
    number: 'Reference',
    date: 'Date',
    nothing: 'We have no open questions to you.',
    choose: 'Choose from',
    onlyWhen: (question, values) =>
      `Only when your answer to “${question}” is: ${values}.`,
    answer: 'Answer',
    yes: 'yes',
    no: 'no',
    code: 'Code of the question',
    newPlace:
      'If there are more, repeat the questions with `[?2]`, `[?3]` and so on in the code.',
    kinds: {
      choice: 'Choose one',
      choices: 'Choose one or more',
      text: 'A short text',
      texts: 'One or more short texts',
      country: 'A country, as a code of two letters, such as NL or IE',
      countries:
        'One or more countries, as codes of two letters, such as NL or IE',
      provider: 'The name of the company',
      number: 'A whole number',
      'yes-no': 'Yes or no',
      date: 'A date as YYYY-MM-DD',
      address: 'A web address',
    },
  },
};
