// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash, generateKeyPairSync, sign } from 'crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'fs';
import { createServer, Server } from 'http';
import { AddressInfo } from 'net';
import { tmpdir } from 'os';
import path from 'path';
import { gzipSync } from 'zlib';
import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { loadRegister } from '@regie/plugin-sovereignty-engine';
import { observeCluster } from '@regie/plugin-sovereignty-node';
import { pack } from 'tar-stream';
import {
  SnapshotClusterSource,
  SnapshotClusterSourceOptions,
} from '../sources/SnapshotClusterSource';

jest.setTimeout(60_000);

const root = path.resolve(__dirname, '../../../..');
const example = path.join(root, 'examples/clusters/waterveld-aks');
const registerFolder = path.join(root, 'register');
const { register } = loadRegister(
  readdirSync(registerFolder)
    .filter(name => name.endsWith('.yaml'))
    .map(name => ({
      path: name,
      text: readFileSync(path.join(registerFolder, name), 'utf8'),
    })),
);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'regie-snapshots-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function observe(
  location: string,
  options: SnapshotClusterSourceOptions = {},
) {
  const source = new SnapshotClusterSource([location], options);
  const [handle] = await source.listClusters();
  return observeCluster(handle, { register });
}

type TarEntry = { name: string; type?: 'symlink'; text: string };

async function tar(entries: readonly TarEntry[]): Promise<Buffer> {
  const packed = pack();
  for (const { name, type, text } of entries) {
    if (type) packed.entry({ name, type, linkname: text });
    else packed.entry({ name }, text);
  }
  packed.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of packed) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A zip of one stored file, by the format's own fields. */
function zip(name: string, text: string, attributes = 0): Buffer {
  const data = Buffer.from(text);
  const file = Buffer.from(name);
  const crc = crc32(data);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt32LE(crc, 14);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(data.length, 22);
  local.writeUInt16LE(file.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(0x0314, 4);
  central.writeUInt16LE(20, 6);
  central.writeUInt32LE(crc, 16);
  central.writeUInt32LE(data.length, 20);
  central.writeUInt32LE(data.length, 24);
  central.writeUInt16LE(file.length, 28);
  central.writeUInt32LE(attributes, 38);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + file.length, 12);
  end.writeUInt32LE(local.length + file.length + data.length, 16);
  return Buffer.concat([local, file, data, central, file, end]);
}

function crc32(data: Buffer): number {
  // eslint-disable-next-line global-require
  return (require('zlib') as { crc32(bytes: Buffer): number }).crc32(data);
}

const files = () =>
  readdirSync(example).map(name => ({
    name: `waterveld-aks/${name}`,
    text: readFileSync(path.join(example, name), 'utf8'),
  }));

const node = JSON.stringify({
  apiVersion: 'v1',
  kind: 'Node',
  metadata: { name: 'een' },
  spec: { providerID: 'azure:///subscriptions/x' },
});

describe('a snapshot', () => {
  it.each(['cluster.tar', 'cluster.tar.gz', 'cluster.tgz'])(
    'in %s gives the same as its folder',
    async name => {
      const whole = await tar(files());
      const bytes = name.endsWith('.tar') ? whole : gzipSync(whole);
      writeFileSync(path.join(folder, name), bytes);
      const fromArchive = await observe(path.join(folder, name));
      const fromFolder = await observe(example);
      expect(fromArchive.cluster).toBe('cluster');
      expect(
        fromArchive.workloads.map(one => ({ ...one, cluster: '' })),
      ).toEqual(fromFolder.workloads.map(one => ({ ...one, cluster: '' })));
      expect(fromArchive.takenAt).toBe(fromFolder.takenAt);
      expect(fromArchive.provenance).toEqual({
        medium: 'snapshot',
        signedBy: null,
      });
    },
  );

  it('in a zip is read', async () => {
    const file = path.join(folder, 'cluster.zip');
    writeFileSync(file, zip('nodes.json', node));
    expect((await observe(file)).nodePools).toHaveLength(1);
  });

  it('of all that kubectl get -A prints, in one file, is read', async () => {
    const file = path.join(folder, 'alles.yaml');
    writeFileSync(
      file,
      `apiVersion: v1\nkind: List\nitems:\n- ${node}\n- ${JSON.stringify({
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'dienst', namespace: 'default' },
      })}\n`,
    );
    const { counts, cluster } = await observe(file);
    expect(cluster).toBe('alles');
    expect(counts).toMatchObject({ nodes: 1, 'deployments.apps': 1 });
  });

  it('at a URL is read through the reader of the backend', async () => {
    const bytes = gzipSync(await tar(files()));
    const server: Server = createServer((incoming, outgoing) => {
      outgoing.statusCode = incoming.url === '/aks.tgz' ? 200 : 404;
      outgoing.end(bytes);
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const urlReader = UrlReaders.default({
      logger: mockServices.logger.mock(),
      config: mockServices.rootConfig({
        data: {
          backend: { reading: { allow: [{ host: `127.0.0.1:${port}` }] } },
        },
      }),
    });
    try {
      const base = `http://127.0.0.1:${port}`;
      const { cluster, workloads } = await observe(`${base}/aks.tgz`, {
        urlReader,
      });
      expect(cluster).toBe('aks');
      expect(workloads.length).toBeGreaterThan(5);
      await expect(
        observe(`${base}/gone.tgz`, { urlReader }),
      ).rejects.toMatchObject({ reason: 'absent' });
      await expect(
        observe('http://169.254.169.254/aks.tgz', { urlReader }),
      ).rejects.toMatchObject({ reason: 'unreachable' });
    } finally {
      server.close();
    }
  });
});

/** As `helm template` prints it: no nodes, no pods, no status. */
const MANIFESTS = `
apiVersion: apps/v1
kind: Deployment
metadata: { name: balie, namespace: zaken }
spec:
  template:
    metadata: { labels: { app: balie } }
    spec:
      serviceAccountName: balie
      containers:
        - name: balie
          image: waterveld.azurecr.io/balie:1
          env: [{ name: OPSLAG, value: 'https://waterveld.blob.core.windows.net/a' }]
---
apiVersion: apps/v1
kind: ReplicaSet
metadata: { name: los, namespace: zaken }
spec:
  template:
    metadata: { labels: { app: los } }
    spec: { containers: [{ name: los, image: gcr.io/waterveld/los:2 }] }
---
apiVersion: apps/v1
kind: ReplicaSet
metadata:
  name: balie-5d4f8c9b7f
  namespace: zaken
  ownerReferences: [{ apiVersion: apps/v1, kind: Deployment, name: balie, controller: true, uid: a }]
spec:
  template: { spec: { containers: [{ name: balie, image: waterveld.azurecr.io/balie:1 }] } }
---
apiVersion: extensions/v1beta1
kind: Ingress
metadata:
  name: balie
  namespace: zaken
  annotations: { kubernetes.io/ingress.class: gce }
spec: { backend: { serviceName: balie, servicePort: 80 } }
---
apiVersion: v1
kind: Service
metadata: { name: balie, namespace: zaken }
spec: { type: LoadBalancer, selector: { app: balie } }
---
apiVersion: v1
kind: ServiceAccount
metadata:
  name: balie
  namespace: zaken
  annotations: { azure.workload.identity/client-id: 00000000-0000-0000-0000-000000000000 }
`;

describe('manifests alone', () => {
  it('give every signal, and where nothing runs', async () => {
    const file = path.join(folder, 'all.yaml');
    writeFileSync(file, MANIFESTS);
    const view = await observe(file);
    expect(
      view.workloads.map(({ kind, name, placements, signals }) => ({
        ...{ kind, name, placements },
        signals: signals.map(({ id }) => id).sort(),
      })),
    ).toEqual([
      {
        kind: 'Deployment',
        name: 'balie',
        placements: null,
        signals: [
          'endpoint:azure/blob-storage',
          'identity:azure-wi-sa',
          'ingress-class:gce',
          'portable:load-balancer',
          'registry:waterveld.azurecr.io',
        ],
      },
      {
        kind: 'ReplicaSet',
        name: 'los',
        placements: null,
        signals: ['registry:gcr.io'],
      },
    ]);
    expect(view.nodePools).toEqual([]);
    // Nobody asks an API server for these, so that nobody misses them.
    const missed = (await observe(example)).unread.map(one => one.resource);
    expect(missed).not.toContain('replicasets.apps');
  });
});

describe('a hostile snapshot', () => {
  const hostile: [string, () => Promise<Buffer>, RegExp][] = [
    [
      'leads out of it',
      () => tar([{ name: '../../etc/nodes.json', text: node }]),
      /leads out/,
    ],
    [
      'is a link',
      () => tar([{ name: 'nodes.json', type: 'symlink', text: '/etc/passwd' }]),
      /link/,
    ],
    [
      'unpacks without end',
      () => tar([{ name: 'nodes.json', text: ' '.repeat(270 * 1024 * 1024) }]),
      /more than 256 MB/,
    ],
    [
      'has too many files',
      () =>
        tar(
          Array.from({ length: 2_100 }, (_, index) => ({
            name: `nodes-${index}.json`,
            text: node,
          })),
        ),
      /more than 2000 files/,
    ],
    [
      'breaks off',
      async () => (await tar(files())).subarray(0, 9_000),
      /no complete archive/,
    ],
  ];

  it.each(hostile)('that %s is refused', async (_, make, text) => {
    const file = path.join(folder, 'cluster.tar.gz');
    writeFileSync(file, gzipSync(await make()));
    await expect(observe(file)).rejects.toMatchObject({
      reason: 'malformed',
      message: expect.stringMatching(text),
    });
  });

  it.each([
    [
      'leads out of it',
      zip('../nodes.json', node),
      /invalid relative path|leads out/,
    ],
    ['is a link', zip('nodes.json', '/etc/passwd', 0o120777 * 65536), /link/],
    ['is none', Buffer.from('no zip'), /no complete archive/],
  ])('in a zip that %s is refused', async (_, bytes, text) => {
    const file = path.join(folder, 'cluster.zip');
    writeFileSync(file, bytes);
    await expect(observe(file)).rejects.toMatchObject({
      message: expect.stringMatching(text),
    });
  });

  it('with a link in its folder does not follow it', async () => {
    const outside = path.join(folder, 'outside.json');
    writeFileSync(outside, node);
    const inside = path.join(folder, 'cluster');
    mkdirSync(inside);
    writeFileSync(
      path.join(inside, 'namespaces.json'),
      '{"kind":"NamespaceList","apiVersion":"v1","items":[]}',
    );
    symlinkSync(outside, path.join(inside, 'nodes.json'));
    const { unread } = await observe(inside);
    expect(unread).toContainEqual(
      expect.objectContaining({ resource: 'nodes', reason: 'absent' }),
    );
  });

  it('whose YAML refers to itself a thousand times is refused', async () => {
    const file = path.join(folder, 'bomb.yaml');
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 9; level++) {
      const one = `*a${level - 1}`;
      lines.push(`a${level}: &a${level} [${Array(9).fill(one).join(', ')}]`);
    }
    writeFileSync(file, `kind: List\n${lines.join('\n')}\n`);
    await expect(observe(file)).rejects.toMatchObject({ reason: 'malformed' });
  });
});

describe('a signed snapshot', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const trust = (required = false) => ({
    keys: [
      {
        name: 'Platformteam',
        publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      },
    ],
    required,
  });

  function signedFolder(key = privateKey): string {
    const copy = path.join(folder, 'cluster');
    cpSync(example, copy, { recursive: true });
    const sums = readdirSync(copy)
      .map(name => {
        const bytes = readFileSync(path.join(copy, name));
        const sum = createHash('sha256').update(bytes).digest('hex');
        return `${sum}  ${name}\n`;
      })
      .join('');
    writeFileSync(path.join(copy, 'SHA256SUMS'), sums);
    writeFileSync(
      path.join(copy, 'SHA256SUMS.sig'),
      sign(null, Buffer.from(sums), key).toString('base64'),
    );
    return copy;
  }

  it('says who signed it', async () => {
    const { provenance } = await observe(signedFolder(), { trust: trust() });
    expect(provenance).toEqual({
      medium: 'snapshot',
      signedBy: 'Platformteam',
    });
  });

  it('of which a file was changed, added or taken away is refused', async () => {
    const place = signedFolder();
    const nodes = path.join(place, 'nodes.json');
    const original = readFileSync(nodes, 'utf8');
    const refused = (text: RegExp) =>
      expect(observe(place, { trust: trust() })).rejects.toMatchObject({
        reason: 'malformed',
        message: expect.stringMatching(text),
      });
    writeFileSync(nodes, original.replace('westeurope', 'northeurope'));
    await refused(/nodes\.json, which was changed/);
    rmSync(nodes);
    await refused(/lacks nodes\.json/);
    writeFileSync(nodes, original);
    writeFileSync(path.join(place, 'extra.json'), node);
    await refused(/extra\.json, which is not in its checksums/);
  });

  it('by somebody else is refused', async () => {
    const stranger = generateKeyPairSync('ed25519').privateKey;
    await expect(
      observe(signedFolder(stranger), { trust: trust() }),
    ).rejects.toMatchObject({ message: expect.stringMatching(/not by one/) });
  });

  it('is asked for where the configuration requires one', async () => {
    await expect(
      observe(example, { trust: trust(true) }),
    ).rejects.toMatchObject({ message: expect.stringMatching(/not signed/) });
    const { provenance } = await observe(example, { trust: trust(false) });
    expect(provenance).toEqual({ medium: 'snapshot', signedBy: null });
  });
});
