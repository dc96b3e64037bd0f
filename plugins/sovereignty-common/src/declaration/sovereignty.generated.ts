// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

// Generated from values.schema.json by tools/generate/declarationTypes.mjs.
// Do not edit: change the schema and run `npm run generate`.

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
  /**
   * Entity references of the business processes that lean on it, such as resource:default/bijstand-uitbetalen. Empty when it supports none.
   *
   * @maxItems 50
   */
  processes?: string[];
  /**
   * Which of the functions that every municipality has it serves.
   */
  function?: 'workplace' | 'identity-and-access' | 'platform-hosting';
  /**
   * What it does for the workplace.
   *
   * @minItems 1
   * @maxItems 50
   */
  workplaceFunctions?: ('mail' | 'documents' | 'meetings' | 'collaboration')[];
  /**
   * The layer of the technology stack that it is in.
   */
  layer?: 'ai' | 'data' | 'software' | 'cloud' | 'connected-devices';
  /**
   * Its layer in the Common Ground model.
   */
  commonGroundLayer?:
    | 'interaction'
    | 'process'
    | 'integration'
    | 'services'
    | 'data';
  classification?: Classification;
  /**
   * Every place where it runs or keeps data, as agreed with the provider.
   *
   * @maxItems 50
   */
  hosting?: HostingPlace[];
  access?: DeclaredAccess;
  keyCustody?: DeclaredKeyCustody;
  identityProvider?: DeclaredIdentityProvider;
  /**
   * The parties that the providers let process data.
   *
   * @maxItems 50
   */
  subprocessors?: DeclaredSubprocessor[];
  /**
   * Whether the list has all sub-processors. Without it, others may exist.
   */
  subprocessorsComplete?: boolean;
  supplier?: DeclaredSupplier;
  /**
   * The SPDX identifier or expression, such as EUPL-1.2.
   */
  licence?: string;
  /**
   * Whether it is open source; unless means that there are grounds why it is not.
   */
  openSource?: 'yes' | 'no' | 'unless';
  /**
   * Why it is not open source.
   */
  openSourceGrounds?: string;
  maintenance?: DeclaredMaintenance;
  /**
   * Software that it cannot do without and that is not open source. Empty when there are none.
   *
   * @maxItems 500
   */
  proprietaryDependencies?: string[];
  /**
   * Addresses of the software that it is a variant of. Empty when it stands on none.
   *
   * @maxItems 500
   */
  basedOn?: string[];
  /**
   * Other organisations that use the same software. Empty when nobody else uses it.
   *
   * @maxItems 500
   */
  usedBy?: string[];
  /**
   * The open standards that it follows.
   *
   * @minItems 1
   * @maxItems 50
   */
  standards?: string[];
  dataExport?: DeclaredDataExport;
  exit?: ExitArrangement;
  continuity?: DeclaredContinuity;
  contract?: DeclaredContract;
  ai?: DeclaredAi;
  /**
   * What else could do the same.
   *
   * @maxItems 50
   */
  alternatives?: DeclaredAlternative[];
  dataset?: DeclaredDataset;
  /**
   * Whether leaning on others is unwanted, one by one.
   *
   * @maxItems 100
   */
  dependencyAssessments?: DeclaredDependencyAssessment[];
  /**
   * What is done about risks above what the pack allows, one by one.
   *
   * @maxItems 50
   */
  riskTreatments?: DeclaredRiskTreatment[];
  experiment?: DeclaredExperiment;
  process?: DeclaredProcess;
  knowledge?: DeclaredKnowledge;
  lifecycle?: DeclaredLifecycle;
  /**
   * Answers to criteria of the EU Cloud Sovereignty Framework that the catalog and the clusters do not show by themselves.
   *
   * @maxItems 60
   */
  sealAnswers?: DeclaredSealAnswer[];
  government?: DeclaredGovernment;
}
/**
 * Availability, integrity and confidentiality, the personal data it holds, and what follows from these.
 *
 * @public
 */
export interface Classification {
  /**
   * How bad it is when it cannot be used.
   */
  availability?: 'low' | 'medium' | 'high' | 'very-high';
  /**
   * How bad it is when its data are wrong or incomplete.
   */
  integrity?: 'low' | 'medium' | 'high' | 'very-high';
  /**
   * How bad it is when somebody sees its data who may not.
   */
  confidentiality?: 'low' | 'medium' | 'high' | 'very-high';
  /**
   * The most sensitive kind of personal data in it.
   */
  personalData?: 'none' | 'ordinary' | 'special' | 'large-scale';
  /**
   * The date on which the classification was made or confirmed.
   */
  assessedOn?: string;
  /**
   * Raises what the decision table says. A value lower than the table gives is a violation.
   */
  sovereigntyRequired?: boolean;
  /**
   * The least SEAL level (0 to 4) of each service that it leans on. Raises what the decision table says.
   */
  requiredSeal?: number;
  /**
   * Why the class was raised by hand.
   */
  reason?: string;
  /**
   * The former basic security level of BIO 1, for as long as it is still in use.
   */
  bbn?: 'bbn1' | 'bbn2' | 'bbn3';
}
/**
 * One place where it runs or keeps data.
 *
 * @public
 */
export interface HostingPlace {
  /**
   * The id of a provider in the register, such as azure or previder.
   */
  provider?: string;
  /**
   * What is bought at this place: software, a platform, machines, or nothing because it is the municipality's own.
   */
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
  access?: DeclaredAccess;
  /**
   * How well the statement is backed. Left out, it counts as self-declared.
   */
  evidence?:
    | 'self-declared'
    | 'documented'
    | 'audited'
    | 'operationally-tested';
  /**
   * The date on which it held, as YYYY-MM-DD.
   */
  asOf?: string;
}
/**
 * Who can reach the data and the systems, which is another fact than where these are.
 *
 * @public
 */
export interface DeclaredAccess {
  /**
   * Where the people are that give support with access.
   */
  support?: 'eu-only' | 'eu-with-escalation' | 'worldwide';
  /**
   * The countries from which people can reach it, as ISO 3166-1 alpha-2 codes.
   *
   * @minItems 1
   * @maxItems 50
   */
  countries?: string[];
  /**
   * How well the statement is backed. Left out, it counts as self-declared.
   */
  evidence?:
    | 'self-declared'
    | 'documented'
    | 'audited'
    | 'operationally-tested';
  /**
   * The date on which it held, as YYYY-MM-DD.
   */
  asOf?: string;
}
/**
 * Who holds the keys that the data are encrypted with, and what can be seen of who used them.
 *
 * @public
 */
export interface DeclaredKeyCustody {
  /**
   * Who can use the keys, from the provider alone to the municipality alone.
   */
  holder?:
    | 'provider-only'
    | 'provider-primary'
    | 'shared'
    | 'customer-primary'
    | 'customer-exclusive';
  /**
   * Id of the provider whose key service is used, when that is another one.
   */
  provider?: string;
  /**
   * What the municipality sees of who reached its data.
   */
  logs?:
    | 'none'
    | 'basic'
    | 'provider-controlled'
    | 'customer-delayed'
    | 'customer-real-time';
}
/**
 * What people sign in with, and what is left when that fails.
 *
 * @public
 */
export interface DeclaredIdentityProvider {
  /**
   * Entity reference of the identity provider, such as component:default/keycloak.
   */
  entity?: string;
  /**
   * Id of the provider, for an identity provider that is not in the catalog.
   */
  provider?: string;
  /**
   * Entity reference of what people sign in with when it fails.
   */
  fallback?: string;
  /**
   * Whether administrators can get in without it.
   */
  breakGlass?: boolean;
  /**
   * The last date on which administrators got in without it.
   */
  breakGlassTestedOn?: string;
}
/**
 * A party that the provider lets process data.
 *
 * @public
 */
export interface DeclaredSubprocessor {
  /**
   * The id of a provider in the register, such as azure or previder.
   */
  provider?: string;
  /**
   * Entity reference of the service of the sub-processor, when it is in the catalog.
   */
  entity?: string;
  /**
   * What it does with the data.
   */
  purpose?: string;
  /**
   * Countries as ISO 3166-1 alpha-2 codes, such as NL.
   *
   * @minItems 1
   * @maxItems 50
   */
  countries?: string[];
  /**
   * How well the statement is backed. Left out, it counts as self-declared.
   */
  evidence?:
    | 'self-declared'
    | 'documented'
    | 'audited'
    | 'operationally-tested';
  /**
   * The date on which it held, as YYYY-MM-DD.
   */
  asOf?: string;
}
/**
 * Who delivers it to the municipality.
 *
 * @public
 */
export interface DeclaredSupplier {
  /**
   * The name of the supplier.
   */
  name?: string;
  /**
   * Id of the supplier in the register.
   */
  provider?: string;
  /**
   * The company above the supplier, as another register has it.
   */
  parent?: string;
}
/**
 * Who keeps the software up.
 *
 * @public
 */
export interface DeclaredMaintenance {
  /**
   * By the owner, by contract, by a community, or by nobody.
   */
  type?: 'internal' | 'contract' | 'community' | 'none';
  /**
   * Companies that maintain it by contract.
   *
   * @minItems 1
   * @maxItems 500
   */
  contractors?: string[];
  /**
   * The organisation that stands for it.
   */
  organisation?: string;
  /**
   * Organisations that pay for it.
   *
   * @minItems 1
   * @maxItems 500
   */
  fundedBy?: string[];
}
/**
 * How the municipality gets its data out, any day.
 *
 * @public
 */
export interface DeclaredDataExport {
  /**
   * How well getting data out is arranged.
   */
  method?: 'none' | 'best-effort' | 'documented' | 'assisted' | 'self-service';
  /**
   * The formats in which data come out.
   *
   * @minItems 1
   * @maxItems 50
   */
  formats?: string[];
  /**
   * Where the export is described.
   */
  documentation?: string;
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
   * Planned: with the provider's help. Disruptive: without it. A complete plan has both.
   */
  scenarios?: ('planned' | 'disruptive')[];
  /**
   * Id of the provider to go to.
   */
  target?: string;
  /**
   * How long leaving takes.
   */
  duration?: 'up-to-4-months' | '4-to-10-months' | 'over-10-months';
  /**
   * What leaving costs, in euros.
   */
  costBand?: 'up-to-50k' | '50k-to-250k' | '250k-to-1m' | 'over-1m';
  /**
   * The format in which the data come out.
   */
  dataExportFormat?: string;
  /**
   * What the provider gives after it has erased the data.
   */
  destructionProof?:
    | 'none'
    | 'confirmation'
    | 'policy'
    | 'access-logs'
    | 'independently-verified';
  /**
   * The date on which the plan is to be looked at again.
   */
  reviewDate?: string;
  /**
   * Every time that moving it to another place was tried.
   *
   * @maxItems 100
   */
  tests?: ExitTest[];
}
/**
 * One attempt to move it to another place.
 *
 * @public
 */
export interface ExitTest {
  /**
   * The day of the test, as YYYY-MM-DD.
   */
  date: string;
  /**
   * Id of the provider that it was moved to.
   */
  provider: string;
  /**
   * What was tried: deploying anew, restoring a backup, or failing over.
   */
  kind: 'redeploy' | 'restore' | 'fail-over';
  /**
   * How it went.
   */
  outcome: 'passed' | 'partial' | 'failed';
  /**
   * How well the statement is backed. Left out, it counts as self-declared.
   */
  evidence?:
    | 'self-declared'
    | 'documented'
    | 'audited'
    | 'operationally-tested';
}
/**
 * What happens when it falls out, and how that was tried.
 *
 * @public
 */
export interface DeclaredContinuity {
  /**
   * Where the continuity plan can be read.
   */
  plan?: string;
  /**
   * The last date on which a restore from backup succeeded.
   */
  lastRestoreTest?: string;
  /**
   * Entity reference of what takes over when it falls out.
   */
  fallback?: string;
  /**
   * The last date on which the fallback took over in a test.
   */
  fallbackTestedOn?: string;
  /**
   * How many hours it can be missed at most.
   */
  maxOutageHours?: number;
  backup?: DeclaredBackup;
}
/**
 * The copies to restore it from.
 *
 * @public
 */
export interface DeclaredBackup {
  /**
   * Whether backups are made.
   */
  present?: boolean;
  /**
   * Id of the provider that keeps the backups.
   */
  provider?: string;
  /**
   * Countries as ISO 3166-1 alpha-2 codes, such as NL.
   *
   * @minItems 1
   * @maxItems 50
   */
  countries?: string[];
}
/**
 * What was agreed with the supplier.
 *
 * @public
 */
export interface DeclaredContract {
  /**
   * The name of the other party, when it is another than the supplier.
   */
  supplier?: string;
  /**
   * The last day of the contract.
   */
  end?: string;
  /**
   * How many days before leaving notice must be given.
   */
  noticeDays?: number;
  /**
   * How many days the supplier takes to move everything over.
   */
  transitionDays?: number;
  /**
   * How many days after the end the data can still be fetched.
   */
  retrievalDays?: number;
  /**
   * What the supplier charges for leaving, in euros; 0 for nothing.
   */
  switchingCharges?: number;
  /**
   * The formats in which the supplier has to hand over the data.
   *
   * @minItems 1
   * @maxItems 50
   */
  exportFormats?: string[];
  /**
   * Where the supplier says which law its infrastructure falls under.
   */
  jurisdictionStatementUrl?: string;
  /**
   * Whether the municipality may end the contract when the supplier is taken over.
   */
  takeoverClause?: boolean;
  /**
   * The general terms that hold.
   */
  purchaseTerms?:
    | 'GIBIT-2016'
    | 'GIBIT-2020'
    | 'GIBIT-2023'
    | 'ARBIT-2018'
    | 'ARBIT-2022'
    | 'supplier'
    | 'other';
  checks?: DeclaredContractChecks;
}
/**
 * What the contract arranges: the five agreements of the position paper.
 *
 * @public
 */
export interface DeclaredContractChecks {
  /**
   * The service goes on when the supplier is in trouble.
   */
  continuity?: boolean;
  /**
   * The service is set up twice, or can be.
   */
  redundancy?: boolean;
  /**
   * The municipality can always reach its data.
   */
  access?: boolean;
  /**
   * The data are and stay the municipality's.
   */
  ownership?: boolean;
  /**
   * How the service ends is agreed.
   */
  exit?: boolean;
}
/**
 * Whether it uses artificial intelligence, and which.
 *
 * @public
 */
export interface DeclaredAi {
  /**
   * Whether it uses artificial intelligence.
   */
  used?: boolean;
  /**
   * Whether the municipality chose by itself to use it; not when the supplier switched it on.
   */
  chosen?: boolean;
  /**
   * Whether the model can run on a cloud of the municipality's choice.
   */
  selfHostable?: boolean;
  /**
   * Id of the provider whose AI service is called.
   */
  provider?: string;
  /**
   * The name of the model.
   */
  model?: string;
  /**
   * The country of who made the model, as ISO 3166-1 alpha-2 code.
   */
  modelOrigin?: string;
  /**
   * Whether the weights of the model are published.
   */
  openWeights?: boolean;
  /**
   * Whether the data that it was made with were lawfully used.
   */
  lawfulData?: boolean;
  /**
   * Its entry in the algorithm register.
   */
  algorithmRegister?: string;
}
/**
 * Something else that could do the same.
 *
 * @public
 */
export interface DeclaredAlternative {
  /**
   * What it is called.
   */
  name: string;
  /**
   * What kind of alternative it is.
   */
  kind?: 'open-source' | 'european' | 'own-build' | 'other';
  /**
   * How far it is.
   */
  maturity?: 'experimental' | 'emerging' | 'proven';
  /**
   * Whether it does all that is needed.
   */
  complete?: boolean;
  /**
   * Id of the provider that offers it.
   */
  provider?: string;
  /**
   * Where to read about it.
   */
  url?: string;
}
/**
 * Whether it holds the source of the data or a copy.
 *
 * @public
 */
export interface DeclaredDataset {
  /**
   * Source, or copy of a source elsewhere.
   */
  role?: 'source' | 'copy';
  /**
   * Who answers for the source.
   */
  sourceHolder?: string;
  /**
   * Entity reference of the source, when this is a copy.
   */
  sourceEntity?: string;
  /**
   * Whether it is shared with others.
   */
  sharedExternally?: boolean;
  /**
   * What the data are about.
   */
  description?: string;
  /**
   * Where the DCAT description stands.
   */
  dcat?: string;
}
/**
 * Whether leaning on somebody is unwanted, by three questions, and what was decided.
 *
 * @public
 */
export interface DeclaredDependencyAssessment {
  /**
   * Id of the provider that is leaned on.
   */
  provider?: string;
  /**
   * Entity reference of what is leaned on.
   */
  entity?: string;
  /**
   * Whether the municipality has a real say in what the other party does.
   */
  sayInIt?: 'yes' | 'no' | 'unknown';
  /**
   * Whether there is something else to choose.
   */
  alternatives?: 'yes' | 'no' | 'unknown';
  /**
   * Whether the other party can put pressure on the municipality.
   */
  pressure?: 'yes' | 'no' | 'unknown';
  /**
   * Why the answers are what they are.
   */
  explanation?: string;
  /**
   * Who made the assessment.
   */
  assessor?: string;
  /**
   * When it was made.
   */
  date?: string;
  /**
   * What was decided. Left out, the dependency is not decided on.
   */
  decision?: 'accepted' | 'mitigated' | 'to-be-ended';
  /**
   * The official who answers for the decision.
   */
  decidedBy?: string;
}
/**
 * What is done about one risk, who decided on it, and until when that holds.
 *
 * @public
 */
export interface DeclaredRiskTreatment {
  /**
   * Id of the scenario in the policy pack.
   */
  scenario: string;
  /**
   * What is done about it.
   */
  treatment?: 'accept' | 'mitigate' | 'transfer' | 'avoid';
  /**
   * Which measure is taken, or why none is.
   */
  measure?: string;
  /**
   * The official who decided on it.
   */
  decidedBy?: string;
  /**
   * Where the decision is recorded.
   */
  decision?: string;
  /**
   * The last day on which it holds without being looked at again.
   */
  reviewOn?: string;
}
/**
 * That it is a trial with an end.
 *
 * @public
 */
export interface DeclaredExperiment {
  /**
   * The last day of the trial.
   */
  until: string;
  /**
   * What the trial is to show.
   */
  goal?: string;
}
/**
 * What it means for residents; for a Resource of type business-process.
 *
 * @public
 */
export interface DeclaredProcess {
  /**
   * How many hours the process can stand still at most.
   */
  maxTolerableOutageHours?: number;
  /**
   * How many residents notice when it stands still.
   */
  affectedResidents?: number;
  /**
   * The service to residents, in their words.
   */
  service?: string;
}
/**
 * Who knows how it works.
 *
 * @public
 */
export interface DeclaredKnowledge {
  /**
   * Entity references of who can stand in for the owner.
   *
   * @minItems 1
   * @maxItems 50
   */
  deputies?: string[];
  /**
   * Where it stands how to keep it running.
   */
  runbook?: string;
  /**
   * Entity references of who can operate it.
   *
   * @minItems 1
   * @maxItems 50
   */
  operators?: string[];
}
/**
 * How long it is still supported.
 *
 * @public
 */
export interface DeclaredLifecycle {
  /**
   * The last day on which it is supported.
   */
  endOfLife?: string;
  /**
   * The version in use.
   */
  version?: string;
}
/**
 * An answer to one criterion.
 *
 * @public
 */
export interface DeclaredSealAnswer {
  /**
   * Id of the criterion, such as sov-4-q2.
   */
  criterion: string;
  /**
   * Which of the answers, counted from 0 for the worst.
   */
  answer: number;
  /**
   * Where the evidence can be read.
   */
  document?: string;
  /**
   * How well the statement is backed. Left out, it counts as self-declared.
   */
  evidence?:
    | 'self-declared'
    | 'documented'
    | 'audited'
    | 'operationally-tested';
  /**
   * The date on which it held, as YYYY-MM-DD.
   */
  asOf?: string;
}
/**
 * What the national cloud policy asks about a use of cloud. It does not bind municipalities.
 *
 * @public
 */
export interface DeclaredGovernment {
  /**
   * Whether it holds state secrets.
   */
  stateSecret?: boolean;
  /**
   * The category of interests to protect, 1 being the most sensitive.
   */
  tbb?: 'tbb1' | 'tbb2' | 'tbb3' | 'tbb4' | 'none';
  /**
   * Whether it holds source data of a base register.
   */
  baseRegisterSource?: boolean;
  /**
   * Whether it serves a core task of the organisation.
   */
  coreTask?: boolean;
  /**
   * Whether the organisation is vital, or essential under the Cyberbeveiligingswet or Wwke.
   */
  essentialEntity?: boolean;
  /**
   * Whether a primary process runs on it.
   */
  primaryProcess?: boolean;
  /**
   * Whether it is for e-mail or for storing files.
   */
  emailOrFiles?: boolean;
  /**
   * When the integral risk assessment was made, pre-scan DPIA included.
   */
  riskAssessedOn?: string;
  /**
   * When the use was reported before it began.
   */
  reportedOn?: string;
}
