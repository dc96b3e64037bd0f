// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { Finding } from '@regie/plugin-sovereignty-common';
import { ActionDeps } from './ActionDeps';

/**
 * The findings on an entity, if the caller may see it. The same answer whether
 * it is not there or not to be seen.
 *
 * @throws InputError when it is no reference, NotFoundError without a finding
 */
export async function seenFindings(
  { assessments, visible }: Pick<ActionDeps, 'assessments' | 'visible'>,
  asked: { entityRef: string; rule?: string; pack?: string },
  credentials: BackstageCredentials,
): Promise<Finding[]> {
  const entityRef = read(asked.entityRef);
  const assessment = (await visible.includes(credentials, entityRef))
    ? await assessments.get(entityRef)
    : undefined;
  const findings = (assessment?.findings ?? []).filter(
    ({ rule, pack }) =>
      (asked.rule === undefined || rule === asked.rule) &&
      (asked.pack === undefined || pack.id === asked.pack),
  );
  if (assessment && (asked.rule === undefined || findings.length > 0)) {
    return findings;
  }
  throw new NotFoundError(
    asked.rule === undefined
      ? `There is no assessment of ${entityRef}.`
      : `There is no finding of ${asked.rule} on ${entityRef}.`,
  );
}

function read(entityRef: string): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(entityRef, { defaultKind: 'component' }),
    );
  } catch {
    throw new InputError(
      `${entityRef} is no entity reference; write it as component:default/open-zaak.`,
    );
  }
}
