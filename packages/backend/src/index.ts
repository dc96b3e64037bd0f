// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

// The platform catalog that Regie lives in.
backend.add(import('@backstage/plugin-app-backend'));
backend.add(import('@backstage/plugin-proxy-backend'));
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('./signIn'));
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-kubernetes-backend'));
backend.add(import('@backstage/plugin-techdocs-backend'));
backend.add(import('./techdocs'));
backend.add(import('@backstage/plugin-mcp-actions-backend'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));

backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(
  import('@backstage/plugin-scaffolder-backend-module-notifications'),
);

// Who may do what. docs/operator.md says how to put a policy of your own in
// the place of this sample.
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('./permissions'));

// The PostgreSQL engine takes over from the embedded one by itself when the
// database is PostgreSQL.
backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-pg'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(import('@backstage/plugin-search-backend-module-techdocs'));

// Regie.
backend.add(import('@regie/plugin-sovereignty-backend'));
backend.add(import('@regie/plugin-sovereignty-backend-module-kubernetes'));
backend.add(import('@regie/plugin-catalog-backend-module-sovereignty'));
backend.add(import('@regie/plugin-search-backend-module-sovereignty'));
backend.add(import('@regie/plugin-scaffolder-backend-module-sovereignty'));

backend.start();
