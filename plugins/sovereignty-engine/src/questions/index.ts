// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export { answersForm } from './answersForm';
export type { FormLanguage } from './formTexts';
export { SupplierDirectory } from './questionsFor';
export type { SupplierDirectoryOptions } from './questionsFor';
export { questionsMarkdown } from './questionsMarkdown';
export { readAnswers } from './readAnswers';
export type { ReadAnswers, ReadAnswersOptions } from './readAnswers';
export { statedEntities } from './statedEntities';
export type { StatedEntity } from './statedEntities';
