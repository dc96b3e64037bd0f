// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { AssessmentSummary } from '@regie/plugin-sovereignty-common';
import { Column } from './Column';
import { CRITICALITY_WORDS, SEVERITY_WORDS, word } from './words';

export const assessmentColumns: readonly Column<AssessmentSummary>[] = [
  {
    title: { nl: 'Verwijzing', en: 'Reference' },
    of: row => row.entityRef,
  },
  { title: { nl: 'Naam', en: 'Name' }, of: row => row.title ?? row.name },
  { title: { nl: 'Soort', en: 'Kind' }, of: row => row.kind },
  { title: { nl: 'Type', en: 'Type' }, of: row => row.type },
  { title: { nl: 'Eigenaar', en: 'Owner' }, of: row => row.owner },
  { title: { nl: 'Systeem', en: 'System' }, of: row => row.system },
  {
    title: { nl: 'Belang', en: 'Criticality' },
    of: (row, lang) => word(CRITICALITY_WORDS, row.criticality, lang),
  },
  {
    title: { nl: 'Aanbieders', en: 'Providers' },
    of: row => row.providers.map(({ name }) => name).join(', ') || null,
  },
  {
    title: { nl: 'Ernst', en: 'Severity' },
    of: (row, lang) => word(SEVERITY_WORDS, row.severity, lang),
  },
  {
    title: { nl: 'Schendingen', en: 'Violations' },
    of: row => row.counts.violation,
  },
  { title: { nl: 'Onbekend', en: 'Unknown' }, of: row => row.counts.unknown },
  { title: { nl: 'Ontheven', en: 'Waived' }, of: row => row.counts.waived },
  {
    title: { nl: 'Voldoet', en: 'Compliant' },
    of: row => row.counts.compliant,
  },
  {
    title: { nl: 'Ingevuld', en: 'Filled in' },
    of: row => row.completeness.filled,
  },
  {
    title: { nl: 'Gevraagd', en: 'Asked for' },
    of: row => row.completeness.required,
  },
  {
    title: { nl: 'Beoordeeld op', en: 'Evaluated at' },
    of: row => row.evaluatedAt,
  },
];
