// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('assessments', table => {
    table
      .text('inputs')
      .notNullable()
      .defaultTo('{}')
      .comment('JSON: what the verdicts rest on, each part as a fingerprint');
  });

  await knex.schema.alterTable('findings', table => {
    table.text('severity').comment('When the verdict asks for attention');
  });

  await knex.schema.createTable('transitions', table => {
    table.comment('Every change of a verdict; rows are only added');
    table.bigIncrements('id');
    table.text('entity_ref').notNullable();
    table.text('pack').notNullable();
    table.text('rule').notNullable();
    table.text('verdict_before').comment('Empty when it was not judged before');
    table.text('verdict').comment('Empty when it is no longer judged');
    table
      .text('severity')
      .comment('Of the verdict, when it asks for attention');
    table.text('at').notNullable().comment('ISO 8601 instant');
    table.text('day').notNullable().comment('YYYY-MM-DD of that instant, UTC');
    table
      .text('causes')
      .notNullable()
      .comment('JSON: which inputs had changed');
    table
      .text('explanation')
      .comment('JSON: why, in both languages, when it asks for attention');
    table.index(['entity_ref', 'pack', 'rule', 'id'], 'transitions_entity_idx');
    table.index(['day', 'verdict'], 'transitions_day_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('transitions');
  await knex.schema.alterTable('findings', table => {
    table.dropColumn('severity');
  });
  await knex.schema.alterTable('assessments', table => {
    table.dropColumn('inputs');
  });
};
