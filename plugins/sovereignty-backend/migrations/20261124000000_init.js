// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('clusters', table => {
    table.comment('Clusters that a source lists, with how reading them fares');
    table.text('name').primary().notNullable();
    table.text('source').notNullable();
    table
      .text('state')
      .notNullable()
      .comment('pending, fresh, stale, unread or held');
    table.text('last_attempt').comment('ISO 8601 instant');
    table.text('last_success').comment('ISO 8601 instant');
    table
      .text('held_since')
      .comment('ISO 8601 instant, while a loss is not taken over');
    table
      .text('unlisted_since')
      .comment('ISO 8601 instant, when no source lists it any more');
    table.text('taken_at').comment('When the cluster was in the stored state');
    table.integer('duration_ms');
    table
      .text('error')
      .comment('Why the last attempt failed, for the platform team');
    table.text('server_version');
    table
      .text('counts')
      .notNullable()
      .comment('JSON: objects read, by resource');
    table
      .text('unread')
      .notNullable()
      .comment('JSON: what was not read, and why');
    table.text('node_pools').notNullable().comment('JSON');
    table.text('signals').notNullable().comment('JSON: signals of no workload');
    table.boolean('has_view').notNullable().comment('Whether it was ever read');
  });

  await knex.schema.createTable('workloads', table => {
    table.comment('The last good view of the workloads of each cluster');
    table
      .text('cluster')
      .notNullable()
      .references('name')
      .inTable('clusters')
      .onDelete('CASCADE');
    table.text('namespace').notNullable();
    table.text('kind').notNullable();
    table.text('name').notNullable();
    table
      .text('payload', 'longtext')
      .notNullable()
      .comment('JSON: the workload');
    table.primary(['cluster', 'namespace', 'kind', 'name']);
  });

  await knex.schema.createTable('assessments', table => {
    table.comment('What is known of each assessed entity, one row each');
    table.text('entity_ref').primary().notNullable();
    table.text('kind').notNullable();
    table.text('namespace').notNullable();
    table.text('name').notNullable();
    table.text('title');
    table.text('sort_name').notNullable().comment('Lower case title or name');
    table.text('type');
    table.text('owner');
    table.text('system');
    table.text('criticality');
    table
      .integer('criticality_rank')
      .notNullable()
      .comment('3 critical to 0 unknown');
    table.text('severity');
    table
      .integer('severity_rank')
      .notNullable()
      .comment('5 critical to 0 none');
    table.integer('compliant').notNullable();
    table.integer('violation').notNullable();
    table.integer('waived').notNullable();
    table.integer('unknown').notNullable();
    table.integer('not_applicable').notNullable();
    table.text('evaluated_at').notNullable();
    table.text('fingerprint').notNullable().comment('Of all but evaluated_at');
    table
      .text('payload', 'longtext')
      .notNullable()
      .comment('JSON: hosting, placements, unread clusters');
    // The orders in which the list can be asked for.
    table.index(
      ['severity_rank', 'violation', 'entity_ref'],
      'assessments_severity_idx',
    );
    table.index(['sort_name', 'entity_ref'], 'assessments_name_idx');
    table.index(['owner', 'entity_ref'], 'assessments_owner_idx');
    table.index(
      ['criticality_rank', 'entity_ref'],
      'assessments_criticality_idx',
    );
    table.index(['violation', 'entity_ref'], 'assessments_violation_idx');
    table.index(['unknown', 'entity_ref'], 'assessments_unknown_idx');
  });

  await knex.schema.createTable('findings', table => {
    table.comment('The current verdict per entity, pack and rule');
    table
      .text('entity_ref')
      .notNullable()
      .references('entity_ref')
      .inTable('assessments')
      .onDelete('CASCADE');
    table.text('pack').notNullable();
    table.text('rule').notNullable();
    table.text('verdict').notNullable();
    table
      .text('payload', 'longtext')
      .notNullable()
      .comment('JSON: the finding');
    table.primary(['entity_ref', 'pack', 'rule']);
    table.index(['rule', 'verdict', 'entity_ref'], 'findings_rule_idx');
  });

  await knex.schema.createTable('assessment_providers', table => {
    table.comment('Providers by entity, to filter and list by');
    table
      .text('entity_ref')
      .notNullable()
      .references('entity_ref')
      .inTable('assessments')
      .onDelete('CASCADE');
    table.text('provider').notNullable();
    table.text('provider_name').notNullable();
    table.primary(['entity_ref', 'provider']);
    table.index(
      ['provider', 'entity_ref'],
      'assessment_providers_provider_idx',
    );
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('assessment_providers');
  await knex.schema.dropTable('findings');
  await knex.schema.dropTable('assessments');
  await knex.schema.dropTable('workloads');
  await knex.schema.dropTable('clusters');
};
