// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('clusters', table => {
    table
      .text('error_reason')
      .comment('Why the last attempt failed, as one of a few words');
    table
      .integer('failures')
      .notNullable()
      .defaultTo(0)
      .comment('Attempts that failed since the last that did not');
    table
      .text('provenance')
      .comment('JSON: where the view comes from and who signed it');
  });
  await knex.schema.alterTable('workloads', table => {
    table
      .text('fingerprint')
      .notNullable()
      .defaultTo('')
      .comment('Of the payload, so that what did not change is not written');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('workloads', table => {
    table.dropColumn('fingerprint');
  });
  await knex.schema.alterTable('clusters', table => {
    table.dropColumn('provenance');
    table.dropColumn('failures');
    table.dropColumn('error_reason');
  });
};
