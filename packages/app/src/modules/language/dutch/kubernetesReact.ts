// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { kubernetesReactTranslationRef } from '@backstage/plugin-kubernetes-react/alpha';

export default createTranslationMessages({
  ref: kubernetesReactTranslationRef,
  messages: {
    'cluster.label': 'Cluster',
    'cluster.pods_one': '{{count}} pod',
    'cluster.pods_other': '{{count}} pods',
    'cluster.podsWithErrors_one': '{{count}} pod met fouten',
    'cluster.podsWithErrors_other': '{{count}} pods met fouten',
    'cluster.noPodsWithErrors': 'Geen pods met fouten',
    'podsTable.columns.id': 'ID',
    'podsTable.columns.name': 'naam',
    'podsTable.columns.phase': 'fase',
    'podsTable.columns.status': 'toestand',
    'podsTable.columns.containersReady': 'containers gereed',
    'podsTable.columns.totalRestarts': 'herstarts',
    'podsTable.columns.cpuUsage': 'CPU-gebruik %',
    'podsTable.columns.memoryUsage': 'Geheugengebruik %',
    'podsTable.unknown': 'onbekend',
    'podsTable.status.running': 'Draait',
    'podsTable.status.ok': 'In orde',
    'errorPanel.title': 'Niet alles uit Kubernetes kon worden opgehaald',
    'errorPanel.message':
      'Een deel van wat bij {{entityName}} hoort kon niet uit Kubernetes worden opgehaald. Het overzicht van fouten is daardoor misschien niet volledig.',
    'errorPanel.errorsLabel': 'Fouten',
    'errorPanel.clusterLabel': 'Cluster',
    'errorPanel.clusterLabelValue': 'Cluster: {{cluster}}',
    'errorPanel.fetchError':
      'Kubernetes is niet bereikbaar: {{errorType}}, melding: {{message}}',
    'errorPanel.resourceError':
      "Ophalen is niet gelukt: '{{resourcePath}}', fout: {{errorType}}, code: {{statusCode}}",
    'errorReporting.title': 'Fouten',
    'errorReporting.columns.cluster': 'cluster',
    'errorReporting.columns.namespace': 'namespace',
    'errorReporting.columns.kind': 'soort',
    'errorReporting.columns.name': 'naam',
    'errorReporting.columns.messages': 'meldingen',
    'events.noEventsFound': 'Geen gebeurtenissen gevonden',
    'kubernetesDrawer.closeDrawer': 'Sluiten',
    'kubernetesDialog.closeAriaLabel': 'sluiten',
    'podLogs.title': 'Geen logboek',
    'podLogs.description': 'De container heeft niets in het logboek geschreven',
    'podLogs.buttonText': 'Logboek',
    'podLogs.buttonAriaLabel': 'logboek ophalen',
  },
});
