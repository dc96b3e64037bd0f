// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/** The tables as the migrations make them. */
export interface ClusterRow {
  name: string;
  source: string;
  state: string;
  last_attempt: string | null;
  last_success: string | null;
  held_since: string | null;
  unlisted_since: string | null;
  taken_at: string | null;
  duration_ms: number | null;
  error: string | null;
  error_reason: string | null;
  failures: number;
  provenance: string | null;
  server_version: string | null;
  counts: string;
  unread: string;
  node_pools: string;
  signals: string;
  traits: string | null;
  /** SQLite knows no booleans and gives 0 or 1. */
  has_view: boolean | number;
}

export interface WorkloadRow {
  cluster: string;
  namespace: string;
  kind: string;
  name: string;
  payload: string;
  fingerprint: string;
  group_name: string;
}

export interface WorkloadClaimRow {
  cluster: string;
  namespace: string;
  kind: string;
  name: string;
  entity_ref: string;
}

export interface AssessmentRow {
  entity_ref: string;
  kind: string;
  namespace: string;
  name: string;
  title: string | null;
  sort_name: string;
  type: string | null;
  owner: string | null;
  system: string | null;
  criticality: string | null;
  criticality_rank: number;
  severity: string | null;
  severity_rank: number;
  compliant: number;
  violation: number;
  waived: number;
  unknown: number;
  not_applicable: number;
  ownership_change_provider: string | null;
  ownership_change_date: string | null;
  fields_required: number;
  fields_filled: number;
  /** In parts of ten thousand. */
  completeness: number | null;
  evaluated_at: string;
  fingerprint: string;
}

export interface AssessmentDetailRow {
  entity_ref: string;
  inputs: string;
  payload: string;
  /** All of them, in the order of pack and rule. */
  findings: string;
}

export interface PackCountRow {
  entity_ref: string;
  pack: string;
  compliant: number;
  violation: number;
  waived: number;
  unknown: number;
  not_applicable: number;
}

export interface FindingRow {
  entity_ref: string;
  pack: string;
  rule: string;
  verdict: string;
  severity: string | null;
}

export interface ProviderRow {
  entity_ref: string;
  provider: string;
  provider_name: string;
}

export interface FactSourceRow {
  id: string;
  title: string;
  state: string;
  last_attempt: string | null;
  last_success: string | null;
  duration_ms: number | null;
  error: string | null;
  problems: string;
}

export interface StatementRow {
  source_id: string;
  entity_ref: string;
  count: number;
  payload: string;
}

export interface WaiverRow {
  id: string;
  rule: string;
  entity_ref: string;
  owner: string | null;
  reason: string;
  alternatives_considered: string;
  accountable: string;
  decision: string;
  from_date: string;
  expires: string;
  status: string;
  requested_by: string;
  decided_by: string | null;
  announced_at: string | null;
}

export interface WaiverEventRow {
  waiver: string;
  step: number;
  event: string;
  by_ref: string | null;
  at: string;
  note: string | null;
}

export interface DepartedEntityRow {
  entity_ref: string;
  since: string;
}

export interface TransitionRow {
  /** PostgreSQL gives a text. */
  id: number | string;
  entity_ref: string;
  pack: string;
  rule: string;
  verdict_before: string | null;
  verdict: string | null;
  severity: string | null;
  at: string;
  day: string;
  causes: string;
  explanation: string | null;
}

export interface AssessmentRevisionRow {
  id: number;
  revision: number;
}
