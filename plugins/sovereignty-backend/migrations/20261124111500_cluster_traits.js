// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('clusters', table => {
    table
      .text('traits', 'longtext')
      .comment('JSON: control plane, Haven, Haven+, backups, sign-in');
  });
  await knex.schema.alterTable('workloads', table => {
    table
      .text('group_name')
      .notNullable()
      .defaultTo('')
      .comment('Application that the workload belongs to');
    table.index(['cluster', 'namespace', 'group_name'], 'workloads_group_idx');
  });
  // A view that is not changed is not written again; without its print it is.
  await knex('workloads').update({ fingerprint: '' });

  await knex.schema.createTable('workload_claims', table => {
    table.comment('Which entity claims which workload, by the last evaluation');
    table
      .text('cluster')
      .notNullable()
      .references('name')
      .inTable('clusters')
      .onDelete('CASCADE');
    table.text('namespace').notNullable();
    table.text('kind').notNullable();
    table.text('name').notNullable();
    table.text('entity_ref').notNullable();
    table.primary(['cluster', 'namespace', 'kind', 'name', 'entity_ref']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('workload_claims');
  await knex.schema.alterTable('workloads', table => {
    table.dropIndex(
      ['cluster', 'namespace', 'group_name'],
      'workloads_group_idx',
    );
    table.dropColumn('group_name');
  });
  await knex.schema.alterTable('clusters', table => {
    table.dropColumn('traits');
  });
};
