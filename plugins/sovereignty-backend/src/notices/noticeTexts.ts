// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { dateName } from '@regie/plugin-sovereignty-engine';
import { NoticeSettings } from './NoticeSettings';

type Language = NoticeSettings['language'];

/** What owners are told, counts first. */
export interface NoticeTexts {
  worsened(told: {
    verdicts: number;
    entities: number;
    violations: number;
    unknowns: number;
  }): { title: string; description: string };
  waivers(told: {
    waivers: { rule: string; entityRef: string; expires: string }[];
    more: number;
  }): {
    title: string;
    description: string;
  };
  ownership(told: {
    changes: { provider: string; date: string | null; entities: number }[];
    more: number;
  }): {
    title: string;
    description: string;
  };
}

const nl: NoticeTexts = {
  worsened: ({ verdicts, entities, violations, unknowns }) => ({
    title: `${count(verdicts, 'oordeel', 'oordelen')} slechter bij ${count(
      entities,
      'onderdeel',
      'onderdelen',
    )}`,
    description: `Nieuw: ${listed([
      [violations, 'schending', 'schendingen'],
      [unknowns, 'onbekend', 'onbekend'],
      [verdicts - violations - unknowns, 'ontheven', 'ontheven'],
    ])}. Bekijk wat er speelt en wat u kunt doen.`,
  }),
  waivers: ({ waivers, more }) => ({
    title: `${count(
      waivers.length + more,
      'ontheffing loopt',
      'ontheffingen lopen',
    )} bijna af`,
    description: `${waivers
      .map(
        ({ rule, entityRef, expires }) =>
          `${rule} voor ${entityRef}, tot en met ${dateName(expires, 'nl')}`,
      )
      .join('; ')}${
      more > 0 ? `; en nog ${more}` : ''
    }. Daarna telt het weer als schending.`,
  }),
  ownership: ({ changes, more }) => ({
    title:
      changes.length + more === 1
        ? 'Een aanbieder van uw onderdelen krijgt een andere eigenaar'
        : `${
            changes.length + more
          } aanbieders van uw onderdelen krijgen een andere eigenaar`,
    description: `${changes
      .map(
        ({ provider, date, entities }) =>
          `${provider}, ${
            date === null
              ? 'dag nog niet bekend'
              : `per ${dateName(date, 'nl')}`
          }: raakt ${count(entities, 'onderdeel', 'onderdelen')}.`,
      )
      .join(' ')}${more > 0 ? ` En nog ${more}.` : ''}`,
  }),
};

const en: NoticeTexts = {
  worsened: ({ verdicts, entities, violations, unknowns }) => ({
    title: `${count(verdicts, 'verdict', 'verdicts')} worse on ${count(
      entities,
      'entity',
      'entities',
    )}`,
    description: `New: ${listed([
      [violations, 'violation', 'violations'],
      [unknowns, 'unknown', 'unknown'],
      [verdicts - violations - unknowns, 'waived', 'waived'],
    ])}. See what it is about and what you can do.`,
  }),
  waivers: ({ waivers, more }) => ({
    title: `${count(waivers.length + more, 'waiver ends', 'waivers end')} soon`,
    description: `${waivers
      .map(
        ({ rule, entityRef, expires }) =>
          `${rule} for ${entityRef}, up to and including ${dateName(
            expires,
            'en',
          )}`,
      )
      .join('; ')}${
      more > 0 ? `; and ${more} more` : ''
    }. After that it counts as a violation again.`,
  }),
  ownership: ({ changes, more }) => ({
    title:
      changes.length + more === 1
        ? 'A provider of your software is about to change owner'
        : `${
            changes.length + more
          } providers of your software are about to change owner`,
    description: `${changes
      .map(
        ({ provider, date, entities }) =>
          `${provider}, ${
            date === null ? 'day not known yet' : `on ${dateName(date, 'en')}`
          }: touches ${count(entities, 'entity', 'entities')}.`,
      )
      .join(' ')}${more > 0 ? ` And ${more} more.` : ''}`,
  }),
};

export const noticeTexts: Record<Language, NoticeTexts> = { nl, en };

function count(amount: number, one: string, more: string): string {
  return `${amount} ${amount === 1 ? one : more}`;
}

function listed(parts: readonly (readonly [number, string, string])[]): string {
  return parts
    .filter(([amount]) => amount > 0)
    .map(([amount, one, more]) => count(amount, one, more))
    .join(', ');
}
