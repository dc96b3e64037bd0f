// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

/** The ids that TestDatabases of Backstage 1.55 has. */
const KNOWN_VERSIONS = [11, 12, 13, 14, 15, 16, 17, 18];

/**
 * The environment in which Backstage's TestDatabases finds this server, as
 * POSTGRES_15 and the like. A version newer than it knows goes by the newest
 * name it knows. Without Docker: it would try that for every other id in CI.
 *
 * @param {{ connectionString: string, version: number }} server
 * @returns {Record<string, string>}
 * @throws {Error} on a version older than 11
 */
export function testDatabaseEnv({ connectionString, version }) {
  const known = KNOWN_VERSIONS.filter(each => each <= version).at(-1);
  if (known === undefined) {
    throw new Error(
      `PostgreSQL ${version} is older than the tests know. Install ${KNOWN_VERSIONS[0]} or later.`,
    );
  }
  return {
    [`BACKSTAGE_TEST_DATABASE_POSTGRES${known}_CONNECTION_STRING`]:
      connectionString,
    BACKSTAGE_TEST_DISABLE_DOCKER: '1',
  };
}
