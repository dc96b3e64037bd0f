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
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('assessment_revision');
};
