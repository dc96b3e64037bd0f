// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { AuditorEvent } from '@backstage/backend-defaults/auditor';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Statement } from '@regie/plugin-sovereignty-common';
import { Knex } from 'knex';
import { auditTo } from '../__testUtils__/auditTo';
import { startEachAt } from '../__testUtils__/startEachAt';
import { hostedAt, startLandscape } from '../__testUtils__/startLandscape';
import { until } from '../__testUtils__/until';
import { FactStore, supplierSourceId } from '../database/FactStore';

jest.setTimeout(180_000);

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18', 'POSTGRES_17', 'POSTGRES_16', 'POSTGRES_15'],
});

const ZAKEN = 'component:default/zaken';
const FORMULIEREN = 'component:default/formulieren';

const START = Date.parse('2027-03-01T09:00:00Z');
const DAY_MS = 86_400_000;
const dayAfter = (days: number) => new Date(START + days * DAY_MS);

startEachAt(dayAfter(0));

async function start(knex: Knex, audit: AuditorEvent[]) {
  const landscape = await startLandscape({
    entities: [hostedAt('azure', 'zaken'), hostedAt('azure', 'formulieren')],
    databases: { sovereignty: knex },
    sovereignty: { history: { keepFor: { days: 100 } } },
    features: [auditTo(audit)],
  });
  const { get, post } = landscape;
  const waivers = async (): Promise<{ id: string; entityRef: string }[]> =>
    (await get('/sovereignty/waivers')).body.items;
  return {
    ...landscape,
    waivers,
    ask: async (entityRef: string) => {
      const { status } = await post('/sovereignty/waivers', {
        rule: 'JUR-01',
        entityRef,
        reason: 'De aanbesteding loopt.',
        alternativesConsidered: 'Scaleway',
        accountable: 'Gemeentesecretaris',
        decision: 'Collegebesluit 2027-12',
        from: '2027-03-01',
        expires: '2027-03-31',
      });
      expect(status).toBe(201);
    },
    /** How many changes of verdicts are told of an entity. */
    changes: async (ref: string): Promise<number> =>
      (await get(`/sovereignty/history/transitions?entityRef=${ref}&limit=100`))
        .body.items.length,
    assessed: () =>
      until(
        async () => (await get('/sovereignty/assessments')).body.totalItems,
        count => count > 0,
      ),
    /** What the task does every few hours, now; it is over when that shows. */
    forget: async (day: Date) => {
      jest.setSystemTime(day);
      const ran = async () => {
        const { body } = await get(
          '/sovereignty/.backstage/scheduler/v1/tasks',
        );
        return body.tasks.find(
          ({ taskId }: { taskId: string }) => taskId === 'history-retention',
        ).taskState.lastRunEndedAt;
      };
      const before = await until(ran, Boolean);
      await new Promise(resolve => setTimeout(resolve, 1_100));
      await post(
        '/sovereignty/.backstage/scheduler/v1/tasks/history-retention/trigger',
        {},
      );
      expect(await until(ran, now => now && now !== before)).not.toBe(before);
    },
  };
}

const answer: Statement = {
  entityRef: ZAKEN,
  field: 'hosting[azure].region',
  value: 'westeurope',
  source: 'supplier',
  evidence: 'self-declared',
  asOf: '2027-03-01',
  by: 'Microsoft Azure',
  object: { kind: 'Answers', name: 'azure' },
  path: null,
};

/** Rows about an entity in every table that has them. */
async function rowsAbout(knex: Knex, ref: string): Promise<string[]> {
  const found: string[] = [];
  for (const table of [
    ...['assessments', 'assessment_details', 'assessment_packs', 'findings'],
    ...['assessment_providers', 'transitions', 'waivers', 'statements'],
    ...['workload_claims', 'departed_entities'],
  ]) {
    const rows = await knex(table).where({ entity_ref: ref }).limit(1);
    if (rows.length > 0) found.push(table);
  }
  return found;
}

describe.each(databases.eachSupportedId())('an entity on %p', id => {
  it('that left the catalog is remembered as long as was set, and then not at all', async () => {
    const knex = await databases.init(id);
    const audit: AuditorEvent[] = [];
    const life = await start(knex, audit);
    await until(life.assessed, count => count === 2);
    await life.ask(ZAKEN);
    await life.ask(FORMULIEREN);
    await new FactStore(knex).add(
      { id: supplierSourceId('azure'), title: 'Microsoft Azure' },
      [answer],
      { at: dayAfter(0).toISOString(), durationMs: 1 },
    );

    life.change([hostedAt('azure', 'formulieren')]);
    await until(life.assessed, count => count === 1);
    await life.forget(dayAfter(1));
    expect(await rowsAbout(knex, ZAKEN)).toEqual([
      'transitions',
      'waivers',
      'statements',
      'departed_entities',
    ]);
    const told = await life.changes(ZAKEN);
    expect(told).toBeGreaterThan(0);

    // Up to the last day nothing of it goes, and a past day can be asked.
    await life.forget(dayAfter(100));
    expect((await life.waivers()).map(one => one.entityRef).sort()).toEqual([
      FORMULIEREN,
      ZAKEN,
    ]);
    expect(await life.changes(ZAKEN)).toBe(told);
    expect(audit.map(({ eventId }) => eventId)).not.toContain('history-forget');

    await life.forget(dayAfter(102));
    expect(await rowsAbout(knex, ZAKEN)).toEqual([]);
    expect(await life.changes(ZAKEN)).toBe(0);
    const left = await life.waivers();
    expect(left.map(one => one.entityRef)).toEqual([FORMULIEREN]);
    const steps = await knex('waiver_events').distinct('waiver');
    expect(steps.map(({ waiver }) => waiver)).toEqual([left[0].id]);
    // What was done to it stays in the audit log, and so does that it went.
    expect(
      audit
        .filter(({ status }) => status === 'succeeded')
        .filter(({ eventId }) => /^(waiver-request|history)/.test(eventId))
        .map(({ eventId, meta }) => [
          eventId,
          meta?.waivers ?? meta?.entityRef,
        ]),
    ).toEqual([
      ['waiver-request', ZAKEN],
      ['waiver-request', FORMULIEREN],
      ['history-forget', 1],
    ]);
    await life.stop();
  });

  it('goes on the day after the last one where the municipality is, not in UTC', async () => {
    const knex = await databases.init(id);
    const life = await start(knex, []);
    await until(life.assessed, count => count === 2);
    await life.ask(ZAKEN);
    life.change([hostedAt('azure', 'formulieren')]);
    await until(life.assessed, count => count === 1);
    // Noted on 2 March at half past midnight, when it is still 1 March in UTC.
    await life.forget(new Date('2027-03-01T23:30:00Z'));
    // Half an hour before and after the end of 10 June, in summer time.
    await life.forget(new Date('2027-06-10T21:30:00Z'));
    expect(await life.waivers()).toHaveLength(1);
    await life.forget(new Date('2027-06-10T22:30:00Z'));
    expect(await life.waivers()).toEqual([]);
    await life.stop();
  });

  it('that comes back meanwhile keeps what was said about it', async () => {
    const knex = await databases.init(id);
    const life = await start(knex, []);
    await until(life.assessed, count => count === 2);
    await life.ask(ZAKEN);
    life.change([hostedAt('azure', 'formulieren')]);
    await until(life.assessed, count => count === 1);
    await life.forget(dayAfter(1));
    life.change([hostedAt('azure', 'zaken'), hostedAt('azure', 'formulieren')]);
    await life.forget(dayAfter(60));
    await life.forget(dayAfter(150));
    expect((await life.waivers()).map(one => one.entityRef)).toEqual([ZAKEN]);
    await life.stop();
  });
});
