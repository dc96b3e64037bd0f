// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { messages } from '../../translations/messages';

type Title = Exclude<keyof typeof messages.claim, 'signal' | 'fact' | 'size'>;

/** Claims that are not declared, by the key of what they are called. */
export const CLAIM_TITLES: ReadonlyMap<string, Title> = new Map<string, Title>([
  ['workload', 'workload'],
  ['workload.nodes', 'nodes'],
  ['workload.portability', 'portability'],
  ['workload.copy', 'copy'],
  ['cluster.provider', 'clusterProvider'],
  ['node.providerID', 'nodeId'],
  ['node.label', 'nodeLabel'],
  ['node.region', 'nodeRegion'],
  ['node.region.conflict', 'placeConflict'],
  ['node.provider', 'nodeProvider'],
  ['region.country', 'regionCountry'],
  ['place.conflict', 'placeConflict'],
  ['controlPlane.provider', 'planeProvider'],
  ['controlPlane.product', 'planeProduct'],
  ['provider.ultimateParent', 'parent'],
  ['provider.jurisdictions', 'jurisdictions'],
  ['provider.laws', 'laws'],
  ['provider.parentBefore', 'parentBefore'],
  ['provider.parentAfter', 'parentAfter'],
  ['provider.parentChanges', 'parentChanges'],
  ['provider.parentChangeAnnounced', 'announced'],
  ['provider.parentChangeSource', 'changeSource'],
  ['dependency', 'dependency'],
]);
