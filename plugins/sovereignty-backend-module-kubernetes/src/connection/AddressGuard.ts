// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { lookup } from 'dns';
import { isIP, LookupFunction } from 'net';
import { InputError } from '@backstage/errors';
import { ClusterReadError } from '@regie/plugin-sovereignty-node';
import ipaddr from 'ipaddr.js';

type Range = readonly [ipaddr.IPv4 | ipaddr.IPv6, number];

/**
 * Keeps connections away from addresses inside the network: an address that
 * came from the catalog could otherwise have Regie call a service that trusts
 * its neighbours, such as the metadata service of a cloud. It is the address
 * that is really connected to that is looked at, whatever its name resolved to
 * a moment before.
 */
export class AddressGuard {
  readonly #cluster: string;
  readonly #allowed: readonly Range[];

  /** @throws InputError when a range is none */
  constructor(cluster: string, innerRanges: readonly string[]) {
    this.#cluster = cluster;
    this.#allowed = innerRanges.map(parseRange);
  }

  /** @throws ClusterReadError when a URL names an inner address itself */
  checkUrl(url: URL): void {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host)) this.#check(host, host);
  }

  /** For the options of a connection, in place of `dns.lookup`. */
  readonly lookup: LookupFunction = (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) {
        callback(error, '');
        return;
      }
      try {
        for (const { address } of addresses) this.#check(hostname, address);
      } catch (refused) {
        callback(refused as NodeJS.ErrnoException, '');
        return;
      }
      if (options.all) callback(null, addresses);
      else callback(null, addresses[0].address, addresses[0].family);
    });
  };

  #check(host: string, address: string): void {
    const parsed = ipaddr.process(address);
    if (parsed.range() === 'unicast') return;
    const isAllowed = this.#allowed.some(
      ([network, bits]) =>
        network.kind() === parsed.kind() && parsed.match(network, bits),
    );
    if (isAllowed) return;
    throw new ClusterReadError(
      'misconfigured',
      `Cluster ${
        this.#cluster
      }: its address in the catalog, ${host}, leads to ${address}, which is inside the network. If that is where it is, add the range to sovereignty.kubernetes.catalog.innerRanges.`,
    );
  }
}

function parseRange(text: string): Range {
  try {
    return ipaddr.parseCIDR(text);
  } catch {
    throw new InputError(
      `sovereignty.kubernetes.catalog.innerRanges holds ${text}, which is no range of addresses such as 10.20.0.0/16.`,
    );
  }
}
