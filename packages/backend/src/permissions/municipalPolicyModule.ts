// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { MunicipalPolicy } from './MunicipalPolicy';
import { readRoles } from './roles';

/** Puts the sample in force, with the roles of the configuration. */
export const municipalPolicyModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'municipal-policy',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        policy: policyExtensionPoint,
      },
      async init({ config, policy }) {
        policy.setPolicy(new MunicipalPolicy(readRoles(config)));
      },
    });
  },
});
