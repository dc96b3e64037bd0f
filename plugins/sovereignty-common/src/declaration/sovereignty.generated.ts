// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Generated from sovereignty.schema.json by tools/generate/declarationTypes.mjs.
// Do not edit: change the schema and run `npm run generate`.

/**
 * The id of a provider in the register, such as azure or previder.
 */
type Provider = string;
/**
 * How well the statement is backed. Left out, it counts as self-declared.
 */
type Evidence =
  | 'self-declared'
  | 'documented'
  | 'audited'
  | 'operationally-tested';
/**
 * A date as YYYY-MM-DD.
 */
type Date = string;

/**
 * What the owner of a component, API, resource or system states about it under spec.sovereignty.
 *
 * @public
 */
export interface SovereigntyDeclaration {
  /**
   * How much the municipality depends on it. Decides how heavily a finding weighs.
   */
  criticality?: 'critical' | 'important' | 'supporting';
  classification?: Classification;
  /**
   * Every place where it runs or keeps data, as agreed with the provider.
   *
   * @maxItems 50
   */
  hosting?: HostingPlace[];
  exit?: ExitArrangement;
}
/**
 * Availability, integrity and confidentiality, and the personal data it holds.
 *
 * @public
 */
export interface Classification {
  availability?: 'low' | 'medium' | 'high' | 'very-high';
  integrity?: 'low' | 'medium' | 'high' | 'very-high';
  confidentiality?: 'low' | 'medium' | 'high' | 'very-high';
  /**
   * The most sensitive kind of personal data in it.
   */
  personalData?: 'none' | 'ordinary' | 'special' | 'large-scale';
}
/** @public */
export interface HostingPlace {
  provider?: Provider;
  serviceModel?: 'saas' | 'paas' | 'iaas' | 'on-premises';
  /**
   * What happens at this place. Left out, it stands for processing and storage.
   *
   * @minItems 1
   */
  activities?: ('processing' | 'storage' | 'backup')[];
  /**
   * The provider's own name of the region, such as westeurope.
   */
  region?: string;
  /**
   * Countries as ISO 3166-1 alpha-2 codes, such as NL.
   *
   * @minItems 1
   * @maxItems 50
   */
  countries?: string[];
  evidence?: Evidence;
  asOf?: Date;
}
/**
 * The plan to leave the provider, and the tests that prove it.
 *
 * @public
 */
export interface ExitArrangement {
  /**
   * Where the exit plan can be read.
   */
  plan?: string;
  /**
   * Entity reference of who keeps the plan.
   */
  owner?: string;
  /**
   * Planned: with the provider's help. Disruptive: without it.
   */
  scenarios?: ('planned' | 'disruptive')[];
  target?: Provider;
  /**
   * How long leaving takes.
   */
  duration?: 'up-to-4-months' | '4-to-10-months' | 'over-10-months';
  dataExportFormat?: string;
  /**
   * Every time that moving it to another place was tried.
   *
   * @maxItems 100
   */
  tests?: ExitTest[];
}
/** @public */
export interface ExitTest {
  date: Date;
  provider: Provider;
  kind: 'redeploy' | 'restore' | 'fail-over';
  outcome: 'passed' | 'partial' | 'failed';
  evidence?: Evidence;
}
