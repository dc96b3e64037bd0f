// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('visible_sets', table => {
    table.comment('Sets of entities that somebody may see, each kept once');
    table.increments('id');
    table
      .text('content')
      .notNullable()
      .unique()
      .comment('Hash of the references in it');
    table.text('used_at').notNullable().comment('ISO 8601 instant');
  });
  await knex.schema.createTable('visible_entities', table => {
    table.comment('What is in each set; never changed, only left behind');
    table
      .integer('set_id')
      .notNullable()
      .references('id')
      .inTable('visible_sets')
      .onDelete('CASCADE');
    table.text('entity_ref').notNullable();
    table.primary(['set_id', 'entity_ref']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('visible_entities');
  await knex.schema.dropTable('visible_sets');
};
