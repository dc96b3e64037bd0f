// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// The rights that operators are told to give, on a real API server: enough for
// everything that is read, and for nothing else.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { parseAllDocuments } from 'yaml';
import { place } from '../generate/places.mjs';
import { ApiClient } from './ApiClient.mjs';
import { applyObjects } from './apply.mjs';
import { findAssets } from './assets.mjs';
import { LEFT_OUT } from './build.mjs';
import { startKubeApiServer } from './server.mjs';

const assets = findAssets();

describe(
  'docs/kubernetes/clusterrole.yaml',
  { skip: !assets && LEFT_OUT },
  () => {
    let server;
    let regie;
    before(async () => {
      server = await startKubeApiServer({ assets });
      const text = await readFile(
        place('docs/kubernetes/clusterrole.yaml'),
        'utf8',
      );
      const objects = parseAllDocuments(text).map(document => document.toJS());
      await applyObjects({ server, objects });
      const admin = new ApiClient(server);
      const { status } = await admin.create(
        '/api/v1/namespaces/regie/serviceaccounts/regie/token',
        {
          apiVersion: 'authentication.k8s.io/v1',
          kind: 'TokenRequest',
          spec: {},
        },
      );
      admin.close();
      regie = new ApiClient({ ...server, adminToken: status.token });
    });
    after(async () => {
      regie?.close();
      await server?.stop();
    });

    async function answerTo(path) {
      return regie.get(path).then(
        () => 200,
        ({ status }) => status,
      );
    }

    test('lets everything be listed that is read', async () => {
      const require = createRequire(import.meta.url);
      require('@backstage/cli/config/nodeTransform.cjs');
      const { OBSERVED_RESOURCES } = require(place(
        'plugins/sovereignty-engine/src/index.ts',
      ));
      const refused = [];
      for (const { paths } of OBSERVED_RESOURCES) {
        for (const path of paths) {
          // A group or version that this server lacks is no matter of rights.
          const status = await answerTo(path);
          if (![200, 404].includes(status)) refused.push(`${path} ${status}`);
        }
      }
      assert.deepEqual(refused, []);
    });

    test('lets the issuer of tokens be known', async () => {
      assert.equal(await answerTo('/.well-known/openid-configuration'), 200);
    });

    test('lets no Secret be read, and nothing be written', async () => {
      assert.equal(await answerTo('/api/v1/secrets'), 403);
      assert.equal(await answerTo('/api/v1/namespaces/regie/secrets/any'), 403);
      await assert.rejects(
        regie.create('/api/v1/namespaces/regie/configmaps', {
          apiVersion: 'v1',
          kind: 'ConfigMap',
          metadata: { name: 'any' },
        }),
        { status: 403 },
      );
    });
  },
);
