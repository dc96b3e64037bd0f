// SPDX-FileCopyrightText: 2026 The Regie authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdir, mkdtemp, rm, symlink, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import path from 'path';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import techdocsPlugin from '@backstage/plugin-techdocs-backend';
import request from 'supertest';
import techdocsModuleMarkdown from './index';

jest.setTimeout(60_000);

const PLACE = 'default/component/website';
let folder: string;
let stop: () => Promise<unknown> = async () => {};

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'regie-techdocs-'));
});

afterEach(async () => {
  await stop();
  await rm(folder, { recursive: true });
});

/** Builds the site by the real backend; gives what that says, and its files. */
async function build(files: Record<string, string>) {
  const site = path.join(folder, 'site');
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(site, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const location = `file:${path.join(site, 'catalog-info.yaml')}`;
  const backend = await startTestBackend({
    features: [
      techdocsPlugin,
      techdocsModuleMarkdown,
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost' },
          techdocs: {
            builder: 'local',
            publisher: {
              type: 'local',
              local: { publishDirectory: path.join(folder, 'published') },
            },
          },
        },
      }),
      catalogServiceMock.factory({
        entities: [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: {
              name: 'website',
              uid: folder,
              annotations: {
                'backstage.io/techdocs-ref': 'dir:.',
                'backstage.io/managed-by-location': location,
              },
            },
          },
        ],
      }),
    ],
  });
  const { server } = backend;
  stop = async () => backend.stop();
  const { text: said } = await request(server)
    .get(`/api/techdocs/sync/${PLACE}`)
    .set('accept', 'text/event-stream');
  const get = async (file: string) =>
    request(server).get(`/api/techdocs/static/docs/${PLACE}/${file}`);
  return { said, get };
}

const MKDOCS = `
site_name: Onze website
repo_url: https://code.example/website
edit_uri: blob/main/docs/
nav:
  - index.md
  - Meer:
      - Beheer: deel/beheer.md
`;
const INDEX = `# Welkom

Zie [beheer](deel/beheer.md#wat-nu), [de bron](../src/main.ts) en [een bestand](cijfers.csv).

<script>alert(1)</script> en [nooit](javascript:alert(1))

| a | b |
| - | - |
| 1 | 2 |
`;

describe('documentation in Markdown', () => {
  it('becomes a site that TechDocs serves, with working links', async () => {
    const { said, get } = await build({
      'mkdocs.yml': MKDOCS,
      'docs/index.md': INDEX,
      'docs/deel/beheer.md':
        '# Beheer\n\n## Wat nu?\n\n![p](../plaat.png) [terug](../index.md)\n\n## Wat nu\n',
      'docs/cijfers.csv': 'a;b\n',
      'docs/plaat.png': 'png',
    });
    expect(said).toContain('event: finish');

    const { text: first } = await get('index.html');
    expect(first).toContain('<h1 id="welkom">Welkom</h1>');
    expect(first).toContain('href="./deel/beheer/#wat-nu"');
    expect(first).toContain(
      'href="https://code.example/website/blob/main/src/main.ts"',
    );
    expect(first).toContain('href="cijfers.csv" download');
    expect(first).toContain('aria-current="page">Welkom</a>');
    expect(first).toContain('<span class="md-nav__title">Meer</span>');

    const { text: second } = await get('deel/beheer/index.html');
    expect(second).toContain('src="../../plaat.png"');
    expect(second).toContain('href="../../">terug');
    expect(second).toContain('<h2 id="wat-nu_1">');

    const css = /href="\.\.\/\.\.\/(assets\/[^"]+)"/.exec(second)?.[1] ?? '';
    expect(css).toMatch(/main\.[0-9a-f]{8}\.min\.css$/);
    expect((await get(css)).status).toBe(200);
    expect((await get('plaat.png')).status).toBe(200);
    expect((await get('cijfers.csv')).status).toBe(200);
  });

  it('shows HTML as text, and makes no link that runs a script', async () => {
    const { get } = await build({ 'docs/README.md': INDEX });
    const { text } = await get('index.html');
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).not.toMatch(/<script|href="javascript/);
  });

  it('tells the reader its name, and the search every section', async () => {
    const { get } = await build({
      'mkdocs.yml': MKDOCS,
      'docs/index.md': INDEX,
      'docs/deel/beheer.md':
        '# Beheer\n\nVooraf.\n\n## Wat nu?\n\nDe knop `aan`.\n',
    });
    const metadata = JSON.parse((await get('techdocs_metadata.json')).text);
    expect(metadata).toMatchObject({ site_name: 'Onze website' });
    const index = JSON.parse((await get('search/search_index.json')).text);
    expect(index.docs).toContainEqual({
      location: 'deel/beheer/',
      title: 'Beheer',
      text: 'Vooraf.\n',
    });
    expect(index.docs).toContainEqual({
      location: 'deel/beheer/#wat-nu',
      title: 'Wat nu?',
      text: 'De knop aan.\n',
    });
  });

  it.each([
    ['no first page', { 'docs/other.md': '# Other' }, 'no index.md'],
    [
      'a page in the navigation that is not there',
      {
        'mkdocs.yml': 'nav: [index.md, gone.md]',
        'docs/index.md': '# Here',
      },
      'gone.md',
    ],
    [
      'settings that are no YAML',
      { 'mkdocs.yml': 'nav: [', 'docs/index.md': '# Here' },
      'mkdocs.yml cannot be used',
    ],
    [
      'a folder outside',
      { 'mkdocs.yml': 'docs_dir: ../..', 'docs/index.md': '# Here' },
      'path',
    ],
  ])('says what is wrong: %s', async (_what, files, told) => {
    const { said, get } = await build(files);
    expect(said).toContain('event: error');
    expect(said).toContain(told);
    expect((await get('index.html')).status).toBe(404);
  });

  it('publishes nothing that a link in the folder leads to', async () => {
    await writeFile(path.join(folder, 'secret.txt'), 'secret');
    await mkdir(path.join(folder, 'site', 'docs'), { recursive: true });
    await symlink(
      path.join(folder, 'secret.txt'),
      path.join(folder, 'site', 'docs', 'secret.txt'),
    );
    const { get } = await build({ 'docs/index.md': '# Here' });
    expect((await get('index.html')).status).toBe(200);
    expect((await get('secret.txt')).status).toBe(404);
  });
});
