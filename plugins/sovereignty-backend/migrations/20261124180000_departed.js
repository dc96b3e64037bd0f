// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('departed_entities', table => {
    table.comment(
      'Entities that something is kept of and that the catalog has no more',
    );
    table.text('entity_ref').primary().notNullable();
    table
      .text('since')
      .notNullable()
      .comment('YYYY-MM-DD on which that was first seen, UTC');
    table.index(['since'], 'departed_entities_since_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('departed_entities');
};
