// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/** Entities that are moved at a time. */
const PAGE = 100;

/**
 * Findings are read one entity at a time. Together they are found at one place
 * of the disk instead of at ten or more, and pressed together they take less
 * than half of it. What lists filter and count by stays in rows.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // Not by Knex, which on SQLite would write the whole table again.
  await knex.raw(
    "alter table assessment_details add column findings text not null default '[]'",
  );
  for await (const refs of pages(knex)) {
    const rows = await knex('findings')
      .whereIn('entity_ref', refs)
      .orderBy(['entity_ref', 'pack', 'rule'])
      .select('entity_ref', 'payload');
    for (const ref of refs) {
      const payloads = rows
        .filter(({ entity_ref }) => entity_ref === ref)
        .map(({ payload }) => payload);
      await knex('assessment_details')
        .where({ entity_ref: ref })
        .update({ findings: `[${payloads.join(',')}]` });
    }
  }
  await knex.raw('alter table findings drop column payload');
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.raw(
    "alter table findings add column payload text not null default '{}'",
  );
  for await (const refs of pages(knex)) {
    const rows = await knex('assessment_details')
      .whereIn('entity_ref', refs)
      .select('entity_ref', 'findings');
    for (const { entity_ref, findings } of rows) {
      for (const finding of JSON.parse(findings)) {
        await knex('findings')
          .where({ entity_ref, pack: finding.pack.id, rule: finding.rule })
          .update({ payload: JSON.stringify(finding) });
      }
    }
  }
  // It had none before; SQLite cannot take it away again.
  if (knex.client.config.client === 'pg') {
    await knex.raw('alter table findings alter column payload drop default');
  }
  await knex.raw('alter table assessment_details drop column findings');
};

/** References of all entities, some at a time. */
async function* pages(knex) {
  for (let after = ''; ; ) {
    const rows = await knex('assessment_details')
      .where('entity_ref', '>', after)
      .orderBy('entity_ref')
      .limit(PAGE)
      .select('entity_ref');
    const refs = rows.map(row => row.entity_ref);
    if (refs.length === 0) return;
    yield refs;
    after = refs[refs.length - 1];
  }
}
