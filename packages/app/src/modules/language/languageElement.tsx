// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { AppRootElementBlueprint } from '@backstage/frontend-plugin-api';
import { DocumentLanguage } from './DocumentLanguage';

export const documentLanguage = AppRootElementBlueprint.make({
  name: 'document-language',
  params: { element: <DocumentLanguage /> },
});
