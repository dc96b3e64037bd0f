// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createServer, Server } from 'https';
import { AddressInfo } from 'net';
import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import forge from 'node-forge';
import { AddressGuard } from '../connection/AddressGuard';
import { Connections } from '../connection/Connections';
import { CatalogClusterSource } from './CatalogClusterSource';
import { SignIns } from './signIn';

jest.setTimeout(60_000);

function cluster(annotations: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'odc', namespace: 'default', annotations },
    spec: { type: 'kubernetes-cluster', owner: 'team' },
  };
}

function source(
  entity: Entity,
  options: { hosts?: string[]; innerRanges?: string[] },
) {
  const config = mockServices.rootConfig();
  return new CatalogClusterSource({
    catalog: catalogServiceMock({ entities: [entity] }),
    auth: mockServices.auth(),
    signIns: new SignIns(config, mockServices.logger.mock()),
    connections: new Connections(),
    hosts: [],
    innerRanges: [],
    ...options,
  });
}

/** An HTTPS server on this machine that counts who comes, and with what. */
async function listener() {
  const keys = forge.pki.rsa.generateKeyPair(2048);
  const made = forge.pki.createCertificate();
  made.publicKey = keys.publicKey;
  made.serialNumber = '01';
  made.validity.notBefore = new Date(Date.now() - 1e8);
  made.validity.notAfter = new Date(Date.now() + 1e8);
  const name = [{ name: 'commonName', value: 'localhost' }];
  made.setSubject(name);
  made.setIssuer(name);
  made.setExtensions([
    { name: 'basicConstraints', cA: true },
    { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
  ]);
  made.sign(keys.privateKey, forge.md.sha256.create());
  const cert = forge.pki.certificateToPem(made);
  const seen: string[] = [];
  const server: Server = createServer(
    { cert, key: forge.pki.privateKeyToPem(keys.privateKey) },
    (incoming, outgoing) => {
      seen.push(String(incoming.headers.authorization));
      outgoing.end('{"gitVersion":"v1.37.2"}');
    },
  );
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    seen,
    url: `https://localhost:${port}`,
    ca: Buffer.from(cert).toString('base64'),
    close: () => server.close(),
  };
}

const proxied = { 'kubernetes.io/auth-provider': 'localKubectlProxy' };

describe('clusters of the catalog', () => {
  it('are read at a host that the configuration allows, in a range that it allows', async () => {
    const server = await listener();
    try {
      const entity = cluster({
        ...proxied,
        'kubernetes.io/api-server': server.url,
        'kubernetes.io/api-server-certificate-authority': server.ca,
      });
      const [handle] = await source(entity, {
        hosts: ['localhost'],
        innerRanges: ['127.0.0.0/8', '::1/128'],
      }).listClusters();
      expect(handle).toMatchObject({ name: 'odc', source: 'catalog' });
      expect(handle.unreadable).toBeUndefined();
      const connection = await handle.open();
      expect(await connection.version()).toBe('v1.37.2');
      await connection.close();
      expect(server.seen).toEqual(['undefined']);
    } finally {
      server.close();
    }
  });

  it('are not connected to inside the network, whatever their name', async () => {
    const server = await listener();
    try {
      const entity = cluster({
        ...proxied,
        'kubernetes.io/api-server': server.url,
        'kubernetes.io/api-server-certificate-authority': server.ca,
      });
      const [handle] = await source(entity, {
        hosts: ['localhost'],
      }).listClusters();
      const connection = await handle.open();
      await expect(connection.version()).rejects.toMatchObject({
        reason: 'misconfigured',
        message: expect.stringMatching(/localhost, leads to .*innerRanges/),
      });
      await connection.close();
      expect(server.seen).toEqual([]);
    } finally {
      server.close();
    }
  });

  it.each([
    ['https://elsewhere.example', /does not allow.*catalog\.hosts/],
    ['http://api.waterveld.example', /https/],
    ['https://user:word@api.waterveld.example', /password/],
    ['not an address', /no address/],
  ])('at %s are listed, not read', async (url, text) => {
    const [handle] = await source(
      cluster({ ...proxied, 'kubernetes.io/api-server': url }),
      { hosts: ['*.waterveld.example'] },
    ).listClusters();
    expect(handle.unreadable).toMatch(text);
    await expect(handle.open()).rejects.toMatchObject({
      reason: 'misconfigured',
    });
  });

  it('whose way to sign in needs a person say so', async () => {
    const [handle] = await source(
      cluster({
        'kubernetes.io/api-server': 'https://api.waterveld.example',
        'kubernetes.io/auth-provider': 'oidc',
      }),
      { hosts: ['api.waterveld.example'] },
    ).listClusters();
    expect(handle.unreadable).toMatch(/oidc, which needs a person/);
  });
});

describe('the guard of addresses', () => {
  const guard = new AddressGuard('odc', ['10.20.0.0/16']);

  it.each([
    '127.0.0.1',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:a9fe:a9fe]',
    '[fe80::1]',
    '[fd00::1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '0x7f.1',
    '2130706433',
  ])('refuses %s', host => {
    expect(() => guard.checkUrl(new URL(`https://${host}/`))).toThrow(
      /inside the network/,
    );
  });

  it.each(['10.20.3.4', '198.41.0.4', '[2001:7fd::1]', 'api.example'])(
    'lets %s through',
    host => {
      expect(() => guard.checkUrl(new URL(`https://${host}/`))).not.toThrow();
    },
  );

  it('names a range that is none', () => {
    expect(() => new AddressGuard('odc', ['inside'])).toThrow(/innerRanges/);
  });
});
