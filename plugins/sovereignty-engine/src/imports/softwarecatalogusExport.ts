// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';

const id = z.string().min(1).max(200);
const name = z.string().trim().min(1).max(500);
const date = z.iso.date();
const level = z.enum(['Laag', 'Midden', 'Hoog']);

/** A reference by id alone, or as the catalogue writes it out. */
const reference = z.union([
  id,
  z.looseObject({ id }).transform(object => object.id),
]);

export const organisationSchema = z.looseObject({
  id,
  naam: name,
  moederOrganisatie: reference.nullish(),
});

export const productSchema = z.looseObject({ id, naam: name });

export const offerSchema = z.looseObject({
  id,
  voorzieningId: reference,
  organisatieId: reference,
  licentiemodel: z.string().max(500).nullish(),
});

export const versionSchema = z.looseObject({
  id,
  nummer: z.string().max(100),
  eindeDatum: date.nullish(),
});

export const usageSchema = z.looseObject({
  id,
  organisatieId: reference,
  voorzieningId: reference,
  versieId: reference.nullish(),
  status: z.enum(['Actief', 'Gepland', 'Beëindigd']),
  bbnScore: z.number().int().min(1).max(3).nullish(),
  bivClassificatie: z
    .looseObject({
      beschikbaarheid: level.nullish(),
      integriteit: level.nullish(),
      vertrouwelijkheid: level.nullish(),
    })
    .nullish(),
  bedrijfsKritisch: z.boolean().nullish(),
});

export const contractSchema = z.looseObject({
  id,
  voorzieningAanbod: reference,
  voorzieningGebruik: reference,
  eindDatum: date.nullish(),
  contractType: z.enum(['SLA', 'Licentie', 'Onderhoud']),
  documentReferentie: z.string().max(500).nullish(),
  status: z.enum(['Actief', 'Verlopen', 'In onderhandeling']),
});

/** The lists of an export, named as the addresses of the catalogue's API. */
export const LISTS = {
  leveranciersorganisaties: organisationSchema,
  voorzieningen: productSchema,
  voorzieningaanbiedingen: offerSchema,
  voorzieningversies: versionSchema,
  voorzieninggebruiken: usageSchema,
  contracten: contractSchema,
} as const;

export type ListName = keyof typeof LISTS;

export const LIST_NAMES = [
  'leveranciersorganisaties',
  'voorzieningen',
  'voorzieningaanbiedingen',
  'voorzieningversies',
  'voorzieninggebruiken',
  'contracten',
] as const satisfies readonly ListName[];

/** More than the whole catalogue has. */
export const MAX_ITEMS = 100_000;

export const exportSchema = z.looseObject({
  exportDatum: date.nullish(),
  leveranciersorganisaties: z.array(z.unknown()).max(MAX_ITEMS).default([]),
  voorzieningen: z.array(z.unknown()).max(MAX_ITEMS),
  voorzieningaanbiedingen: z.array(z.unknown()).max(MAX_ITEMS).default([]),
  voorzieningversies: z.array(z.unknown()).max(MAX_ITEMS).default([]),
  voorzieninggebruiken: z.array(z.unknown()).max(MAX_ITEMS),
  contracten: z.array(z.unknown()).max(MAX_ITEMS).default([]),
});

export type Organisation = z.infer<typeof organisationSchema>;
export type Product = z.infer<typeof productSchema>;
export type Offer = z.infer<typeof offerSchema>;
export type Version = z.infer<typeof versionSchema>;
export type Usage = z.infer<typeof usageSchema>;
export type Contract = z.infer<typeof contractSchema>;
