// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('assessments', table => {
    table
      .integer('fields_required')
      .notNullable()
      .defaultTo(0)
      .comment('How many fields the packs want filled in');
    table
      .integer('fields_filled')
      .notNullable()
      .defaultTo(0)
      .comment('How many of these are filled in');
    table
      .integer('completeness')
      .comment('Filled of required in parts of ten thousand; null without any');
    table.index(['completeness', 'entity_ref'], 'assessments_completeness_idx');
    table.index(['system', 'entity_ref'], 'assessments_system_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('assessments', table => {
    table.dropIndex(['system', 'entity_ref'], 'assessments_system_idx');
    table.dropIndex(
      ['completeness', 'entity_ref'],
      'assessments_completeness_idx',
    );
    table.dropColumns('fields_required', 'fields_filled', 'completeness');
  });
};
