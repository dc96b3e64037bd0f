// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/** `critical`, `important` or `supporting`, as declared. @public */
export const LABEL_CRITICALITY = 'regie.dev/criticality';
/** The most sensitive kind of personal data, as declared. @public */
export const LABEL_PERSONAL_DATA = 'regie.dev/personal-data';
/** The id of the one provider, or `several`. @public */
export const LABEL_PROVIDER = 'regie.dev/provider';
/** The seat of a provider: a country in lower case. @public */
export const LABEL_SEAT = 'regie.dev/seat';
/** The id of the ultimate parent, or `several`. @public */
export const LABEL_PARENT = 'regie.dev/parent';
/** The country of the ultimate parent in lower case, or `several`. @public */
export const LABEL_PARENT_COUNTRY = 'regie.dev/parent-country';
/**
 * Before a country in lower case, with the value `true`: its law reaches a
 * provider. One label a country, since a label has one value.
 *
 * @public
 */
export const LABEL_JURISDICTION_PREFIX = 'regie.dev/jurisdiction-';

/** What a label says when there is more than one answer. @public */
export const SEVERAL = 'several';

/** On an entity that Regie made: the cluster or provider it stands for. @public */
export const ANNOTATION_CLUSTER = 'regie.dev/cluster';
/** On an entity that Regie made: the provider of the register it stands for. @public */
export const ANNOTATION_REGISTER_ID = 'regie.dev/register-id';
