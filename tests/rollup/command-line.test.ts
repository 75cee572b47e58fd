import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeHandPackage } from './hand-package.ts'
import { BAIYUN, QINGHE } from './known-halls.ts'

const run = promisify(execFile)
const SCRIPT = join(import.meta.dirname, '../../scripts/roll-up.mjs')

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roll-up-command-'))
  for (const hall of [QINGHE, BAIYUN]) await writeHandPackage(join(folder, 'halls'), hall)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** As npm calls it: from the project, for somebody who stands elsewhere. */
const rollUp = (...words: readonly string[]): Promise<{ stdout: string; stderr: string }> =>
  run(process.execPath, [SCRIPT, ...words], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', INIT_CWD: folder },
  })

describe('npm run roll-up', () => {
  it('says which packages it reads, and answers a query as CSV that spreadsheets open', async () => {
    const { stderr } = await rollUp(
      'halls',
      '--query',
      'archive',
      '--format',
      'csv',
      '--output',
      'archive.csv',
    )
    expect(stderr).toMatch(/2 个大厅[^]*白云 导出 2026-10-14[^]*青禾 导出 2026-10-15/)
    expect(await readFile(join(folder, 'archive.csv'), 'utf8')).toBe(
      '\uFEFFhall,documents,void,missing,closed,archived,not_archived,oldest_not_archived,locked_items,hall_id\r\n' +
        '全部,3,1,1,2,1,1,2026-09-02,1,\r\n青禾,3,1,1,2,1,1,2026-09-02,1,7d0f\r\n',
    )
  })

  it('answers every query as tables, or as JSON with figures for figures', async () => {
    const { stdout } = await rollUp('halls', '--until', '2026-10-14')
    expect(stdout).toMatch(/on-time {2}按时办结率[^]*\n2026-09-01 {2}白云 {2}全部 +1 +0 +1 +0 +100\.0 /)
    expect(stdout).not.toContain('青禾')
    const { stdout: json } = await rollUp('halls', '--query', 'on-time', '--format', 'json')
    expect((JSON.parse(json) as { 'on-time': unknown[] })['on-time'][1]).toMatchObject({
      ...{ month: '2026-09-01', hall: '全部', matter_code: 'allowance', hall_id: null },
      ...{ decided: 4, on_time_percent: 66.7 },
    })
  })

  it('prints a script for either engine that names no person', async () => {
    for (const engine of ['--postgres-script', '--duckdb-script']) {
      const { stdout } = await rollUp('halls', engine)
      expect(stdout).toMatch(/^-- 汇总以下导出包[^]*-- 白云 · 2026-10-14 21:00 · 白云 导出 2026-10-14\n/)
      // Of the columns with names of people only those of the table of bare text, which falls away again.
      const lasting = stdout.split('\n').filter((line) => !line.startsWith('CREATE TEMPORARY TABLE'))
      expect(lasting.filter((line) => /applicant|representative|staff_/.test(line))).toEqual([])
    }
  })

  it.each([
    [['halls', '--query', 'nonsense'], /没有查询“nonsense”[^]*There is no query/],
    [['halls', '--until', '昨天'], /不是日期[^]*is not a date/],
    [['halls', '--format', 'xlsx'], /没有“xlsx”这种格式[^]*no format/],
    [['halls', '--format', 'csv'], /CSV 一次写一个查询[^]*one query/],
    [['halls', '--postgres-script', '--query', 'cases'], /脚本一次写一种[^]*One script/],
    [['halls', '--frobnicate'], /看不懂这条命令[^]*frobnicate/],
    [[], /没有写文件夹[^]*No folder was named/],
  ])('refuses %j in words, with how to call it', async (words, told) => {
    await expect(rollUp(...words)).rejects.toMatchObject({
      ...{ code: 1, stdout: '' },
      stderr: expect.stringMatching(told) as string,
    })
  })
})
