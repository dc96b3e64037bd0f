// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Claim, GivenSealAnswer } from '@regie/plugin-sovereignty-common';
import { FactObject } from '../cel';
import { ResolvedDeclaration } from '../declaration';
import { Register, Row } from '../register';
import { isEvidenced } from './isEvidenced';
import { SealEvidence } from './SealEvidence';

/** What the owner or a supplier answered about the entity itself. */
export function declaredAnswers(
  declaration: ResolvedDeclaration | undefined,
  { evidencedFrom }: SealEvidence,
): GivenSealAnswer[] {
  return (declaration?.values.sealAnswers ?? []).map((stated, index) => {
    const path = `sealAnswers[${index}].answer`;
    const claim = declaration?.claims.get(path);
    const claims = claim ? [claim] : [];
    return {
      criterion: stated.criterion,
      answer: stated.answer,
      reason: {
        nl: 'Opgegeven bij het onderdeel zelf.',
        en: 'Stated with the component itself.',
      },
      claims,
      evidenced: isEvidenced(claims, evidencedFrom),
    };
  });
}

/**
 * What the register says of the providers that host an entity. A criterion is
 * answered when each of them has an answer, and then the worst counts; the
 * worst answer there is needs no company.
 */
export function providerAnswers(
  hosting: readonly unknown[],
  register: Register,
  { evidencedFrom }: SealEvidence,
): GivenSealAnswer[] {
  const providers = providersIn(hosting);
  if (providers === undefined || providers.ids.length === 0) return [];
  const byCriterion = new Map<string, Row<'sealAnswers'>[]>();
  for (const row of providers.ids.flatMap(id => register.sealAnswersOf(id))) {
    const rows = byCriterion.get(row.criterion);
    if (rows) rows.push(row);
    else byCriterion.set(row.criterion, [row]);
  }
  return [...byCriterion.values()].flatMap(rows => {
    const answered = new Set(rows.map(({ provider }) => provider));
    const complete = !providers.open && answered.size === providers.ids.length;
    return rows
      .filter(({ answer }) => complete || answer === 0)
      .map(row => {
        const claims = [claimOf(row)];
        const evidenced = isEvidenced(claims, evidencedFrom);
        return {
          criterion: row.criterion,
          answer: row.answer,
          reason: {
            nl: `Antwoord over aanbieder ${row.provider}, volgens het register.`,
            en: `Answer about provider ${row.provider}, by the register.`,
          },
          claims,
          evidenced,
        };
      });
  });
}

function providersIn(
  hosting: readonly unknown[],
): { ids: string[]; open: boolean } | undefined {
  const ids = new Set<string>();
  let open = false;
  for (const item of hosting) {
    const provider = (item as FactObject).provider;
    if (typeof provider === 'string') ids.add(provider);
    else open = true;
  }
  return { ids: [...ids], open };
}

function claimOf(row: Row<'sealAnswers'>): Claim {
  return {
    claim: `seal.${row.criterion}`,
    value: row.answer,
    source: 'imported',
    evidence: row.evidence,
    asOf: row.asOf,
    object: { kind: 'Provider', name: row.provider },
    path: 'sealAnswers',
  };
}
