// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Claim, declarationFieldsTo } from '@regie/plugin-sovereignty-common';
import { sovereigntyTranslationRef } from '../../translations';
import { messages } from '../../translations/messages';
import { Locale, useLocale } from '../useLocale';
import { CLAIM_TITLES } from './claimTitles';

type Choice = keyof typeof messages.choice;
type Signal = keyof typeof messages.claim.signal;
type Fact = keyof typeof messages.claim.fact;

/** What claims and their values are called in the chosen language. */
export interface ClaimWords {
  readonly title: (name: string) => string;
  /** `name` decides how a value is to be read, such as as a country. */
  readonly value: (name: string, value: Claim['value']) => string;
}

const DATE = /^\d{4}-\d{2}-\d{2}(T.*)?$/;

export function useClaimWords(): ClaimWords {
  const { t } = useTranslationRef(sovereigntyTranslationRef);
  const locale = useLocale();

  const title = (name: string): string => {
    const own = CLAIM_TITLES.get(name);
    if (own) return t(`claim.${own}`);
    const [, signal] = /^signal\.(.+)$/.exec(name) ?? [];
    if (isKeyOf<Signal>(messages.claim.signal, signal)) {
      return t(`claim.signal.${signal}`);
    }
    const [, counted] = /^(?:declared\.)?(.+)\.size$/.exec(name) ?? [];
    if (counted) return t('claim.size', { what: title(counted) });
    const [last] = name.split('.').slice(-1);
    if (isKeyOf<Fact>(messages.claim.fact, last)) {
      return t(`claim.fact.${last}`);
    }
    const fields = declarationFieldsTo(name.replace(/\[\d+\]/g, ''));
    return fields.map(field => locale.text(field.title)).join(': ') || name;
  };

  const one = (name: string, value: boolean | number | string): string => {
    if (typeof value === 'boolean') {
      return t(value ? 'declared.yes' : 'declared.no');
    }
    if (typeof value === 'number') return locale.count(value);
    if (DATE.test(value)) return locale.moment(value);
    if (isChoice(name, value)) return t(`choice.${value}`);
    return withCountries(value, locale);
  };

  return {
    title,
    value: (name, value) => {
      if (value === null) return '–';
      if (Array.isArray(value) && value.length === 0) return t('declared.none');
      return Array.isArray(value)
        ? value.map(item => one(name, item)).join(', ')
        : one(name, value);
    },
  };
}

/** Whether a value is one that the schema names, and not free text. */
function isChoice(name: string, value: string): value is Choice {
  const field = declarationFieldsTo(name.replace(/\[\d+\]/g, '')).at(-1);
  return (
    (field?.allowed?.includes(value) ?? false) &&
    isKeyOf<Choice>(messages.choice, value)
  );
}

/** A code that is all of a value, or stands behind a name in brackets. */
function withCountries(value: string, locale: Locale): string {
  if (/^[A-Z]{2}$/.test(value)) return locale.country(value);
  return value.replace(
    /\(([A-Z]{2})\)$/,
    (_whole, code: string) => `(${locale.country(code)})`,
  );
}

function isKeyOf<K extends string>(
  object: Record<K, string>,
  key: string | undefined,
): key is K {
  return key !== undefined && Object.hasOwn(object, key);
}
