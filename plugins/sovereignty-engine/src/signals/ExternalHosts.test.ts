// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { meta, observe } from '../testing/observe';

const CILIUM = 'cilium.io';
const blob = { matchPattern: '*.blob.core.windows.net' };

describe('a host that the cluster names, but no workload', () => {
  it.each([
    [
      'serviceentries.networking.istio.io',
      { spec: { hosts: ['db.internal', 'x.vault.azure.net'] } },
      'spec.hosts[1]',
      'x.vault.azure.net',
    ],
    [
      'validatingwebhookconfigurations.admissionregistration.k8s.io',
      { webhooks: [{ clientConfig: { url: 'https://a.vault.azure.net/x' } }] },
      'webhooks[0].clientConfig.url',
      'a.vault.azure.net',
    ],
    [
      'mutatingwebhookconfigurations.admissionregistration.k8s.io',
      {
        webhooks: [{}, { clientConfig: { url: 'https://sts.amazonaws.com' } }],
      },
      'webhooks[1].clientConfig.url',
      'sts.amazonaws.com',
    ],
    [
      `ciliumnetworkpolicies.${CILIUM}`,
      { spec: { egress: [{ toPorts: [] }, { toFQDNs: [blob] }] } },
      'spec.egress[1].toFQDNs[0].matchPattern',
      'blob.core.windows.net',
    ],
    [
      `ciliumclusterwidenetworkpolicies.${CILIUM}`,
      {
        specs: [{ egress: [{ toFQDNs: [{ matchName: 'api.openai.com' }] }] }],
      },
      'specs[0].egress[0].toFQDNs[0].matchName',
      'api.openai.com',
    ],
    [
      'backends.gateway.envoyproxy.io',
      { spec: { endpoints: [{ fqdn: { hostname: 'x.vault.azure.net' } }] } },
      'spec.endpoints[0].fqdn.hostname',
      'x.vault.azure.net',
    ],
    [
      'prometheuses.monitoring.coreos.com',
      {
        spec: {
          remoteWrite: [
            { url: 'https://user:geheim@x.grafana.net/api/prom/push' },
          ],
        },
      },
      'spec.remoteWrite[0].url',
      'x.grafana.net',
    ],
    [
      'opentelemetrycollectors.opentelemetry.io',
      {
        spec: {
          config: {
            exporters: { 'otlp/1': { endpoint: 'otlp.nr-data.net:4317' } },
          },
        },
      },
      "spec.config.exporters['otlp/1'].endpoint",
      'otlp.nr-data.net',
    ],
    [
      'opentelemetrycollectors.opentelemetry.io',
      {
        spec: {
          config: 'exporters:\n  otlp:\n    endpoint: otlp.nr-data.net:4317\n',
        },
      },
      'spec.config',
      'otlp.nr-data.net',
    ],
  ])('in %s is a signal of the cluster', (resource, object, path, match) => {
    const found = observe({ [resource]: [{ ...meta('x'), ...object }] });
    expect(found.signals).toContainEqual(
      expect.objectContaining({ path, match }),
    );
    expect(JSON.stringify(found)).not.toContain('geheim');
  });
});
