// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('waivers', table => {
    table.comment('Exceptions that were asked for here, with where they stand');
    table.text('id').primary().notNullable();
    table.text('rule').notNullable();
    table
      .text('entity_ref')
      .notNullable()
      .comment('An entity, a system, or a group or user that owns');
    table.text('owner').comment('Who owned it when it was asked for');
    table.text('reason').notNullable();
    table.text('alternatives_considered').notNullable();
    table.text('accountable').notNullable();
    table.text('decision').notNullable();
    table.text('from_date').notNullable().comment('First day, YYYY-MM-DD');
    table.text('expires').notNullable().comment('Last day, YYYY-MM-DD');
    table
      .text('status')
      .notNullable()
      .comment('requested, approved, denied, revoked or expired');
    table.text('requested_by').notNullable();
    table.text('decided_by');
    table.text('announced_at').comment('When its end was announced');
    table.index(['status', 'expires'], 'waivers_status_idx');
    table.index(['entity_ref', 'rule'], 'waivers_entity_idx');
  });

  await knex.schema.createTable('waiver_events', table => {
    table.comment('Every step in the life of a waiver; rows are only added');
    table
      .text('waiver')
      .notNullable()
      .references('id')
      .inTable('waivers')
      .onDelete('RESTRICT');
    table.integer('step').notNullable().comment('1 for the request');
    table.text('event').notNullable();
    table.text('by_ref').comment('Who did it; empty when time did');
    table.text('at').notNullable().comment('ISO 8601 instant');
    table.text('note');
    table.primary(['waiver', 'step']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('waiver_events');
  await knex.schema.dropTable('waivers');
};
