// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Signal } from '@regie/plugin-sovereignty-common';
import {
  annotation,
  get,
  isRecord,
  keyOf,
  list,
  named,
  text,
} from '../observation/raw';
import { SignalCatalogue } from '../register';
import { dnsTie } from './dnsTies';
import { endpointTies } from './endpointTies';
import { hostNames } from './hostNames';
import { OPEN_PROTOCOL, portable, signalOf, Tie, tie } from './tie';

/** An issuer of certificates, by which object names it. */
export interface IssuerMention {
  readonly kind: 'Issuer' | 'ClusterIssuer';
  readonly namespace: string;
  readonly name: string;
}

/** How an Ingress or Gateway asks cert-manager for its certificates. */
export function issuerMentions(
  object: unknown,
  namespace: string,
): IssuerMention[] {
  const issuer = annotation(object, 'cert-manager.io/issuer');
  const clusterIssuer = annotation(object, 'cert-manager.io/cluster-issuer');
  return [
    ...(issuer ? [{ kind: 'Issuer' as const, namespace, name: issuer }] : []),
    ...(clusterIssuer
      ? [{ kind: 'ClusterIssuer' as const, namespace: '', name: clusterIssuer }]
      : []),
  ];
}

/** Issuers of others have a group of their own. */
const OWN_GROUP = 'cert-manager.io';

/** Ways of signing for which nobody outside is asked. */
const OWN_AUTHORITIES = ['ca', 'selfSigned', 'vault'];

/** Who signs certificates, and where the proof of a domain name is put. */
export class Issuers {
  readonly #catalogue: SignalCatalogue;
  readonly #ties = new Map<string, { mention: IssuerMention; ties: Tie[] }>();
  readonly #ofSecret = new Map<string, IssuerMention>();
  readonly #claimed = new Set<string>();

  constructor(catalogue: SignalCatalogue) {
    this.#catalogue = catalogue;
  }

  add(kind: IssuerMention['kind'], object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const mention = { kind, namespace: id.namespace, name: id.name };
    this.#ties.set(keyOfIssuer(mention), {
      mention,
      ties: [...this.#authority(object), ...this.#solvers(object)],
    });
    return true;
  }

  /** A certificate, which is put into a Secret that a workload may take. */
  addCertificate(object: unknown): boolean {
    const id = named(object);
    if (!id) return false;
    const secret = text(object, 'spec', 'secretName');
    const issuer = get(object, 'spec', 'issuerRef');
    const name = text(issuer, 'name');
    const group = text(issuer, 'group') ?? OWN_GROUP;
    if (!secret || !name || group !== OWN_GROUP) return true;
    const isOfCluster = text(issuer, 'kind') === 'ClusterIssuer';
    this.#ofSecret.set(keyOf(id.namespace, secret), {
      kind: isOfCluster ? 'ClusterIssuer' : 'Issuer',
      namespace: isOfCluster ? '' : id.namespace,
      name,
    });
    return true;
  }

  /** Who signed the certificate in a Secret, if one is in there. */
  ofSecret(namespace: string, name: string): Signal[] {
    const mention = this.#ofSecret.get(keyOf(namespace, name));
    return mention ? this.of([mention]) : [];
  }

  of(mentions: readonly IssuerMention[]): Signal[] {
    return mentions.flatMap(mention => {
      const key = keyOfIssuer(mention);
      const found = this.#ties.get(key);
      if (!found) return [];
      this.#claimed.add(key);
      return signalsOf(found);
    });
  }

  leftOver(): Signal[] {
    return [...this.#ties]
      .filter(([key]) => !this.#claimed.has(key))
      .flatMap(([, found]) => signalsOf(found));
  }

  #authority(object: unknown): Tie[] {
    const server = text(object, 'spec', 'acme', 'server');
    const [host] = hostNames(server ?? '');
    if (host) {
      return [
        tie(this.#catalogue.certificateAuthority(host) ?? OPEN_PROTOCOL, {
          id: `certificates:${host}`,
          category: 'other',
          layer: 'network',
          path: 'spec.acme.server',
          match: host,
        }),
      ];
    }
    const vault = text(object, 'spec', 'vault', 'server');
    const ties = vault
      ? endpointTies(vault, 'spec.vault.server', this.#catalogue)
      : [];
    const own = OWN_AUTHORITIES.find(field =>
      isRecord(get(object, 'spec', field)),
    );
    return own === undefined || ties.length > 0
      ? ties
      : [portable('own-authority', 'network', `spec.${own}`, own)];
  }

  #solvers(object: unknown): Tie[] {
    return list(object, 'spec', 'acme', 'solvers').flatMap((solver, index) => {
      const dns = get(solver, 'dns01');
      if (!isRecord(dns)) return [];
      return Object.keys(dns)
        .filter(key => isRecord(dns[key]))
        .map(key =>
          dnsTie(
            key,
            `spec.acme.solvers[${index}].dns01.${key}`,
            this.#catalogue,
          ),
        );
    });
  }
}

function signalsOf({
  mention,
  ties,
}: {
  mention: IssuerMention;
  ties: readonly Tie[];
}): Signal[] {
  const { kind, namespace, name } = mention;
  const object = kind === 'Issuer' ? { kind, namespace, name } : { kind, name };
  return ties.map(found => signalOf(found, object));
}

function keyOfIssuer({ kind, namespace, name }: IssuerMention): string {
  return kind === 'Issuer' ? keyOf(namespace, name) : keyOf('', name);
}
