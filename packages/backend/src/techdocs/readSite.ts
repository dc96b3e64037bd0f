// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { readdir, readFile, stat } from 'fs/promises';
import path from 'path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { parse } from 'yaml';
import { z } from 'zod';

/** What is read of `mkdocs.yml`; other keys are those of MkDocs itself. */
const settingsSchema = z.object({
  site_name: z.string().optional(),
  site_description: z.string().optional(),
  docs_dir: z.string().default('docs'),
  /** Where the sources are, for links that lead out of the documentation. */
  repo_url: z.url({ protocol: /^https?$/ }).optional(),
  edit_uri: z.string().optional(),
  nav: z.array(z.unknown()).optional(),
});

const MARKDOWN = /\.md$/i;
const MAX_PAGE_BYTES = 2_000_000;

export interface Page {
  /** In the folder, such as `kubernetes/README.md`. */
  readonly source: string;
  /** Its folder in the site, such as `kubernetes/`; empty for the first page. */
  readonly url: string;
  readonly title: string;
  readonly markdown: string;
}

export type NavItem =
  | { readonly title: string; readonly page: Page }
  | { readonly title: string; readonly children: readonly NavItem[] };

export interface Site {
  readonly name: string;
  readonly description: string;
  readonly folder: string;
  /** Where the sources of the pages are on the web. */
  readonly sources: string | undefined;
  readonly pages: readonly Page[];
  readonly assets: readonly string[];
  readonly nav: readonly NavItem[];
}

/**
 * Reads the settings and the pages of a site. Links in the folder are not
 * followed: they could lead out of it.
 *
 * @throws InputError that names the file and what is wrong
 */
export async function readSite(
  root: string,
  defaultName = 'Documentation',
): Promise<Site> {
  const settings = await readSettings(root);
  const { docs_dir: docs, repo_url: repository, edit_uri: edit } = settings;
  const folder = resolveSafeChildPath(root, docs);
  const files = await filesIn(folder);
  const pages = await Promise.all(
    files
      .filter(file => MARKDOWN.test(file))
      .filter(file => !isSecondIndex(file, files))
      .map(file => readPage(folder, file)),
  );
  if (!pages.some(({ url }) => url === '')) {
    throw new InputError(`There is no index.md or README.md in ${docs}.`);
  }
  return {
    name: settings.site_name ?? defaultName,
    description: settings.site_description ?? '',
    folder,
    sources:
      repository &&
      new URL(edit ?? `blob/HEAD/${docs}/`, withSlash(repository)).href,
    pages,
    assets: files.filter(file => !MARKDOWN.test(file)),
    nav: settings.nav
      ? navOf(settings.nav, pages)
      : pages.map(page => ({ title: page.title, page })),
  };
}

async function readSettings(root: string) {
  for (const name of ['mkdocs.yaml', 'mkdocs.yml']) {
    const file = resolveSafeChildPath(root, name);
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    try {
      return settingsSchema.parse(parse(text));
    } catch (error) {
      throw new InputError(`${name} cannot be used`, error);
    }
  }
  return settingsSchema.parse({});
}

/** The first page first, then by name. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  return entries
    .filter(entry => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ parentPath, name }) =>
      path
        .relative(folder, path.join(parentPath, name))
        .split(path.sep)
        .join('/'),
    )
    .sort((a, b) => (urlOf(a) < urlOf(b) ? -1 : 1));
}

/** Beside an index.md the README is for who reads the sources. */
function isSecondIndex(file: string, files: readonly string[]): boolean {
  const index = path.posix.join(path.posix.dirname(file), 'index.md');
  return /(^|\/)README\.md$/i.test(file) && files.includes(index);
}

async function readPage(folder: string, source: string): Promise<Page> {
  const file = path.join(folder, source);
  const { size } = await stat(file);
  if (size > MAX_PAGE_BYTES) {
    throw new InputError(
      `${source} has ${size} bytes; at most ${MAX_PAGE_BYTES} are read. Split it.`,
    );
  }
  const markdown = await readFile(file, 'utf8');
  const heading = /^# +(.+?)[ #]*$/m.exec(markdown)?.[1];
  return { source, url: urlOf(source), title: heading ?? source, markdown };
}

function urlOf(source: string): string {
  return source
    .replace(/(^|\/)(index|README)\.md$/i, '$1')
    .replace(MARKDOWN, '/');
}

/** `page.md`, `Title: page.md` or `Title: [...]`, as MkDocs writes it. */
function navOf(items: readonly unknown[], pages: readonly Page[]): NavItem[] {
  return items.map(item => {
    const [title, target] =
      typeof item === 'string'
        ? [undefined, item]
        : Object.entries(item ?? {})[0] ?? [];
    if (Array.isArray(target) && title !== undefined) {
      return { title, children: navOf(target, pages) };
    }
    const page = pages.find(({ source }) => source === target);
    if (!page) {
      throw new InputError(
        `mkdocs.yml names ${JSON.stringify(
          target,
        )} under nav; there is no such page.`,
      );
    }
    return { title: title ?? page.title, page };
  });
}

export function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}
