// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// How long the verdicts on a whole landscape take with the pack that ships, from
// facts that are at hand, and whether that grows no faster than the landscape.

import { generateLandscape } from './landscape/generate.mjs';
import { ON, shippedPolicy } from './landscape/policy.mjs';
import { loadSource, report } from './report.mjs';

const SIZES = [1_000, 10_000, 100_000];
const BAR_SECONDS = 30;
/** Per entity, the largest against the middle size; room for a cache that is full. */
const BAR_GROWTH = 1.5;
const BAR_MEMORY_MB = 4_096;

const { LandscapeAssessor } = loadSource(
  'plugins/sovereignty-engine/src/index.ts',
);
