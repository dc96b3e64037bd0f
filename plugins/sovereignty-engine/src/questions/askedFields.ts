// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { SupplierQuestion } from '@regie/plugin-sovereignty-common';
import { SupplierRole } from './suppliersOf';

/** A field that a supplier can answer for, and when it makes sense to ask. */
export interface AskedField {
  /** Path in the schema. A list of objects with `[]` is asked item by item. */
  readonly path: string;
  readonly roles: readonly SupplierRole[];
  /** Asked only while the other field has one of the values, or is not known. */
  readonly onlyWhen?: NonNullable<SupplierQuestion['onlyWhen']>;
  /** A field of the whole component that says the same of every item. */
  readonly saidBy?: string;
}

const BOTH = ['supplier', 'host'] as const;
const SUPPLIER = ['supplier'] as const;

const when = (field: string, ...is: (string | boolean)[]) => ({ field, is });

/**
 * What a supplier is asked. The rest of a declaration is for the municipality
 * itself to say: how critical it is, which processes lean on it, its own exit
 * plan.
 */
export const ASKED_FIELDS: readonly AskedField[] = [
  { path: 'hosting[].provider', roles: SUPPLIER },
  { path: 'hosting[].serviceModel', roles: BOTH },
  {
    path: 'hosting[].region',
    roles: BOTH,
    onlyWhen: when('hosting[].serviceModel', 'saas', 'paas', 'iaas'),
  },
  { path: 'hosting[].countries', roles: BOTH },
  {
    path: 'hosting[].access.support',
    roles: BOTH,
    saidBy: 'access.support',
  },
  {
    path: 'hosting[].access.countries',
    roles: BOTH,
    saidBy: 'access.countries',
  },
  { path: 'keyCustody.holder', roles: SUPPLIER },
  {
    path: 'keyCustody.provider',
    roles: SUPPLIER,
    onlyWhen: when(
      'keyCustody.holder',
      'provider-only',
      'provider-primary',
      'shared',
      'customer-primary',
    ),
  },
  { path: 'keyCustody.logs', roles: SUPPLIER },
  { path: 'subprocessors[].provider', roles: SUPPLIER },
  { path: 'subprocessors[].purpose', roles: SUPPLIER },
  { path: 'subprocessors[].countries', roles: SUPPLIER },
  { path: 'subprocessorsComplete', roles: SUPPLIER },
  { path: 'licence', roles: SUPPLIER },
  { path: 'openSource', roles: SUPPLIER },
  {
    path: 'openSourceGrounds',
    roles: SUPPLIER,
    onlyWhen: when('openSource', 'unless'),
  },
  { path: 'standards', roles: SUPPLIER },
  { path: 'dataExport.method', roles: SUPPLIER },
  {
    path: 'dataExport.formats',
    roles: SUPPLIER,
    onlyWhen: when(
      'dataExport.method',
      'best-effort',
      'documented',
      'assisted',
      'self-service',
    ),
  },
  {
    path: 'dataExport.documentation',
    roles: SUPPLIER,
    onlyWhen: when(
      'dataExport.method',
      'documented',
      'assisted',
      'self-service',
    ),
  },
  { path: 'exit.destructionProof', roles: SUPPLIER },
  { path: 'continuity.backup.present', roles: SUPPLIER },
  {
    path: 'continuity.backup.provider',
    roles: SUPPLIER,
    onlyWhen: when('continuity.backup.present', true),
  },
  {
    path: 'continuity.backup.countries',
    roles: SUPPLIER,
    onlyWhen: when('continuity.backup.present', true),
  },
  { path: 'contract.end', roles: SUPPLIER },
  { path: 'contract.noticeDays', roles: SUPPLIER },
  { path: 'contract.transitionDays', roles: SUPPLIER },
  { path: 'contract.retrievalDays', roles: SUPPLIER },
  { path: 'contract.switchingCharges', roles: SUPPLIER },
  { path: 'contract.exportFormats', roles: SUPPLIER },
  { path: 'contract.jurisdictionStatementUrl', roles: SUPPLIER },
  { path: 'contract.takeoverClause', roles: SUPPLIER },
  { path: 'ai.used', roles: SUPPLIER },
  {
    path: 'ai.provider',
    roles: SUPPLIER,
    onlyWhen: when('ai.used', true),
  },
  { path: 'ai.model', roles: SUPPLIER, onlyWhen: when('ai.used', true) },
  { path: 'ai.modelOrigin', roles: SUPPLIER, onlyWhen: when('ai.used', true) },
  { path: 'ai.openWeights', roles: SUPPLIER, onlyWhen: when('ai.used', true) },
  { path: 'ai.selfHostable', roles: SUPPLIER, onlyWhen: when('ai.used', true) },
  { path: 'ai.lawfulData', roles: SUPPLIER, onlyWhen: when('ai.used', true) },
  { path: 'lifecycle.version', roles: SUPPLIER },
  { path: 'lifecycle.endOfLife', roles: SUPPLIER },
];
