// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { get, keyPath, keysOf, list, text } from '../observation/raw';

/** What may name a host, and where it stands. */
type Place = readonly [value: unknown, path: string];

/** Where objects that belong to no workload name hosts, by kind. */
export const hostsOf = {
  ServiceEntry: (object: unknown): Place[] =>
    list(object, 'spec', 'hosts').map((host, index) => [
      host,
      `spec.hosts[${index}]`,
    ]),
  MutatingWebhookConfiguration: webhooks,
  ValidatingWebhookConfiguration: webhooks,
  CiliumNetworkPolicy: ciliumEgress,
  CiliumClusterwideNetworkPolicy: ciliumEgress,
  // That of Envoy Gateway.
  Backend: (object: unknown): Place[] =>
    list(object, 'spec', 'endpoints').map((endpoint, index) => [
      get(endpoint, 'fqdn', 'hostname'),
      `spec.endpoints[${index}].fqdn.hostname`,
    ]),
  Prometheus: (object: unknown): Place[] =>
    list(object, 'spec', 'remoteWrite').map((target, index) => [
      text(target, 'url'),
      `spec.remoteWrite[${index}].url`,
    ]),
  OpenTelemetryCollector: exporters,
};

function webhooks(object: unknown): Place[] {
  return list(object, 'webhooks').map((webhook, index) => [
    text(webhook, 'clientConfig', 'url'),
    `webhooks[${index}].clientConfig.url`,
  ]);
}

function ciliumEgress(object: unknown): Place[] {
  const rules: Place[] = [
    [get(object, 'spec'), 'spec'],
    ...list(object, 'specs').map(
      (rule, index): Place => [rule, `specs[${index}]`],
    ),
  ];
  return rules.flatMap(([rule, at]) =>
    list(rule, 'egress').flatMap((egress, outer) =>
      list(egress, 'toFQDNs').flatMap((name, inner) =>
        ['matchName', 'matchPattern'].map(
          (key): Place => [
            get(name, key),
            `${at}.egress[${outer}].toFQDNs[${inner}].${key}`,
          ],
        ),
      ),
    ),
  );
}

/** An object since v1beta1, and a text in YAML before. */
function exporters(object: unknown): Place[] {
  const asText = text(object, 'spec', 'config');
  if (asText !== undefined) return [[asText, 'spec.config']];
  const at = ['spec', 'config', 'exporters'] as const;
  return keysOf(object, ...at).map(name => [
    get(object, ...at, name, 'endpoint'),
    `${keyPath(at.join('.'), name)}.endpoint`,
  ]);
}
