// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Reads contexts of a kubeconfig one after the other, with one source, as a
// process of its own: the official client is an ES module, which jest cannot
// load.
//   node -r @backstage/cli/config/nodeTransform.cjs readContexts.ts FILE STEP...

import { KubeconfigClusterSource } from '../sources/KubeconfigClusterSource';
import { readSteps } from './readSteps';

const [file, ...steps] = process.argv.slice(2);
readSteps(new KubeconfigClusterSource({ path: file }), steps);
