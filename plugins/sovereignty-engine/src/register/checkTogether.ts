// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { SECTION_NAMES } from './entries';
import { EntityTable } from './EntityTable';
import { ownershipCircle, periodProblems } from './ownershipProblems';
import { Problem } from './Problem';
import { RegisterFile } from './RegisterFile';

/**
 * What is wrong between files, or between rows. The blame is with the last
 * file that speaks of it: the register that ships is right by itself.
 */
export function checkTogether(
  files: readonly RegisterFile[],
  inUse: ReadonlySet<string>,
): Problem[] {
  const table = EntityTable.of(files);
  return [
    ...retirements(files, table, inUse),
    ...unknownOwners(table),
    ...unknownLaws(files, table),
    ...unknownSources(files),
    ...impossiblePeriods(files, table),
    ...circles(files, table),
  ];
}

function retirements(
  files: readonly RegisterFile[],
  { retired }: EntityTable,
  inUse: ReadonlySet<string>,
): Problem[] {
  return [...retired].flatMap(([id, { file, at }]) => {
    if (inUse.has(id)) {
      const text = `${at()} ${id} is retired, but components or clusters lean on it; move those first`;
      return [{ file, text }];
    }
    const isListed = files.some(other =>
      other.rows('providers').some(({ row }) => row.id === id && !row.retired),
    );
    if (isListed) return [];
    return [
      { file, text: `${at()} ${id} is retired, but no file lists it; mend id` },
    ];
  });
}

/** An owner that is not listed would make a parent unknown without a word. */
function unknownOwners({
  entities,
  rows,
  changes,
  retired,
}: EntityTable): Problem[] {
  const ofRows = [...rows.values()].flatMap(({ row, file, at }) =>
    row.ownership.map(({ owner }, index) => ({
      owned: row.id,
      owner,
      file,
      place: at('ownership', index, 'owner'),
    })),
  );
  const ofChanges = changes.map(({ row, file, at }) => ({
    owned: row.of,
    owner: row.owner,
    file,
    place: at('owner'),
  }));
  const owners = [...ofRows, ...ofChanges]
    .filter(({ owner }) => !entities.has(owner))
    .map(({ owned, owner, file, place }) => {
      const taken = retired.get(owner);
      return taken
        ? {
            file: taken.file,
            text: `${taken.at()} ${owner} is retired, but ${owned} is owned by it; correct that first`,
          }
        : {
            file,
            text: `${place} ${owned} is owned by ${owner}, which no file lists; add it to owners`,
          };
    });
  const owned = changes
    .filter(({ row }) => !entities.has(row.of))
    .map(({ row, file, at }) => ({
      file,
      text: `${at('of')} ${
        row.of
      } changes hands, but no file lists it; add it to providers or owners`,
    }));
  return [...owners, ...owned];
}

function unknownLaws(
  files: readonly RegisterFile[],
  { rows }: EntityTable,
): Problem[] {
  const known = new Set(
    files.flatMap(file => file.rows('laws').map(({ row }) => row.id)),
  );
  return [...rows.values()].flatMap(({ row, file, at }) => {
    if (!('laws' in row)) return [];
    return row.laws.flatMap((law, index) =>
      known.has(law)
        ? []
        : [
            {
              file,
              text: `${at('laws', index)} ${
                row.id
              }: no file lists the law ${law}; add it to laws, or mend its spelling`,
            },
          ],
    );
  });
}

/** A source is a code that `sources` explains, or an address by itself. */
function unknownSources(files: readonly RegisterFile[]): Problem[] {
  const known = new Set(
    files.flatMap(file => file.rows('sources').map(({ row }) => row.code)),
  );
  return files.flatMap(file =>
    SECTION_NAMES.flatMap(section =>
      file.rows(section).flatMap(({ row, at }) => {
        const listed = 'source' in row ? row.source : [];
        return listed.flatMap((code, index) =>
          known.has(code) || /^https?:\/\//.test(code)
            ? []
            : [
                {
                  file,
                  text: `${at(
                    'source',
                    index,
                  )} no file explains the source ${code}; add it to sources, or give an address`,
                },
              ],
        );
      }),
    ),
  );
}

function impossiblePeriods(
  files: readonly RegisterFile[],
  table: EntityTable,
): Problem[] {
  return [...table.entities.values()].flatMap(entity => {
    const problems = periodProblems(entity);
    if (problems.length === 0) return [];
    const { file, at } = table.originOf(entity.id, files);
    return problems.map(problem => ({ file, text: `${at()} ${problem}` }));
  });
}

function circles(
  files: readonly RegisterFile[],
  table: EntityTable,
): Problem[] {
  const circle = ownershipCircle(table.entities);
  if (!circle) return [];
  const [last] = circle.ids
    .map(id => table.originOf(id, files))
    .sort((a, b) => files.indexOf(b.file) - files.indexOf(a.file));
  const when = circle.day === '' ? '' : ` from ${circle.day}`;
  return [
    {
      file: last.file,
      text: `${last.at()} ${circle.ids.join(
        ', ',
      )} own each other in a circle${when}; one of these owners is wrong`,
    },
  ];
}
