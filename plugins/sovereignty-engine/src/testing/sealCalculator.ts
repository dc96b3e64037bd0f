// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * What the assessment calculator of 1 June 2026 has, by criterion: its title,
 * and of each answer from worst to best `points:level`.
 */
export const CALCULATOR: readonly (readonly [string, string, string])[] = [
  ['sov-1-q1', 'EU/EEA legal entity control', '0:1 41.67:1 83.34:3 125.01:4'],
  ['sov-1-q2', 'Change of Control Risk', '0:4 31.25:4 62.5:4 93.75:4 125:4'],
  ['sov-1-q3', 'Control Over Roadmap', '0:2 41.67:2 83.34:3 125.01:4'],
  [
    'sov-1-q4',
    'Financial independence from non-EU capital',
    '0:4 31.25:4 62.5:4 93.75:4 125:4',
  ],
  ['sov-1-q5', 'EU economic contribution', '0:4 31.25:4 62.5:4 93.75:4 125:4'],
  [
    'sov-1-q6',
    'Participation in EU strategic programs',
    '0:4 31.25:4 62.5:4 93.75:4 125:4',
  ],
  [
    'sov-1-q7',
    'Alignment with EU industrial strategies',
    '0:4 41.67:4 83:4 125.01:4',
  ],
  ['sov-1-q8', 'Resilience to Cut-off', '0:0 31.25:0 62.5:2 93.75:2 125:4'],
  ['sov-2-q1', 'Primary Legal Jurisdiction', '0:1 84:1 167:4'],
  ['sov-2-q2', 'Extraterritorial Laws', '0:1 41.75:1 83.5:1 125.25:2 167:4'],
  ['sov-2-q3', 'Data Access Pathways', '0:1 41.75:1 83.5:1 125.25:1 167:4'],
  [
    'sov-2-q4',
    'Export Control Restrictions',
    '0:0 41.75:1 83.5:2 125.25:3 167:4',
  ],
  ['sov-2-q5', 'Origin of IP', '0:4 41.75:4 83.5:4 125.25:4 167:4'],
  ['sov-2-q6', 'IP Holder Jurisdiction', '0:3 41.75:3 83.5:3 125.25:4 167:4'],
  [
    'sov-3-q1',
    'Customer control over encryption keys',
    '0:0 50:1 100:2 150:3 200:4',
  ],
  [
    'sov-3-q2',
    'Transparent data flows & access logs',
    '0:0 50:1 100:2 150:3 200:4',
  ],
  [
    'sov-3-q3',
    'Secure deletion & proof of erasure of data',
    '0:0 50:1 100:1 150:3 200:4',
  ],
  [
    'sov-3-q4',
    'Data location strictly in EU/EEA',
    '0:0 50:0 100:1 150:1 200:4',
  ],
  ['sov-3-q5', 'AI services', '0:2 50:2 100:2 150:3 200:4'],
  [
    'sov-4-q1',
    'Portability & Interoperability',
    '0:1 41.75:1 83.5:4 125.25:4 167:4',
  ],
  [
    'sov-4-q2',
    'Ability to Operate Without Foreign Dependencies',
    '0:1 41.75:1 83.5:3 125.25:3 167:4',
  ],
  ['sov-4-q3', 'Skill Availability', '0:1 41.75:1 83.5:3 125.25:3 167:4'],
  ['sov-4-q4', 'Support Channels', '0:1 41.75:2 83.5:3 125.25:3 167:4'],
  [
    'sov-4-q5',
    'Documentation & Knowledge Transfer',
    '0:0 41.75:2 83.5:4 125.25:4 167:4',
  ],
  [
    'sov-4-q6',
    'Subcontractor & Suppliers jurisdiction',
    '0:0 41.75:2 83.5:3 125.25:3 167:4',
  ],
  ['sov-5-q1', 'Origin of Components', '0:1 35.75:1 71.5:3 107.25:3 143:4'],
  [
    'sov-5-q2',
    'Origin of Components: Manufacturing Location',
    '0:1 35.75:1 71.5:3 107.25:3 143:4',
  ],
  [
    'sov-5-q3',
    'Origin of Components - embedded code / firmware',
    '0:4 35.75:4 71.5:4 107.25:4 143:4',
  ],
  [
    'sov-5-q4',
    'Origin of Software - architected and programmed',
    '0:0 35.75:2 71.5:3 107.25:3 143:4',
  ],
  [
    'sov-5-q5',
    'Origin of Software - packaging, distribution, and updates',
    '0:1 35.75:1 71.5:3 107.25:3 143:4',
  ],
  [
    'sov-5-q6',
    'Single Point of Dependency',
    '0:1 35.75:1 71.5:2 107.25:3 143:4',
  ],
  [
    'sov-5-q7',
    'Supply Chain Transparency',
    '0:1 35.75:1 71.5:2 107.25:3 143:4',
  ],
  [
    'sov-6-q1',
    'Interoperability & Open interfaces',
    '0:0 50:1 100:2 150:3 200:4',
  ],
  ['sov-6-q2', 'Open Standards Compliance', '0:0 50:0 100:2 150:3 200:4'],
  ['sov-6-q3', 'Open Source Availability', '0:2 50:2 100:3 150:4 200:4'],
  [
    'sov-6-q4',
    'Service Architecture Transparency',
    '0:2 50:2 100:3 150:3 200:4',
  ],
  ['sov-6-q5', 'HPC Sovereignty', '0:0 50:3 100:3 150:3 200:4'],
  ['sov-7-q1', 'Security Certification', '0:1 35.75:1 71.5:2 107.25:3 143:4'],
  ['sov-7-q2', 'EU Regulatory compliance', '0:4 35.75:4 71.5:4 107.25:4 143:4'],
  [
    'sov-7-q3',
    'EU-based SOC & incident handling',
    '0:1 35.75:1 71.5:1 107.25:3 143:4',
  ],
  [
    'sov-7-q4',
    'Control over security monitoring/logging',
    '0:0 35.75:1 71.5:1 107.25:3 143:4',
  ],
  ['sov-7-q5', 'Disclosure of incidents', '0:0 35.75:1 71.5:2 107.25:3 143:4'],
  ['sov-7-q6', 'Maintenance Autonomy', '0:1 35.75:1 71.5:4 107.25:4 143:4'],
  ['sov-7-q7', 'Auditability', '0:1 35.75:1 71.5:1 107.25:1 143:4'],
  ['sov-8-q1', 'Energy efficiency', '0:1 62.5:1 125:4 187.5:4 250:4'],
  ['sov-8-q2', 'Hardware reuse & recycling', '0:0 62.5:0 125:3 187.5:4 250:4'],
  [
    'sov-8-q3',
    'Environmental impact reporting',
    '0:1 62.5:1 125:2 187.5:3 250:4',
  ],
  ['sov-8-q4', 'Energy supplies', '0:4 62.5:4 125:4 187.5:4 250:4'],
];
