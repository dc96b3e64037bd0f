// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { ExportedFinding } from '@regie/plugin-sovereignty-common';
import { Column } from './Column';
import {
  CRITICALITY_WORDS,
  SEVERITY_WORDS,
  VERDICT_WORDS,
  word,
} from './words';

export const findingColumns: readonly Column<ExportedFinding>[] = [
  {
    title: { nl: 'Verwijzing', en: 'Reference' },
    of: ({ entity }) => entity.entityRef,
  },
  {
    title: { nl: 'Naam', en: 'Name' },
    of: ({ entity }) => entity.title ?? entity.name,
  },
  { title: { nl: 'Eigenaar', en: 'Owner' }, of: ({ entity }) => entity.owner },
  { title: { nl: 'Systeem', en: 'System' }, of: ({ entity }) => entity.system },
  {
    title: { nl: 'Belang', en: 'Criticality' },
    of: ({ entity }, lang) => word(CRITICALITY_WORDS, entity.criticality, lang),
  },
  {
    title: { nl: 'Beleidspakket', en: 'Policy pack' },
    of: ({ finding }) => finding.pack.id,
  },
  { title: { nl: 'Regel', en: 'Rule' }, of: ({ finding }) => finding.rule },
  {
    title: { nl: 'Titel', en: 'Title' },
    of: ({ finding }, lang) => finding.title[lang],
  },
  {
    title: { nl: 'Oordeel', en: 'Verdict' },
    of: ({ finding }, lang) => word(VERDICT_WORDS, finding.verdict, lang),
  },
  {
    title: { nl: 'Ernst', en: 'Severity' },
    of: ({ finding }, lang) => word(SEVERITY_WORDS, finding.severity, lang),
  },
  {
    title: { nl: 'Waarom dit oordeel', en: 'Why this verdict' },
    of: ({ finding }, lang) => finding.explanation[lang],
  },
  {
    title: { nl: 'Ontbrekende feiten', en: 'Missing facts' },
    of: ({ finding }) => finding.missing.join(', ') || null,
  },
  {
    title: { nl: 'Wat te doen', en: 'How to mend' },
    of: ({ finding }, lang) => finding.mend[lang],
  },
  {
    title: { nl: 'Ontheffing tot en met', en: 'Waived until' },
    of: ({ finding }) => finding.waiver?.expires ?? null,
  },
  { title: { nl: 'Peildatum', en: 'On' }, of: ({ finding }) => finding.on },
];
