// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { kubernetesTranslationRef } from '@backstage/plugin-kubernetes/alpha';

export default createTranslationMessages({
  ref: kubernetesTranslationRef,
  messages: {
    'kubernetesContentPage.permissionAlert.title':
      'U heeft hier geen toegang toe',
    'kubernetesContentPage.permissionAlert.message':
      "Vraag de beheerder om de rechten 'kubernetes.clusters.read' en 'kubernetes.resources.read'.",
    'kubernetesContentPage.title': 'Uw clusters',
    'kubernetesContentPage.emptyState.title': 'Niets in Kubernetes gevonden',
    'kubernetesContentPage.emptyState.description':
      'Op de clusters die rechtstreeks te lezen zijn is niets van {{entityName}} gevonden. Wat Regie heeft gezien, staat op het tabblad Regie.',
    'entityContent.title': 'Kubernetes',
  },
});
