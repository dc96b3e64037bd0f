// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  Criticality,
  LocalizedText,
  Waiver,
} from '@regie/plugin-sovereignty-common';
import { dateName } from '../texts';

const CRITICALITY_NL: Record<Criticality, string> = {
  critical: 'kritiek',
  important: 'belangrijk',
  supporting: 'ondersteunend',
};

/** The sentence of the first item, with how many others are like it. */
export function othersText(text: LocalizedText, others: number): LocalizedText {
  if (others <= 0) return text;
  return {
    nl: `${open(text.nl)} (en nog ${others}).`,
    en: `${open(text.en)} (and ${others} more).`,
  };
}

/** `It cannot be told whether it is so` and a reason, as one sentence. */
export function joinSentences(
  lead: LocalizedText,
  reason: LocalizedText,
): LocalizedText {
  return {
    nl: `${open(lead.nl)}: ${lowered(reason.nl)}`,
    en: `${open(lead.en)}: ${lowered(reason.en)}`,
  };
}

function open(sentence: string): string {
  return sentence.endsWith('.') ? sentence.slice(0, -1) : sentence;
}

const ORDINARY = new Set(
  [
    'Het De Er In Van Bij Nergens Niet Aanbieder Cluster',
    'The It None No Nothing Provider At Of',
  ].flatMap(words => words.split(' ')),
);

/** Only an ordinary first word: names and abbreviations keep their capitals. */
function lowered(sentence: string): string {
  const first = sentence.slice(0, Math.max(0, sentence.indexOf(' ')));
  return ORDINARY.has(first)
    ? first.toLowerCase() + sentence.slice(first.length)
    : sentence;
}

export const ESCALATED_TEXT = byCriticality((nl, en) => ({
  nl: `Omdat het ${nl} is, telt onbekend als schending.`,
  en: `Because it is ${en}, unknown counts as a violation.`,
}));

export const DEFAULT_CRITICALITY_TEXT = byCriticality((nl, en) => ({
  nl: `Het belang is niet opgegeven en telt als ${nl}.`,
  en: `Its criticality is not stated and counts as ${en}.`,
}));

function byCriticality(
  say: (nl: string, en: string) => LocalizedText,
): Record<Criticality, LocalizedText> {
  const of = (criticality: Criticality) =>
    say(CRITICALITY_NL[criticality], criticality);
  return {
    critical: of('critical'),
    important: of('important'),
    supporting: of('supporting'),
  };
}

export function trialText(until: string): LocalizedText {
  return {
    nl: `Het is een proef tot en met ${dateName(
      until,
      'nl',
    )}; tot dan is dit ter informatie.`,
    en: `It is a trial up to and including ${dateName(
      until,
      'en',
    )}; until then this is for information.`,
  };
}

export function waivedText({ decision, expires }: Waiver): LocalizedText {
  return {
    nl: `Hiervoor geldt een ontheffing tot en met ${dateName(
      expires,
      'nl',
    )} (besluit ${decision}).`,
    en: `A waiver holds for this up to and including ${dateName(
      expires,
      'en',
    )} (decision ${decision}).`,
  };
}

export function expiredText({ id, expires }: Waiver): LocalizedText {
  return {
    nl: `De ontheffing ${id} gold tot en met ${dateName(
      expires,
      'nl',
    )} en is verlopen.`,
    en: `The waiver ${id} held up to and including ${dateName(
      expires,
      'en',
    )} and has expired.`,
  };
}

export function paragraph(texts: readonly LocalizedText[]): LocalizedText {
  return texts.reduce((all, text) => ({
    nl: `${all.nl} ${text.nl}`,
    en: `${all.en} ${text.en}`,
  }));
}
