// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

export { SovereigntyPage } from './SovereigntyPage';
export { SectionHeading } from './SectionHeading';
export { useSectionPath } from './rootPath';
