// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('assessments', table => {
    table
      .text('ownership_change_provider')
      .comment('Name of the first provider that is about to change hands');
    table
      .text('ownership_change_date')
      .comment('First day, YYYY-MM-DD; empty when announced without one');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('assessments', table => {
    table.dropColumn('ownership_change_provider');
    table.dropColumn('ownership_change_date');
  });
};
