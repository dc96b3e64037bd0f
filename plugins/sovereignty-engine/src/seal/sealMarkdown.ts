// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import {
  LocalizedText,
  SealAssessment,
  SealObjectiveReport,
  SealQuestion,
  SealRange,
  SealReport,
} from '@regie/plugin-sovereignty-common';

type Language = keyof LocalizedText;

const TEXTS = {
  nl: {
    version: 'Versie',
    lowest:
      'Een SEAL-niveau is een minimum: het laagste antwoord bepaalt het niveau van het doel, en het laagste doel dat van het geheel. Het is nooit een gemiddelde.',
    minimum: 'Gevraagd minimum',
    weight: 'Gewicht in de score',
    decides: 'Beslissend: hiervan hangt af of het minimum wordt gehaald.',
    score: 'Telt alleen voor de score, of haalt het minimum met elk antwoord.',
    evidenced: 'Met bewijs',
    claimed: 'Volgens alle antwoorden',
    answered: 'beantwoord',
    level: 'niveau',
    points: 'punten',
    suffices: 'voldoende vanaf hier',
    given: 'Antwoord',
    proof: 'met bewijs',
    noProof: 'zonder bewijs',
    open: 'Nog niet beantwoord',
    unsure: 'Let op',
    to: 'tot en met',
    none: 'geen',
  },
  en: {
    version: 'Version',
    lowest:
      'A SEAL level is a minimum: the lowest answer decides the level of the objective, and the lowest objective that of the whole. It is never a mean.',
    minimum: 'Minimum asked for',
    weight: 'Weight in the score',
    decides: 'Decides whether the minimum is reached.',
    score: 'Counts for the score only, or reaches the minimum by any answer.',
    evidenced: 'With evidence',
    claimed: 'By all answers',
    answered: 'answered',
    level: 'level',
    points: 'points',
    suffices: 'enough from here on',
    given: 'Answer',
    proof: 'with evidence',
    noProof: 'without evidence',
    open: 'Not answered yet',
    unsure: 'Note',
    to: 'to',
    none: 'none',
  },
} as const;

/**
 * A report as a document: the minimum of each objective, the questions that
 * decide it, and what was answered.
 *
 * @public
 */
export function sealMarkdown(report: SealReport, lang: Language): string {
  const t = TEXTS[lang];
  const answered = report.objectives.some(({ questions }) =>
    questions.some(({ given }) => given.length > 0),
  );
  const standing = answered
    ? [
        `- ${t.evidenced}: ${overall(report.evidenced, lang)}`,
        `- ${t.claimed}: ${overall(report.claimed, lang)}`,
        '',
      ]
    : [];
  return [
    `# ${report.title[lang]}`,
    '',
    `${t.version} ${report.version}. ${t.lowest}`,
    '',
    ...standing,
    ...report.objectives.flatMap(objective => objectiveLines(objective, lang)),
  ].join('\n');
}

function overall(
  { seal, range, score, completeness }: SealAssessment,
  lang: Language,
): string {
  const level = seal === null ? rangeText(range, lang) : `SEAL-${seal}`;
  const points =
    score.low === score.high
      ? score.low.toFixed(1)
      : `${score.low.toFixed(1)} ${TEXTS[lang].to} ${score.high.toFixed(1)}`;
  const share = Math.floor(completeness * 100);
  return `${level}, score ${points} %, ${share} % ${TEXTS[lang].answered}`;
}

function rangeText({ atLeast, atMost }: SealRange, lang: Language): string {
  return atLeast === atMost
    ? `SEAL-${atLeast}`
    : `SEAL-${atLeast} ${TEXTS[lang].to} SEAL-${atMost}`;
}

function objectiveLines(
  { objective, title, asks, weight, minimum, questions }: SealObjectiveReport,
  lang: Language,
): string[] {
  const t = TEXTS[lang];
  return [
    `## ${objective} ${title[lang]}`,
    '',
    asks[lang],
    '',
    `- ${t.minimum}: ${minimum === null ? t.none : `SEAL-${minimum}`}`,
    `- ${t.weight}: ${weight} %`,
    '',
    ...questions.flatMap(question => questionLines(question, minimum, lang)),
  ];
}

function questionLines(
  { criterion, title, answers, suffices, given, unsure }: SealQuestion,
  minimum: number | null,
  lang: Language,
): string[] {
  const t = TEXTS[lang];
  const role = suffices === null ? t.score : t.decides;
  return [
    `### ${criterion} ${title[lang]}`,
    '',
    ...(minimum === null ? [] : [`_${role}_`, '']),
    ...(unsure ? [`${t.unsure}: ${unsure}`, ''] : []),
    ...answers.map(({ label, points, seal }, index) => {
      const mark = index === suffices ? `, **${t.suffices}**` : '';
      return `- [${
        given.some(({ answer }) => answer === index) ? 'x' : ' '
      }] ${index}. ${label[lang]} (${points} ${t.points}, ${
        t.level
      } ${seal}${mark})`;
    }),
    '',
    ...(given.length === 0 ? [`${t.open}.`, ''] : []),
    ...given.flatMap(({ answer, reason, evidenced, claims }) => [
      `${t.given} ${answer} (${evidenced ? t.proof : t.noProof}): ${
        reason?.[lang] ?? ''
      }`,
      ...claims.map(
        claim =>
          `  - ${claim.claim}: ${[claim.value].flat().join(', ')} (${
            claim.source
          }, ${claim.evidence}${claim.asOf ? `, ${claim.asOf}` : ''})`,
      ),
      '',
    ]),
  ];
}
