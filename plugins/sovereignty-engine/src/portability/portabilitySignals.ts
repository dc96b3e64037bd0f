// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  PortabilityTraitName,
  Signal,
  SignalCategory,
  Workload,
} from '@regie/plugin-sovereignty-common';
import { portable, signalOf } from '../signals/tie';

/** What a trait is about, as the catalogue of signals has it. */
const ABOUT: Record<
  PortabilityTraitName,
  { category: SignalCategory; layer: string }
> = {
  'standard-apis': { category: 'custom-resource', layer: 'platform' },
  'no-vendor-nodes': { category: 'scheduling', layer: 'platform' },
  'no-host-access': { category: 'scheduling', layer: 'platform' },
  'image-digest': { category: 'image-registry', layer: 'platform' },
  requests: { category: 'scheduling', layer: 'platform' },
  probes: { category: 'scheduling', layer: 'platform' },
  replicas: { category: 'scheduling', layer: 'platform' },
  'disruption-budget': { category: 'scheduling', layer: 'platform' },
  'zone-spread': { category: 'scheduling', layer: 'platform' },
  zones: { category: 'scheduling', layer: 'platform' },
  'single-writer': { category: 'storage', layer: 'data' },
  'pod-security': { category: 'other', layer: 'platform' },
  'network-policy': { category: 'other', layer: 'network' },
  'backup-elsewhere': { category: 'storage', layer: 'data' },
  'open-metrics': { category: 'other', layer: 'observability' },
};

/**
 * The traits that a workload has, as signals of freedom, for who wants all
 * signals in one list. They are kept as traits, where what is missing and what
 * is not known stands beside them.
 *
 * @public
 */
export function portabilitySignals(workload: Workload): Signal[] {
  const { kind, namespace, name } = workload;
  const self = { kind, namespace, name };
  return (workload.portability ?? [])
    .filter(({ answer }) => answer === 'yes')
    .map(({ trait, seen, path, object = self }) => {
      const { category, layer } = ABOUT[trait];
      return signalOf(
        portable(trait, layer, path ?? '', seen, category),
        object,
      );
    });
}
