import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { after, test } from 'node:test';
import { shapefileParts, zip } from './zip.mjs';

const folder = mkdtempSync(join(tmpdir(), 'linli-zip-'));
after(() => rmSync(folder, { recursive: true }));
for (const name of ['网格.shp', '网格.DBF', '网格.prj', '网格.shx', '网格.txt', '别的.dbf']) writeFileSync(join(folder, name), `of ${name}`);

test('a Shapefile takes along what belongs to it and nothing else', () => {
  assert.deepEqual(shapefileParts(join(folder, '网格.shp')).map((f) => basename(f)).sort(), ['网格.DBF', '网格.prj', '网格.shp']);
});

test('the zip is one that other programs read', () => {
  const packed = join(folder, 'packed.zip');
  writeFileSync(packed, zip(shapefileParts(join(folder, '网格.shp'))));
  const read = spawnSync('python3', ['-c', 'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(z.read("网格.prj").decode())', packed], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8', LC_ALL: 'C.UTF-8' },
  });
  assert.equal(read.stdout.trim(), 'of 网格.prj', read.stderr);
});
