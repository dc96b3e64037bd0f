// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  AssessmentPage,
  assessmentPageSchema,
  ClusterStatus,
  clusterStatusSchema,
  EntityAssessment,
  entityAssessmentSchema,
  EntitySealReport,
  entitySealReportSchema,
  Transition,
  transitionSchema,
  WaiverRecord,
  waiverRecordSchema,
} from '@regie/plugin-sovereignty-common';

const COUNTS = {
  compliant: 1,
  violation: 2,
  waived: 0,
  unknown: 1,
  'not-applicable': 0,
};

const SUMMARY = {
  entityRef: 'component:default/open-formulieren',
  kind: 'Component',
  namespace: 'default',
  name: 'open-formulieren',
  title: 'Open Formulieren',
  type: 'service',
  // Without a kind, as most entities give it.
  owner: 'team-zaakgericht',
  system: null,
  criticality: 'critical',
  providers: [{ id: 'azure', name: 'Microsoft Azure' }],
  ownershipChange: null,
  completeness: { filled: 1, required: 4 },
  counts: COUNTS,
  severity: 'critical',
  evaluatedAt: '2026-11-24T10:00:00Z',
};

/** A list of one component, checked against the schema of the API. */
export function aPage(totalItems = 1): AssessmentPage {
  return assessmentPageSchema.parse({
    items: totalItems > 0 ? [SUMMARY] : [],
    precedingItems: 0,
    totalItems,
    nextCursor: totalItems > 25 ? 'after-25' : null,
    previousCursor: null,
    totals: COUNTS,
    facets: {
      rules: ['JUR-01'],
      packs: ['baseline'],
      providers: SUMMARY.providers,
      owners: ['group:default/team-zaakgericht'],
    },
  });
}

export function anAssessment(): EntityAssessment {
  return entityAssessmentSchema.parse({
    summary: SUMMARY,
    findings: [
      {
        entityRef: SUMMARY.entityRef,
        pack: { id: 'baseline', version: '1.0.0' },
        rule: 'JUR-01',
        verdict: 'violation',
        escalatedFrom: null,
        severity: 'critical',
        goal: 'G1',
        risk: 'R1',
        track: 'autonomy',
        sources: ['P-22'],
        title: { nl: 'In Europese handen', en: 'In European hands' },
        why: { nl: 'Daarom.', en: 'Because.' },
        mend: { nl: 'Verhuis.', en: 'Move.' },
        explanation: { nl: 'Draait bij Azure.', en: 'Runs at Azure.' },
        evidence: [
          {
            role: 'offending',
            text: { nl: 'Node bij Azure', en: 'Node at Azure' },
            claims: [
              {
                claim: 'node.providerID',
                value: 'azure://',
                source: 'observed',
                evidence: 'operationally-tested',
                asOf: '2026-11-24T10:00:00Z',
                object: {
                  kind: 'Node',
                  name: 'aks-0',
                  cluster: 'waterveld-aks',
                },
                path: 'spec.providerID',
              },
            ],
          },
        ],
        missing: [],
        waiver: null,
        on: '2026-11-24',
      },
    ],
    hosting: [],
    placements: [],
    unreadClusters: [
      { cluster: 'uitwijk-rijk', since: null, message: 'refused' },
    ],
  });
}

/** One objective of two criteria, of which one is claimed and none is shown. */
export function aSealReport(): EntitySealReport {
  const text = (nl: string) => ({ nl, en: nl });
  const answers = [0, 1].map(seal => ({
    points: seal,
    seal,
    label: text(`Antwoord ${seal}`),
  }));
  const judged = (seal: number | null, least: number) => ({
    ...{ framework: 'raamwerk', version: '1', seal },
    range: { atLeast: least, atMost: 1 },
    score: { low: least, high: 1 },
    completeness: 0.5,
    objectives: [
      {
        ...{ objective: 'SOV-1', title: text('Strategie'), weight: 100 },
        ...{ answered: 1, criteria: 2, seal },
        points: { low: least, high: 1 },
        range: { atLeast: least, atMost: 1 },
        deciding: ['sov-1-q1'],
      },
    ],
  });
  return entitySealReportSchema.parse({
    entityRef: SUMMARY.entityRef,
    reached: [
      {
        objective: 'SOV-1',
        range: { atLeast: 0, atMost: 1 },
        via: ['Databank'],
      },
    ],
    reports: [
      {
        ...{ framework: 'raamwerk', version: '1', title: text('Raamwerk') },
        ...{ asOf: '2026-06-01', sources: [] },
        levels: ['Geen', 'Recht', 'Data', 'Techniek', 'Alles'].map(text),
        objectives: [
          {
            ...{ objective: 'SOV-1', title: text('Strategie') },
            ...{ asks: text('Van wie?'), weight: 100, minimum: 2 },
            questions: [
              {
                ...{ criterion: 'sov-1-q1', title: text('Eigenaar') },
                ...{ unsure: null, answers, suffices: null },
                given: [
                  {
                    ...{ criterion: 'sov-1-q1', answer: 1, claims: [] },
                    evidenced: false,
                  },
                ],
              },
              {
                ...{ criterion: 'sov-1-q2', title: text('Sleutels') },
                ...{ unsure: null, answers, suffices: null, given: [] },
              },
            ],
          },
        ],
        evidenced: judged(null, 0),
        claimed: judged(1, 1),
      },
    ],
  });
}

export function aCluster(change: Partial<ClusterStatus> = {}): ClusterStatus {
  return clusterStatusSchema.parse({
    cluster: 'waterveld-odc',
    source: 'kubeconfig',
    state: 'fresh',
    lastAttempt: '2026-11-24T10:00:00Z',
    lastSuccess: '2026-11-24T10:00:00Z',
    takenAt: '2026-11-24T10:00:00Z',
    ageSeconds: 60,
    durationMs: 1200,
    nextRun: null,
    failures: 0,
    error: null,
    errorReason: null,
    heldSince: null,
    serverVersion: 'v1.34.3',
    provenance: { medium: 'api-server' },
    counts: { pods: 12 },
    unread: [],
    nodePools: [],
    ...change,
  });
}

export function aWaiver(change: Partial<WaiverRecord> = {}): WaiverRecord {
  return waiverRecordSchema.parse({
    id: 'w-1',
    rule: 'JUR-01',
    entityRef: SUMMARY.entityRef,
    reason: 'De aanbesteding loopt.',
    alternativesConsidered: 'Scaleway',
    accountable: 'Gemeentesecretaris',
    decision: 'Collegebesluit 2026-12',
    from: '2026-11-01',
    expires: '2099-12-31',
    status: 'requested',
    origin: 'request',
    requestedBy: 'user:default/noor',
    decidedBy: null,
    events: [
      {
        event: 'requested',
        by: 'user:default/noor',
        at: '2026-11-01T09:00:00Z',
        note: null,
      },
    ],
    ...change,
  });
}

/** The open violation of {@link anAssessment} as it came about. */
export function aTransition(): Transition {
  return transitionSchema.parse({
    id: 7,
    entityRef: SUMMARY.entityRef,
    pack: 'baseline',
    rule: 'JUR-01',
    before: 'compliant',
    verdict: 'violation',
    severity: 'critical',
    at: '2026-11-20T10:00:00Z',
    causes: ['register'],
    explanation: { nl: 'Draait bij Azure.', en: 'Runs at Azure.' },
  });
}
