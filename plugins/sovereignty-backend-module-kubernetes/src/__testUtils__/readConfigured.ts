// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Reads clusters of a kubernetes configuration one after the other, with one
// source, as a process of its own, whose surroundings say who it is at a cloud.
//   node -r @backstage/cli/config/nodeTransform.cjs readConfigured.ts CONFIG STEP...

import { LoggerService } from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import { KubernetesConfigClusterSource } from '../sources/KubernetesConfigClusterSource';
import { readSteps } from './readSteps';

const silent: LoggerService = {
  error: () => {},
  warn: () => {},
  info: () => {},
  debug: () => {},
  child: () => silent,
};

const [config, ...steps] = process.argv.slice(2);
readSteps(
  KubernetesConfigClusterSource.fromConfig(
    new ConfigReader(JSON.parse(config)),
    silent,
  ),
  steps,
);
