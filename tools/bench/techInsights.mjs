// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// The same checks on the same components by Regie and by tech-insights with its
// json-rules checker, in one backend process, by turns. Both have to come to the
// same outcome for every component. tech-insights keeps no outcomes: it is asked
// entity by entity, as its card on a page does, and besides for all in one request.
// Regie is measured from the facts at hand, and besides from catalog and clusters on.

import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateLandscape } from './landscape/generate.mjs';
import { ON, shippedPack, shippedRegister } from './landscape/policy.mjs';
import { loadSource, median, report } from './report.mjs';
import { startTechInsights } from './techInsights/start.mjs';

const SIZE = 2_000;
const ROUNDS = 5;
/** Both run for months; a backend that was just started says little of either. */
const WARM_UP = 3;
/** A hundred times faster. */
const BAR = 0.01;
const KINDS = ['Component', 'API', 'Resource', 'System'];
const RULES = ['HOST-01', 'JUR-01', 'PORT-01'];

const engine = file => loadSource(`plugins/sovereignty-engine/src/${file}.ts`);
const { LandscapeAssessor } = engine('index');
const { judge } = engine('evaluation/judge');

const shipped = shippedPack();
const pack = {
  ...shipped,
  rules: shipped.rules.filter(({ id }) => RULES.includes(id)),
};
const landscape = {
  ...generateLandscape(SIZE),
  register: shippedRegister(),
  completeKinds: KINDS,
  on: ON,
};

/** From the landscape to the verdicts, everything that comes between included. */
function assess(packs = [pack]) {
  const assessor = LandscapeAssessor.create();
  const { affected } = assessor.update({ ...landscape, packs });
  return new Map(affected.map(ref => [ref, assessor.assess(ref)]));
}

/** The facts of every entity, as a rule is given them. */
function factsAtHand() {
  const known = [];
  const [{ applies, ...first }] = pack.rules;
  const evaluate = facts => {
    known.push(facts);
    return applies.evaluate(facts);
  };
  assess([
    { ...pack, rules: [{ ...first, applies: { ...applies, evaluate } }] },
  ]);
  return known;
}

/** From facts to verdicts, with the evidence and the words in two languages. */
function check(known) {
  return known.map(facts => pack.rules.map(rule => judge(rule, facts)));
}

/** What json-rules can ask: no item by item, so the retriever has put it together. */
function factsOf({ summary, hosting, findings }) {
  const unknownIn = rule =>
    findings
      .find(finding => finding.rule === rule)
      .evidence.filter(({ role }) => role === 'unknown').length;
  const signals = findings.find(({ rule }) => rule === 'PORT-01');
  return {
    criticality: summary.criticality ?? pack.defaultCriticality,
    places: hosting.length,
    unregistered: hosting.filter(({ provider }) => provider === null).length,
    parentCountries: hosting.map(
      ({ provider }) => provider?.ultimateParent?.country ?? 'unknown',
    ),
    placesNotSeen: unknownIn('HOST-01'),
    looksAtSignals: signals.verdict !== 'not-applicable',
    proprietarySignals: signals.evidence.filter(
      ({ role }) => role === 'offending',
    ).length,
    signalsNotSeen: unknownIn('PORT-01'),
  };
}

/** Whether a rule is met; json-rules knows no third answer. */
const isMet = ({ verdict }) =>
  verdict === 'compliant' || verdict === 'not-applicable';

const assessments = [...assess()].filter(([ref]) =>
  ref.startsWith('component:default/onderdeel-'),
);
const folder = mkdtempSync(path.join(tmpdir(), 'regie-bench-'));
const peer = await startTechInsights({
  folder,
  facts: new Map(
    assessments.map(([ref, assessment]) => [ref, factsOf(assessment)]),
  ),
});

try {
  await holdAgainstEachOther();
  const known = factsAtHand();
  for (let round = 0; round < WARM_UP; round += 1) check(known);
  const times = { checks: [], whole: [], batch: [], asked: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.checks.push(await perEntity(() => check(known).length));
    times.whole.push(await perEntity(() => assess().size));
    times.batch.push(await perEntity(async () => (await peer.run()).length));
    times.asked.push(await perEntity(() => askOneByOne(round)));
  }
  tell('techInsights whole', times.whole, 'all in one request', times.batch);
  tell('techInsights batch', times.checks, 'all in one request', times.batch);
  tell('techInsights', times.checks, 'asked by entity', times.asked, BAR);
} finally {
  await peer.stop();
  rmSync(folder, { recursive: true, force: true });
}
// The scheduler of the backend keeps timers.
process.exit();

/** Seconds of processor for each of the entities that `work` gives the number of. */
async function perEntity(work) {
  const before = process.cpuUsage();
  const entities = await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6 / entities;
}

/** As the page of an entity asks: tech-insights keeps no outcomes. */
async function askOneByOne(round) {
  const some = assessments.filter((_, index) => index % ROUNDS === round);
  for (const [ref] of some) await peer.runFor(ref);
  return some.length;
}

function tell(name, ours, how, theirs, bar = null) {
  const [figure, against] = [median(ours) * 1e6, median(theirs) * 1e6];
  const ratio = figure / against;
  report({
    name,
    size: SIZE,
    figure: Number(figure.toFixed(1)),
    unit: 'µs of processor an entity',
    against: `tech-insights with json-rules, ${how}: ${against.toFixed(
      1,
    )} µs, ${RULES.length} checks`,
    ratio: Number(ratio.toFixed(4)),
    bar,
    holds: bar === null || ratio <= bar,
  });
}

/** Checks that differ would say nothing of each other. */
async function holdAgainstEachOther() {
  const outcomes = new Map(
    (await peer.run()).map(({ entity, results }) => [entity, results]),
  );
  for (const [ref, { findings }] of assessments) {
    const results = outcomes.get(ref) ?? [];
    for (const finding of findings) {
      const result = results.find(({ check }) => check.id === finding.rule);
      if (result?.result !== isMet(finding)) {
        throw new Error(
          `${ref} ${finding.rule}: ${finding.verdict} here, ${result?.result} there.`,
        );
      }
    }
  }
}
