// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// In a landscape of 100,000 components: how long it takes to judge again what
// leans on one cluster that was read, and on one entry of the register that
// changed, per thousand entities that are touched.

import { generateLandscape, readAgain } from './landscape/generate.mjs';
import { ON, shippedPack, shippedRegister } from './landscape/policy.mjs';
import { loadSource, median, report } from './report.mjs';

const SIZE = 100_000;
const ROUNDS = 3;
/** Seconds of processor for a thousand affected entities. */
const BAR_SECONDS = 1;
const KINDS = ['Component', 'API', 'Resource', 'System'];

const { LandscapeAssessor } = loadSource(
  'plugins/sovereignty-engine/src/index.ts',
);

/** Seconds that the processor worked, so that neighbours do not count. */
function worked() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

const assessor = LandscapeAssessor.create();
let world = {
  ...generateLandscape(SIZE),
  register: shippedRegister(),
  packs: [shippedPack()],
  completeKinds: KINDS,
  on: ON,
};

/** Takes a change in, judges what it touches and says how long that took. */
function follow(change) {
  world = { ...world, ...change };
  globalThis.gc?.();
  const began = worked();
  const { affected } = assessor.update(world);
  for (const ref of affected) assessor.assess(ref);
  return { seconds: worked() - began, affected: affected.length };
}

function measure(name, changes) {
  const rounds = changes.map(change => follow(change()));
  const affected = median(rounds.map(round => round.affected));
  const seconds = median(rounds.map(round => round.seconds));
  const figure = (seconds / Math.max(affected, 1_000)) * 1_000;
  report({
    name: `reevaluate ${name}`,
    size: SIZE,
    figure: Number(figure.toFixed(3)),
    unit: 's of processor for 1,000 affected',
    against: `${affected} affected in ${seconds.toFixed(2)} s`,
    ratio: null,
    bar: BAR_SECONDS,
    holds: affected > 0 && figure <= BAR_SECONDS,
  });
}

follow({});

measure(
  'cluster',
  Array.from({ length: ROUNDS }, (_, round) => () => {
    const clusters = [...world.clusters];
    clusters[1] = readAgain(clusters[1], `2026-11-24T0${7 + round}:00:00.000Z`);
    return { clusters };
  }),
);

/** A small supplier, that about a thousand entities name, in other hands. */
measure(
  'register entry',
  Array.from({ length: ROUNDS }, (_, round) => () => ({
    register: shippedRegister((text, file) =>
      file === 'providers.yaml'
        ? text.replace(
            /^( *)- id: cleura$\n( *name: ).*$/m,
            `$1- id: cleura\n$2Cleura ${round}`,
          )
        : text,
    ),
  })),
);
