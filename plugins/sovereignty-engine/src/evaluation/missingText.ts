// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  declarationFieldsTo,
  LocalizedText,
} from '@regie/plugin-sovereignty-common';

const DECLARED = 'declared.';

/** Who can supply a fact, by the variable that it is in. */
const SUPPLIED: Readonly<Record<string, LocalizedText>> = {
  entity: {
    nl: 'Laat de eigenaar het in de catalogus invullen.',
    en: 'Have the owner fill it in in the catalog.',
  },
  observed: {
    nl: 'Laat het platformteam zorgen dat de clusters worden gelezen.',
    en: 'Have the platform team see to it that the clusters are read.',
  },
};

/** Of what is looked up of places and providers. */
const LOOKED_UP: LocalizedText = {
  nl: 'Laat de eigenaar de hosting aanvullen, of de beheerder van het register de aanbieder.',
  en: 'Have the owner complete the hosting, or the keeper of the register the provider.',
};

/** How a rule that could not be worked out names itself as what is missing. */
const ERROR = 'error: ';

const TOO_MANY_STEPS = 'the rule takes too many steps';

const texts = new Map<string, LocalizedText>();

/** That a fact is missing, and who can supply it. */
export function missingText(fact: string): LocalizedText {
  if (fact.startsWith(ERROR)) return errorText(fact.slice(ERROR.length));
  const known = texts.get(fact);
  if (known) return known;
  const text = declaredText(fact) ?? otherText(fact);
  texts.set(fact, text);
  return text;
}

/** What an owner does not state, by the name that it has for people. */
function declaredText(fact: string): LocalizedText | undefined {
  if (!fact.startsWith(DECLARED)) return undefined;
  const path = fact.slice(DECLARED.length);
  const fields = declarationFieldsTo(path);
  if (fields.length === 0) return undefined;
  const named = (language: keyof LocalizedText) =>
    fields.map(({ title }) => title[language]).join(': ');
  return {
    nl: `"${named(
      'nl',
    )}" is niet opgegeven. Laat de eigenaar spec.sovereignty.${path} invullen.`,
    en: `"${named(
      'en',
    )}" is not stated. Have the owner fill in spec.sovereignty.${path}.`,
  };
}

/** Nobody can supply what is missing: the rule itself has to change. */
function errorText(what: string): LocalizedText {
  const said =
    what === TOO_MANY_STEPS
      ? {
          nl: 'De regel zelf vraagt te veel stappen.',
          en: 'The rule itself takes too many steps.',
        }
      : {
          nl: `De regel zelf kon niet worden uitgerekend (${what}).`,
          en: `The rule itself could not be worked out (${what}).`,
        };
  return {
    nl: `${said.nl} Laat de opsteller van het beleidspakket de regel verbeteren.`,
    en: `${said.en} Have the author of the policy pack mend the rule.`,
  };
}

function otherText(fact: string): LocalizedText {
  const who = SUPPLIED[fact.split('.')[0]] ?? LOOKED_UP;
  return {
    nl: `Het feit ${fact} ontbreekt. ${who.nl}`,
    en: `The fact ${fact} is missing. ${who.en}`,
  };
}
