// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import {
  Claim,
  DeclarationField,
  declarationFields,
  EvidenceLevel,
  ObjectReference,
  SovereigntyDeclaration,
  StatedClaim,
} from '@regie/plugin-sovereignty-common';
import { checkStatement } from './checkStatement';
import { DeclarationProblem } from './DeclarationProblem';
import { entityObject } from './entityObject';
import { FieldPlace } from './FieldPlace';
import { readDeclaration } from './readDeclaration';

/**
 * A declaration with bare values for the rules, and beside them who says so.
 *
 * @public
 */
export interface ResolvedDeclaration {
  readonly values: SovereigntyDeclaration;
  /** The claim of each value, by path such as `hosting[0].provider`. */
  readonly claims: ReadonlyMap<string, Claim>;
}

/** What an object says of all values in it. */
interface Common {
  readonly evidence?: EvidenceLevel;
  readonly asOf?: string;
}

class ClaimCollector {
  readonly found = new Map<string, Claim>();
  readonly #entity: ObjectReference;
  readonly #stated: ReadonlyMap<string, StatedClaim<unknown>>;

  constructor(
    entity: ObjectReference,
    stated: ReadonlyMap<string, StatedClaim<unknown>>,
  ) {
    this.#entity = entity;
    this.#stated = stated;
  }

  collect(
    object: object & Common,
    fields: readonly DeclarationField[],
    place: FieldPlace,
    outer: Common,
  ): void {
    const common = {
      evidence: object.evidence ?? outer.evidence,
      asOf: object.asOf ?? outer.asOf,
    };
    for (const field of fields) {
      const value: unknown = Reflect.get(object, field.key);
      if (value === undefined || field.bare) continue;
      this.#field(value, field, place.field(field.key), common);
    }
  }

  #field(
    value: unknown,
    { kind, fields }: DeclarationField,
    place: FieldPlace,
    common: Common,
  ): void {
    if (isValue(value)) {
      if (kind === 'value') this.#value(value, place, common);
    } else if (Array.isArray(value)) {
      value.forEach((item, index) =>
        this.collect(item, fields, place.item(index), common),
      );
    } else if (typeof value === 'object' && value !== null) {
      this.collect(value, fields, place, common);
    }
  }

  #value(value: Claim['value'], place: FieldPlace, common: Common): void {
    const claim = this.#stated.get(place.pointer);
    this.found.set(place.path, {
      claim: place.claim,
      value,
      source: claim?.source ?? 'declared',
      evidence: claim?.evidence ?? common.evidence ?? 'self-declared',
      asOf: claim?.asOf ?? common.asOf ?? null,
      ...(claim?.by === undefined ? {} : { by: claim.by }),
      object: claim?.object ?? this.#entity,
      path: claim?.path ?? place.inEntity,
    });
  }
}

/**
 * Resolves `spec.sovereignty`, as written or with statements from elsewhere
 * merged into it. A statement that does not fit gives problems and nothing else.
 *
 * @public
 */
export function resolveDeclaration(
  entity: Entity,
  stated: unknown,
): {
  declaration: ResolvedDeclaration | undefined;
  problems: DeclarationProblem[];
} {
  if (stated === undefined) return { declaration: undefined, problems: [] };
  const { values, claims, problems } = checkStatement(stated, 'merged');
  if (!values) return { declaration: undefined, problems };
  return { declaration: resolved(entity, values, claims), problems: [] };
}

function resolved(
  entity: Entity,
  values: SovereigntyDeclaration,
  claims: ReadonlyMap<string, StatedClaim<unknown>>,
): ResolvedDeclaration {
  const collector = new ClaimCollector(entityObject(entity), claims);
  collector.collect(values, declarationFields, FieldPlace.ROOT, {});
  return { values, claims: collector.found };
}

/**
 * Reads and resolves `spec.sovereignty` of an entity as it is written.
 *
 * @public
 */
export function readResolved(entity: Entity): {
  declaration: ResolvedDeclaration | undefined;
  problems: DeclarationProblem[];
} {
  const { values, claims, problems } = readDeclaration(entity);
  const declaration = values && resolved(entity, values, claims);
  return { declaration, problems };
}

function isValue(value: unknown): value is Claim['value'] {
  return (
    typeof value !== 'object' ||
    (Array.isArray(value) && value.every(item => typeof item === 'string'))
  );
}
