// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import { Claim } from '@regie/plugin-sovereignty-common';
import { FactObject, Unknown } from '../cel';
import { entityObject } from '../declaration';
import { unread, withClaims } from '../facts';
import { readRef } from '../references/readRef';
import { MentionsOptions } from './Mentions';
import { Subject } from './Subject';

/** What an entity says that it depends on itself, and what that states. */
export function dependencyFacts(
  { entity }: Subject,
  subjects: ReadonlyMap<string, Subject>,
): (FactObject | Unknown)[] {
  const stated = entity.spec?.dependsOn;
  if (!Array.isArray(stated)) return [];
  return stated.flatMap((text, index): (FactObject | Unknown)[] => {
    const ref = fullRef(text, entity);
    if (ref === undefined) return [];
    const other = subjects.get(ref);
    return other
      ? [dependencyFact(ref, other, claimOf(entity, ref, index))]
      : [notThere(ref)];
  });
}

/** Of dependencies, for who follows what is told of them. */
export const DEPENDENCY_MENTIONS: MentionsOptions = {
  namesIn: ({ entity }) => {
    const stated = entity.spec?.dependsOn;
    return Array.isArray(stated)
      ? stated.flatMap(text => fullRef(text, entity) ?? [])
      : [];
  },
  printOf: (_ref, { entity, merged }) => {
    const { values, claims } = merged.declaration ?? {};
    return JSON.stringify([
      entity.metadata.title,
      merged.problems.length,
      values?.commonGroundLayer,
      values?.dataset !== undefined,
      claims?.get('commonGroundLayer'),
    ]);
  },
};

function dependencyFact(
  ref: string,
  { entity, merged }: Subject,
  claim: Claim,
): FactObject {
  const { values, claims } = merged.declaration ?? {};
  const title = entity.metadata.title ?? entity.metadata.name;
  const layer = claims?.get('commonGroundLayer');
  const mistaken = merged.problems.length > 0;
  return withClaims(
    {
      ref,
      title,
      kind: entity.kind,
      commonGroundLayer: mistaken
        ? notUnderstood(title)
        : values?.commonGroundLayer,
      isDataset: mistaken
        ? notUnderstood(title)
        : values?.dataset !== undefined,
    },
    layer ? [claim, layer] : [claim],
  );
}

function claimOf(entity: Entity, ref: string, index: number): Claim {
  return {
    claim: 'dependsOn',
    value: ref,
    source: 'declared',
    evidence: 'self-declared',
    asOf: null,
    object: entityObject(entity),
    path: `spec.dependsOn[${index}]`,
  };
}

function notUnderstood(title: string): Unknown {
  return unread(
    'dependencies',
    `De opgave van ${title} bevat een fout. Laat de eigenaar daarvan die verbeteren.`,
    `The declaration of ${title} has a mistake. Have its owner mend it.`,
  );
}

function notThere(ref: string): Unknown {
  return unread(
    'dependencies',
    `${ref} staat niet in de catalogus. Laat de eigenaar de verwijzing verbeteren.`,
    `${ref} is not in the catalog. Have the owner mend the reference.`,
  );
}

function fullRef(text: unknown, { metadata }: Entity): string | undefined {
  return readRef(text, 'component', metadata.namespace ?? 'default');
}
