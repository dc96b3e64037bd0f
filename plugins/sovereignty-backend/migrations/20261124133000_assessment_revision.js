// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('assessment_revision', table => {
    table.comment('One row, by which a backend sees that another one wrote');
    table.integer('id').primary().notNullable();
    table
      .integer('revision')
      .notNullable()
      .comment('Goes up with every change of the assessments');
  });
  await knex('assessment_revision').insert({ id: 1, revision: 0 });

  await knex.schema.alterTable('assessments', table => {
    // All that the list is counted and searched by, so that neither has to go
    // through the wide rows themselves.
    table.index(
      [
        'sort_name',
        'name',
        'owner',
        'criticality',
        'compliant',
        'violation',
        'waived',
        'unknown',
        'not_applicable',
        'entity_ref',
      ],
      'assessments_search_idx',
    );
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('assessments', table => {
    table.dropIndex(
      [
        'sort_name',
        'name',
        'owner',
        'criticality',
        'compliant',
        'violation',
        'waived',
        'unknown',
        'not_applicable',
        'entity_ref',
      ],
      'assessments_search_idx',
    );
  });
  await knex.schema.dropTable('assessment_revision');
};
