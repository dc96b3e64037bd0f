// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// How long the verdicts on a whole landscape take with the pack that ships, from
// facts that are at hand, and whether that grows no faster than the landscape. Beside
// it in the same run how long writing the outcome down as JSON and reading it back
// takes: machines differ, and one shared machine differs from hour to hour, but that
// takes more or less time along with it.

import { generateLandscape } from './landscape/generate.mjs';
import { ON, shippedPack, shippedRegister } from './landscape/policy.mjs';
import { loadSource, median, report } from './report.mjs';

const SIZES = [1_000, 10_000, 100_000];
const BAR_SECONDS = 30;
/** Per entity, the largest against the middle size; room for a cache that is full. */
const BAR_GROWTH = 1.5;
const BAR_MEMORY_MB = 4_096;
/** Of how many components the outcome is written down. */
const WRITTEN = 1_000;

const { LandscapeAssessor } = loadSource(
  'plugins/sovereignty-engine/src/index.ts',
);

/** Seconds that the processor worked, so that neighbours do not count. */
function worked() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

const policy = { register: shippedRegister(), packs: [shippedPack()], on: ON };
const KINDS = ['Component', 'API', 'Resource', 'System'];

function evaluate(size) {
  const landscape = generateLandscape(size);
  globalThis.gc?.();
  const began = worked();
  const assessor = LandscapeAssessor.create();
  const { affected } = assessor.update({
    ...landscape,
    ...policy,
    completeKinds: KINDS,
  });
  let findings = 0;
  for (const ref of affected) findings += assessor.assess(ref).findings.length;
  const seconds = worked() - began;
  if (affected.length < size || findings < size) {
    throw new Error(`Only ${affected.length} entities were judged.`);
  }
  const few = affected.filter((_ref, at) => at % (size / WRITTEN) === 0);
  return { seconds, outcome: few.map(ref => assessor.assess(ref)) };
}

/** Seconds for one of them, in the middle one of some rounds. */
function written(outcome) {
  const rounds = Array.from({ length: 5 }, () => {
    const began = worked();
    for (const one of outcome) JSON.parse(JSON.stringify(one));
    return worked() - began;
  });
  return median(rounds) / outcome.length;
}

evaluate(1_000);
const perEntity = {};
let asJson = 0;
for (const size of SIZES) {
  const { seconds, outcome } = evaluate(size);
  perEntity[size] = seconds / size;
  asJson = written(outcome);
  report({
    name: 'evaluate',
    size,
    figure: Number(seconds.toFixed(2)),
    unit: 's of processor',
    against: null,
    ratio: null,
    bar: BAR_SECONDS,
    holds: seconds <= BAR_SECONDS,
  });
}
report({
  name: 'evaluate beside JSON',
  size: 100_000,
  figure: Number((perEntity[100_000] * 1e6).toFixed(0)),
  unit: 'µs/entity',
  against: `${(asJson * 1e6).toFixed(
    0,
  )} µs/entity to write and read back as JSON`,
  ratio: Number((perEntity[100_000] / asJson).toFixed(2)),
  bar: null,
  holds: true,
});
const growth = perEntity[100_000] / perEntity[10_000];
report({
  name: 'evaluate growth',
  size: 100_000,
  figure: Number((perEntity[100_000] * 1e6).toFixed(0)),
  unit: 'µs/entity',
  against: `10,000 entities, ${(perEntity[10_000] * 1e6).toFixed(0)} µs/entity`,
  ratio: Number(growth.toFixed(2)),
  bar: BAR_GROWTH,
  holds: growth <= BAR_GROWTH,
});
const memory = Math.round(process.resourceUsage().maxRSS / 1024);
report({
  name: 'evaluate memory',
  size: 100_000,
  figure: memory,
  unit: 'MB at most, landscape included',
  against: null,
  ratio: null,
  bar: BAR_MEMORY_MB,
  holds: memory <= BAR_MEMORY_MB,
});
