// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { Entity } from '@backstage/catalog-model';
import { Workload } from '@regie/plugin-sovereignty-common';
import { parse } from 'yaml';
import { signal, workload as make } from '../testing/landscape';
import { RECOMMENDED_FALLBACKS } from './fallbacks';
import { groupOf } from './groupOf';
import { LabelSelector } from './LabelSelector';
import { matchWorkloads } from './matchWorkloads';
import { proposeEntity } from './proposeEntity';

const entity = (
  name: string,
  annotations: Record<string, string> = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, annotations },
});
const workload = (more: Partial<Workload> = {}) =>
  make('azure', { labels: {}, podLabels: {}, ...more });
const ID = 'backstage.io/kubernetes-id';
const SELECTOR = 'backstage.io/kubernetes-label-selector';
const NAMESPACE = 'backstage.io/kubernetes-namespace';
const CLUSTER = 'backstage.io/kubernetes-cluster';

function refs(
  entities: Entity[],
  workloads: Workload[],
  fallbacks = RECOMMENDED_FALLBACKS.slice(0, 0),
) {
  const found = matchWorkloads({ entities, workloads, fallbacks });
  return {
    claimed: [...found.byEntity.keys()],
    unclaimed: found.unclaimed.length,
    ambiguous: found.ambiguous.map(({ entityRefs }) => entityRefs),
  };
}

describe('a workload belongs to', () => {
  it.each([
    ['its id', { [ID]: 'zaak' }, { labels: { [ID]: 'zaak' } }, true],
    [
      'the id of its pods',
      { [ID]: 'zaak' },
      { podLabels: { [ID]: 'zaak' } },
      true,
    ],
    ['no other id', { [ID]: 'zaak' }, { labels: { [ID]: 'other' } }, false],
    [
      'a selector',
      { [SELECTOR]: 'app=a,tier!=db' },
      { labels: { app: 'a' } },
      true,
    ],
    [
      'a selector over the id',
      { [SELECTOR]: 'app=a', [ID]: 'zaak' },
      { labels: { [ID]: 'zaak' } },
      false,
    ],
    [
      'no broken selector',
      { [SELECTOR]: 'app=(a' },
      { labels: { app: 'a' } },
      false,
    ],
    [
      'its namespace only',
      { [ID]: 'zaak', [NAMESPACE]: 'x' },
      { labels: { [ID]: 'zaak' } },
      false,
    ],
    [
      'its cluster only',
      { [ID]: 'zaak', [CLUSTER]: 'x' },
      { labels: { [ID]: 'zaak' } },
      false,
    ],
  ])('%s', (_what, annotations, more, isClaimed) => {
    const found = refs([entity('zaak', annotations)], [workload(more)]);
    expect(found.claimed).toEqual(isClaimed ? ['component:default/zaak'] : []);
    expect(found.unclaimed).toBe(isClaimed ? 0 : 1);
  });

  it('two entities, when both claim it', () => {
    const both = [entity('a', { [ID]: 'x' }), entity('b', { [ID]: 'x' })];
    expect(refs(both, [workload({ labels: { [ID]: 'x' } })]).ambiguous).toEqual(
      [['component:default/a', 'component:default/b']],
    );
  });

  it.each([
    ['name', { labels: { 'app.kubernetes.io/name': 'zaak' } }],
    ['application', { podLabels: { 'app.kubernetes.io/part-of': 'zaak' } }],
    ['tenant', { namespaceLabels: { 'toolkit.fluxcd.io/tenant': 'zaak' } }],
  ])('who has its %s, when the site wants that', (_what, more) => {
    const one = [workload(more)];
    expect(refs([entity('zaak')], one).claimed).toEqual([]);
    expect(refs([entity('zaak')], one, [...RECOMMENDED_FALLBACKS])).toEqual({
      claimed: ['component:default/zaak'],
      unclaimed: 0,
      ambiguous: [],
    });
  });

  it('who says so, over who has its name', () => {
    const both = [entity('zaak'), entity('other', { [ID]: 'x' })];
    const one = workload({
      labels: { [ID]: 'x', 'app.kubernetes.io/name': 'zaak' },
    });
    expect(refs(both, [one], [...RECOMMENDED_FALLBACKS]).claimed).toEqual([
      'component:default/other',
    ]);
  });
});

describe('a label selector', () => {
  it.each([
    ['a=b', true],
    ['a==b', true],
    ['a!=b', false],
    ['a in (b, c)', true],
    ['a notin (b)', false],
    ['x notin (b)', true],
    ['a', true],
    ['!a', false],
    ['a in (c', undefined],
  ])('%s', (text, matches) => {
    expect(LabelSelector.parse(text)?.matches({ a: 'b' })).toBe(matches);
  });
});

describe('workloads that nobody claims', () => {
  it.each([
    [{ labels: { 'app.kubernetes.io/part-of': 'shop', app: 'x' } }, 'shop'],
    [{ release: { 'meta.helm.sh/release-name': 'rel' } }, 'rel'],
    [{ podLabels: { app: 'front' } }, 'front'],
    [{ name: 'alone' }, 'alone'],
  ])('%j are grouped as %s', (more, name) => {
    expect(groupOf(workload(more)).name).toBe(name);
  });

  it('come with an entity that claims them once it is registered', () => {
    const labels = { 'app.kubernetes.io/part-of': 'shop' };
    const group = [
      workload({ labels, name: 'a', signals: [signal('proprietary')] }),
      workload({ labels, name: 'b' }),
    ];
    const proposed = proposeEntity(group, { owner: 'group:default/platform' });
    expect(proposed).toMatchObject({
      name: 'shop',
      providers: ['azure'],
      signalCounts: { proprietary: 1 },
    });
    const info: Entity = parse(proposed.catalogInfo);
    expect(info.spec?.owner).toBe('group:default/platform');
    expect(refs([info], group)).toMatchObject({ unclaimed: 0 });
  });

  it('come with the label to set where they share none', () => {
    const one = workload({ name: 'Odd name!' });
    const proposed = proposeEntity([one], { owner: 'x' });
    const info: Entity = parse(proposed.catalogInfo);
    const [key, value] = proposed.label.split('=');
    const labelled = { ...one, labels: { [key]: value } };
    expect(refs([info], [one]).unclaimed).toBe(1);
    expect(refs([info], [labelled]).unclaimed).toBe(0);
  });
});
