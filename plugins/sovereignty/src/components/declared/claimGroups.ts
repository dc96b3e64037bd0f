// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  DeclaredClaim,
  declarationFieldsTo,
  LocalizedText,
} from '@regie/plugin-sovereignty-common';

/** A claim with what people call it within its group. */
export interface DescribedClaim extends DeclaredClaim {
  readonly label: string;
}

export interface ClaimGroup {
  readonly title: string;
  readonly claims: readonly DescribedClaim[];
}

interface Words {
  /** Of what belongs to no subject. */
  readonly general: string;
  readonly text: (text: LocalizedText) => string;
  readonly numbered: (title: string, number: number) => string;
}

/**
 * Puts claims together by subject, in the order of the schema; each item of a
 * list is a subject of its own.
 */
export function claimGroups(
  claims: readonly DeclaredClaim[],
  words: Words,
): ClaimGroup[] {
  const groups = new Map<string, DescribedClaim[]>();
  for (const { at, claim } of claims) {
    const [first, ...rest] = declarationFieldsTo(at.replace(/\[\d+\]/g, ''));
    const title =
      first && rest.length > 0
        ? subject(words.text(first.title), at, first.key, words)
        : words.general;
    const fields = rest.length > 0 ? rest : [first];
    const label = first
      ? fields
          .map(({ title: text, key }) =>
            subject(words.text(text), at, key, words),
          )
          .join(': ')
      : claim.claim;
    const group = groups.get(title);
    if (group) group.push({ label, at, claim });
    else groups.set(title, [{ label, at, claim }]);
  }
  return [...groups].map(([title, described]) => ({
    title,
    claims: described,
  }));
}

/** `hosting[1].provider` is of the second place. */
function subject(
  title: string,
  at: string,
  key: string,
  { numbered }: Words,
): string {
  const index = new RegExp(`(?:^|\\.)${key}\\[(\\d+)\\]`).exec(at)?.[1];
  return index === undefined ? title : numbered(title, Number(index) + 1);
}
