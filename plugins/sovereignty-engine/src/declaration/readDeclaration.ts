// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import {
  SovereigntyDeclaration,
  sovereigntySchema,
} from '@regie/plugin-sovereignty-common';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { DeclarationProblem } from './DeclarationProblem';
import { describeError } from './describeError';
import { refuseHostile } from './refuseHostile';

const ROOT = 'spec.sovereignty';

/** More mistakes than this are mended in more than one go. */
const MAX_PROBLEMS = 50;

const ajv = new Ajv({ allErrors: true, verbose: true, strict: true });
ajv.addVocabulary(['x-nl']);
addFormats(ajv, ['date', 'uri']);
const validate = ajv.compile<SovereigntyDeclaration>(sovereigntySchema);

/**
 * Reads `spec.sovereignty` of an entity. There is a declaration only when there
 * is no problem: half of one would be a guess. Never throws, also not on input
 * that is made to harm.
 *
 * @public
 */
export function readDeclaration(entity: Entity): {
  declaration: SovereigntyDeclaration | undefined;
  problems: DeclarationProblem[];
} {
  const value: unknown = entity.spec?.sovereignty;
  if (value === undefined) return { declaration: undefined, problems: [] };
  const hostile = refuseHostile(value, ROOT);
  if (hostile) return { declaration: undefined, problems: [hostile] };
  if (validate(value)) return { declaration: value, problems: [] };
  const errors = (validate.errors ?? []).slice(0, MAX_PROBLEMS);
  const problems = errors.map(error => describeError(error, ROOT));
  return { declaration: undefined, problems };
}
