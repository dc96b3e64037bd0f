// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { HavenOwnObservation } from '@regie/plugin-sovereignty-common';

/** What the nodes of a cluster tell that Haven asks after. */
export interface NodeTraits {
  readonly workers: number;
  /** Zones that are zones: without fault domains and placeholders. */
  readonly zones: readonly string[];
  /** Nodes with an address on the internet; `null` when none tells its addresses. */
  readonly withPublicAddress: readonly string[] | null;
}

/** As Haven has it: at most this many minor versions behind the newest. */
const MINORS_BEHIND = 3;

const ENOUGH_WORKERS = 3;

/**
 * Four of the subjects of the checker, as far as the API tells them. They are
 * our own observations, never a verdict of Haven.
 */
export function ownObservations(options: {
  nodes: NodeTraits | { unread: string };
  serverVersion: string | null;
  newestKubernetes: number | null;
}): HavenOwnObservation[] {
  const { nodes, serverVersion, newestKubernetes } = options;
  const version = versionSeen(serverVersion, newestKubernetes);
  if ('unread' in nodes) {
    const seen = nodes.unread;
    return [
      { check: 'multiaz', result: 'unknown', seen },
      { check: 'haworkers', result: 'unknown', seen },
      { check: 'privatenetworking', result: 'unknown', seen },
      version,
    ];
  }
  return [zonesSeen(nodes), workersSeen(nodes), addressesSeen(nodes), version];
}

function zonesSeen({ zones }: NodeTraits): HavenOwnObservation {
  const check = 'multiaz';
  if (zones.length === 0) {
    return { check, result: 'unknown', seen: 'no node names a zone' };
  }
  return {
    check,
    result: zones.length >= 2 ? 'yes' : 'no',
    seen: `zones ${zones.join(', ')}`,
  };
}

function workersSeen({ workers }: NodeTraits): HavenOwnObservation {
  return {
    check: 'haworkers',
    result: workers >= ENOUGH_WORKERS ? 'yes' : 'no',
    seen: `${workers} nodes that are not of the control plane`,
  };
}

function addressesSeen({ withPublicAddress }: NodeTraits): HavenOwnObservation {
  const check = 'privatenetworking';
  if (withPublicAddress === null) {
    return { check, result: 'unknown', seen: 'no node tells its addresses' };
  }
  return withPublicAddress.length === 0
    ? {
        check,
        result: 'yes',
        seen: 'no node has an address of type ExternalIP',
      }
    : {
        check,
        result: 'no',
        seen: `an address of type ExternalIP at ${withPublicAddress.join(
          ', ',
        )}`,
      };
}

function versionSeen(
  serverVersion: string | null,
  newest: number | null,
): HavenOwnObservation {
  const check = 'kubernetesversion';
  const minor = /^v?1\.(\d+)/.exec(serverVersion ?? '')?.[1];
  if (minor === undefined) {
    return { check, result: 'unknown', seen: 'the version is not known' };
  }
  if (newest === null) {
    return {
      check,
      result: 'unknown',
      seen: `version 1.${minor}; the register names no newest version`,
    };
  }
  return {
    check,
    result: newest - Number(minor) <= MINORS_BEHIND ? 'yes' : 'no',
    seen: `version 1.${minor}, against 1.${newest} as the newest that the register knows`,
  };
}
