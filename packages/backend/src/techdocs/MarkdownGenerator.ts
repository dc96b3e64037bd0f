// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdir, copyFile, writeFile } from 'fs/promises';
import path from 'path';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import {
  GeneratorRunOptions,
  TechdocsGenerator,
} from '@backstage/plugin-techdocs-node';
import { pageHtml } from './pageHtml';
import { readSite } from './readSite';
import { renderMarkdown } from './renderMarkdown';
import { stylesheet } from './stylesheet';

/**
 * Makes of `mkdocs.yml` and a folder of Markdown what MkDocs with TechDocs'
 * own plugin would make of it, as far as the reader and the search need it.
 */
export class MarkdownGenerator extends TechdocsGenerator {
  constructor(options: { config: Config; logger: LoggerService }) {
    const { config } = options;
    const scmIntegrations = ScmIntegrations.fromConfig(config);
    super({ ...options, scmIntegrations });
  }

  override async run(options: GeneratorRunOptions): Promise<void> {
    const { inputDir, outputDir, etag, siteOptions } = options;
    const site = await readSite(inputDir, siteOptions?.name);
    const files = new Map<string, string>([[stylesheet.path, stylesheet.text]]);
    const sections = [];
    for (const page of site.pages) {
      const rendered = renderMarkdown(page, site);
      files.set(`${page.url}index.html`, pageHtml(page, rendered, site));
      sections.push(...rendered.sections);
    }
    files.set('search/search_index.json', JSON.stringify({ docs: sections }));
    files.set(
      'techdocs_metadata.json',
      JSON.stringify({
        site_name: site.name,
        site_description: site.description,
        build_timestamp: Date.now(),
        files: [...files.keys(), ...site.assets],
        ...(etag && { etag }),
      }),
    );
    for (const [file, text] of files) {
      await writeFile(await place(outputDir, file), text);
    }
    for (const asset of site.assets) {
      await copyFile(
        path.join(site.folder, asset),
        await place(outputDir, asset),
      );
    }
  }
}

async function place(folder: string, file: string): Promise<string> {
  const target = path.join(folder, file);
  await mkdir(path.dirname(target), { recursive: true });
  return target;
}
