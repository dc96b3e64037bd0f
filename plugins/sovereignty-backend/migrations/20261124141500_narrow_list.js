// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

const { randomBytes } = require('crypto');

/** Longer texts, that a list neither filters nor shows. */
const WIDE = ['inputs', 'payload'];

const COUNTS = [
  'compliant',
  'violation',
  'waived',
  'unknown',
  'not_applicable',
];

/** Orders that run down, in which rows that are alike still run up by reference. */
const DOWN = {
  severity: 'severity_rank desc, violation desc',
  name: 'sort_name desc',
  owner: 'owner desc',
  criticality: 'criticality_rank desc',
  violation: 'violation desc',
  unknown: 'unknown desc',
  completeness: 'completeness desc',
};

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('assessment_details', table => {
    table.comment('What is read of one assessment at a time; see assessments');
    table
      .text('entity_ref')
      .primary()
      .notNullable()
      .references('entity_ref')
      .inTable('assessments')
      .onDelete('CASCADE');
    table
      .text('inputs', 'longtext')
      .notNullable()
      .comment('JSON: what the verdicts rest on');
    table
      .text('payload', 'longtext')
      .notNullable()
      .comment('JSON: hosting, placements, unread clusters');
  });
  await knex.raw(
    'insert into assessment_details (entity_ref, inputs, payload) select entity_ref, inputs, payload from assessments',
  );
  // Rows of the list become so narrow that going through all of them is cheap.
  // Not by Knex, which on SQLite would write the whole table again for each.
  for (const column of WIDE) {
    await knex.raw('alter table assessments drop column ??', [column]);
  }
  for (const [name, columns] of Object.entries(DOWN)) {
    await knex.raw(
      `create index assessments_${name}_down_idx on assessments (${columns}, entity_ref)`,
    );
  }

  await knex.schema.createTable('assessment_packs', table => {
    table.comment('How many rules of each pack gave each verdict, by entity');
    table
      .text('entity_ref')
      .notNullable()
      .references('entity_ref')
      .inTable('assessments')
      .onDelete('CASCADE');
    table.text('pack').notNullable();
    for (const count of COUNTS) table.integer(count).notNullable();
    table.primary(['entity_ref', 'pack']);
    table.index(['pack', 'entity_ref'], 'assessment_packs_pack_idx');
  });
  const sums = COUNTS.map(
    count =>
      `sum(case when verdict = '${count.replace('_', '-')}' then 1 else 0 end)`,
  );
  await knex.raw(
    `insert into assessment_packs (entity_ref, pack, ${COUNTS.join(
      ', ',
    )}) select entity_ref, pack, ${sums.join(
      ', ',
    )} from findings group by entity_ref, pack`,
  );

  await knex.schema.createTable('list_key', table => {
    table.comment('One row, by which a backend knows a cursor of the list');
    table.integer('id').primary().notNullable();
    table.text('secret').notNullable();
  });
  await knex('list_key').insert({
    id: 1,
    secret: randomBytes(32).toString('base64url'),
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('list_key');
  await knex.schema.dropTable('assessment_packs');
  for (const name of Object.keys(DOWN)) {
    await knex.raw(`drop index assessments_${name}_down_idx`);
  }
  for (const column of WIDE) {
    await knex.raw(
      "alter table assessments add column ?? text not null default '{}'",
      [column],
    );
    await knex.raw(
      'update assessments set ?? = (select d.?? from assessment_details d where d.entity_ref = assessments.entity_ref)',
      [column, column],
    );
  }
  // It had none before; SQLite cannot take it away again.
  if (knex.client.config.client === 'pg') {
    await knex.raw('alter table assessments alter column payload drop default');
  }
  await knex.schema.dropTable('assessment_details');
};
