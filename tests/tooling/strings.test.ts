import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const script = join(import.meta.dirname, '../../scripts/check-strings.mjs')

/** What is wrong, in which folder, as which file, and the words that are found. */
const WORDS = [
  ['Chinese in a string', 'renderer/ui/a.ts', "export const a = '取号'\n", '取号'],
  ['Chinese in a template', 'electron/main/a.ts', 'export const a = (n: number) => `第${n}`\n', '第'],
  ['Chinese in the backend', 'electron/backend/services/a.ts', "export const a = '补打'\n", '补打'],
  ['a full-width mark alone', 'renderer/ui/a.ts', "export const a = ['a', 'b'].join('、')\n", '、'],
  ['text between tags', 'renderer/ui/a.tsx', 'export const A = () => <p>Next</p>\n', 'Next'],
  ['a mark between tags', 'renderer/ui/a.tsx', 'export const A = () => <p>·</p>\n', '·'],
  ['a literal child', 'renderer/ui/a.tsx', "export const A = () => <p>{'Next'}</p>\n", 'Next'],
  [
    'one of two children',
    'renderer/ui/a.tsx',
    "export const A = (p: { on: boolean; t: (k: string) => string }) => <p>{p.on ? p.t('on') : 'off'}</p>\n",
    'off',
  ],
  ['an aria-label', 'renderer/ui/a.tsx', 'export const A = () => <p aria-label="Close" />\n', 'Close'],
  ['a placeholder', 'renderer/ui/a.tsx', "export const A = () => <input placeholder={'Name'} />\n", 'Name'],
  [
    'a title put together',
    'renderer/ui/a.tsx',
    'export const A = (p: { n: 1 }) => <p title={`No ${p.n}`} />\n',
    'No',
  ],
  ['words in a native box', 'electron/main/a.ts', "export const a = { message: 'Disk full' }\n", 'Disk full'],
  ['the title of a page', 'renderer/staff/index.html', '<html><title>Desk</title></html>\n', 'Desk'],
] as const

/** What looks like words and is none, or stands where words belong. */
const NO_WORDS = [
  [
    'keys of texts',
    'renderer/ui/a.tsx',
    "export const A = (p: { t: (k: string) => string }) => <p title={p.t('a.b')}>{p.t('c')}</p>\n",
  ],
  ['comments', 'renderer/ui/a.ts', '// 取号\nexport const a = 1\n'],
  [
    'class names and roles',
    'renderer/ui/a.tsx',
    'export const A = () => <p className="row" role="status" />\n',
  ],
  ['patterns', 'renderer/ui/a.ts', 'export const a = /[\\u4e00-\\u9fff]|号/u\n'],
  ['the texts themselves', 'renderer/text/zh-CN/a.ts', "export const a = { take: '取号' }\n"],
  ['fixed phrases of documents', 'electron/backend/wording/a.ts', "export const a = '以下空白'\n"],
  [
    'codes the backend answers',
    'electron/backend/services/a.ts',
    "export const a = { message: 'not-found' }\n",
  ],
] as const

/** Every case in a folder of its own, so that one run judges them all. */
const placed = (path: string, place: number): string => path.replace(/([^/]+)$/, `case-${place}/$1`)
const words = WORDS.map(([what, path, text, shown], place) => ({
  what,
  path: placed(path, place),
  text,
  shown,
}))
const noWords = NO_WORDS.map(([what, path, text], place) => ({
  what,
  path: placed(path, WORDS.length + place),
  text,
}))

let folder = ''
const judge = (files: readonly { readonly path: string; readonly text: string }[]) => {
  rmSync(folder, { recursive: true, force: true })
  for (const top of ['electron', 'renderer', 'shared']) mkdirSync(join(folder, top), { recursive: true })
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const run = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' })
  return { lines: run.stdout.trim().split('\n'), code: run.status }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'strings-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('no visible string in code', { timeout: 60_000 }, () => {
  let lines: readonly string[] = []
  beforeAll(() => {
    const judged = judge([...words, ...noWords])
    expect(judged.code).toBe(1)
    lines = judged.lines
  }, 60_000)

  it.each(words)('finds $what', ({ path, shown }) => {
    const found = lines.filter((line) => line.startsWith(`${path}:`))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(new RegExp(`:1 [a-z ]+: "${shown}"$`))
  })

  it.each(noWords)('lets $what be', ({ path }) => {
    expect(lines.filter((line) => line.startsWith(path))).toEqual([])
  })

  it('is content with code that has no words, and not with a folder that has no code', () => {
    expect(judge(noWords)).toMatchObject({ code: 0 })
    expect(judge([])).toMatchObject({ code: 1 })
  })
})
