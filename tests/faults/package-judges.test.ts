import { execFile } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyFolder, noticePath, writeSamplePackage } from '#tests/support/sample-package.ts'

const run = promisify(execFile)

/** Written from RFC 8493 alone, in another language, without a line of ours. */
const PYTHON_JUDGE = `
import hashlib, os, sys, unicodedata
root = sys.argv[1]
def digest(path):
    with open(os.path.join(root, path), 'rb') as f:
        return hashlib.sha256(f.read()).hexdigest()
def manifest(name):
    with open(os.path.join(root, name), encoding='utf-8', newline='') as f:
        rows = f.read()
    assert rows.endswith('\\n') and '\\r' not in rows
    pairs = [line.split('  ', 1) for line in rows[:-1].split('\\n')]
    assert [p for _, p in pairs] == sorted(p for _, p in pairs), name + ' is not sorted'
    return {path: value for value, path in pairs}
with open(os.path.join(root, 'bagit.txt'), 'rb') as f:
    assert f.read() == b'BagIt-Version: 1.0\\nTag-File-Character-Encoding: UTF-8\\n'
payload = manifest('manifest-sha256.txt')
tags = manifest('tagmanifest-sha256.txt')
assert set(tags) == {'bagit.txt', 'bag-info.txt', 'manifest-sha256.txt'}, sorted(tags)
for listed in (payload, tags):
    for path, value in listed.items():
        assert digest(path) == value, path
found, size = set(), 0
for folder, _, names in os.walk(os.path.join(root, 'data')):
    for name in names:
        place = os.path.join(folder, name)
        found.add(os.path.relpath(place, root))
        size += os.path.getsize(place)
assert found == set(payload), found ^ set(payload)
assert all(unicodedata.is_normalized('NFC', path) for path in found)
with open(os.path.join(root, 'bag-info.txt'), encoding='utf-8') as f:
    labels = dict(line.rstrip('\\n').split(': ', 1) for line in f)
assert labels['Payload-Oxum'] == '%d.%d' % (size, len(found)), labels
for label in ('Bagging-Date', 'External-Identifier', 'Source-Organization', 'Bag-Software-Agent', 'Audit-Head'):
    assert labels[label], label
print('sound', len(found))
`

let folder = ''
let root = ''
beforeAll(async () => {
  folder = await emptyFolder()
  root = join(folder, 'package')
  await writeSamplePackage(root)
})
afterAll(() => rm(folder, { recursive: true }))

const withChangedNotice = async <T>(ask: () => Promise<T>): Promise<T> => {
  const place = join(root, noticePath)
  const bytes = await readFile(place)
  await writeFile(place, Buffer.concat([bytes, Buffer.from('x')]))
  try {
    return await ask()
  } finally {
    await writeFile(place, bytes)
  }
}

describe('judges that know nothing of us agree', { timeout: 60_000 }, () => {
  it.each(['manifest-sha256.txt', 'tagmanifest-sha256.txt'])('sha256sum -c %s', async (manifest) => {
    const { stdout } = await run('sha256sum', ['--check', '--strict', manifest], { cwd: root })
    const lines = (await readFile(join(root, manifest), 'utf8')).trimEnd().split('\n')
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .filter((line) => line.endsWith(': OK')),
    ).toHaveLength(lines.length)
  })

  it('sha256sum sees the change that we see', async () => {
    await withChangedNotice(async () => {
      await expect(
        run('sha256sum', ['--check', '--strict', 'manifest-sha256.txt'], { cwd: root }),
      ).rejects.toMatchObject({ code: 1 })
    })
  })

  // Not skipped where there is no python3: a judge that is silently absent judges nothing.
  it('a reader of RFC 8493 in Python', async () => {
    expect((await run('python3', ['-c', PYTHON_JUDGE, root])).stdout).toBe('sound 8\n')
  })

  it('the Python reader sees the change that we see', async () => {
    await withChangedNotice(async () => {
      await expect(run('python3', ['-c', PYTHON_JUDGE, root])).rejects.toMatchObject({ code: 1 })
    })
  })

  it('a reader of RFC 4180 in Python finds the same fields', async () => {
    const script =
      'import csv,json,sys;print(json.dumps(list(csv.DictReader(open(sys.argv[1],encoding="utf-8-sig",newline=""),strict=True))[0]["applicant_name"]))'
    const { stdout } = await run('python3', ['-c', script, join(root, 'data/cases.csv')])
    expect(JSON.parse(stdout)).toBe('林秀珍, "阿珍"')
  })
})
