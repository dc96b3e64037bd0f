// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

const BATCH = 200;

/**
 * Mistakes in a declaration are kept in both languages. What is stored in one
 * stands in both until the entity is judged again.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await eachProblem(knex, problem =>
    typeof problem === 'string' ? { nl: problem, en: problem } : problem,
  );
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await eachProblem(knex, problem =>
    typeof problem === 'string' ? problem : problem.en,
  );
};

/**
 * @param {import('knex').Knex} knex
 * @param {(problem: unknown) => unknown} change
 */
async function eachProblem(knex, change) {
  let after = '';
  for (;;) {
    const rows = await knex('assessment_details')
      .where('entity_ref', '>', after)
      .orderBy('entity_ref')
      .limit(BATCH)
      .select('entity_ref', 'payload');
    for (const { entity_ref: ref, payload } of rows) {
      after = ref;
      const details = JSON.parse(payload);
      const problems = details.declared?.problems ?? [];
      if (problems.length === 0) continue;
      details.declared.problems = problems.map(change);
      await knex('assessment_details')
        .where({ entity_ref: ref })
        .update({ payload: JSON.stringify(details) });
    }
    if (rows.length < BATCH) return;
  }
}
