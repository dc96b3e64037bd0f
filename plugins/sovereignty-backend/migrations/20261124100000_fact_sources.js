// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('fact_sources', table => {
    table.comment('Sources of facts beside the owners, with how they fare');
    table.text('id').primary().notNullable();
    table.text('title').notNullable();
    table
      .text('state')
      .notNullable()
      .comment('pending, fresh, partial or failed');
    table.text('last_attempt').comment('ISO 8601 instant');
    table.text('last_success').comment('ISO 8601 instant');
    table.integer('duration_ms');
    table.text('error').comment('Why the last attempt read nothing');
    table
      .text('problems', 'longtext')
      .notNullable()
      .comment('JSON: what was read and not understood');
  });

  await knex.schema.createTable('statements', table => {
    table.comment('What each source states of an entity, one row each');
    table
      .text('source_id')
      .notNullable()
      .references('id')
      .inTable('fact_sources')
      .onDelete('CASCADE');
    table.text('entity_ref').notNullable();
    table.integer('count').notNullable();
    table
      .text('payload', 'longtext')
      .notNullable()
      .comment('JSON: the statements');
    table.primary(['source_id', 'entity_ref']);
    table.index(['entity_ref'], 'statements_entity_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('statements');
  await knex.schema.dropTable('fact_sources');
};
