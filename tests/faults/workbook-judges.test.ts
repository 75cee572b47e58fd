import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeWorkbook } from '#electron/backend/adapters/workbook.ts'
import type { Sheet } from '#electron/backend/adapters/workbook.ts'

const run = promisify(execFile)

/**
 * Reads a workbook as ECMA-376 describes it, in another language and without a line of ours: what kind each cell is,
 * what stands in it, how it is shown, and what the sheet says of its head and columns.
 */
const PYTHON_JUDGE = `
import json, re, sys, zipfile
import xml.etree.ElementTree as ET
NS = {'m': 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'}
REL = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id'
with zipfile.ZipFile(sys.argv[1]) as z:
    assert z.testzip() is None
    names = z.namelist()
    assert not any('macro' in n.lower() or n.endswith('.bin') for n in names), names
    part = lambda name: ET.fromstring(z.read(name))
    sheets = part('xl/workbook.xml').findall('m:sheets/m:sheet', NS)
    rels = {r.get('Id'): r.get('Target') for r in part('xl/_rels/workbook.xml.rels')}
    assert len(sheets) == 1
    target = rels[sheets[0].get(REL)].lstrip('/')
    sheet = part(target if target.startswith('xl/') else 'xl/' + target)
    styles = part('xl/styles.xml')
    shared = [''.join(t.text or '' for t in si.iter('{%s}t' % NS['m'])) for si in part('xl/sharedStrings.xml')] if 'xl/sharedStrings.xml' in names else []
formats = {f.get('numFmtId'): f.get('formatCode') for f in styles.findall('m:numFmts/m:numFmt', NS)}
fonts = styles.findall('m:fonts/m:font', NS)
styled = styles.findall('m:cellXfs/m:xf', NS)
def cell(c):
    x = styled[int(c.get('s', '0'))]
    value = c.find('m:v', NS)
    kind = c.get('t', 'n')
    if kind == 's': text = shared[int(value.text)]
    elif kind == 'inlineStr': text = ''.join(t.text or '' for t in c.iter('{%s}t' % NS['m']))
    else: text = None if value is None else float(value.text)
    assert c.find('m:f', NS) is None, 'a formula in ' + c.get('r')
    return {'at': c.get('r'), 'kind': 'text' if kind in ('s', 'inlineStr') else kind, 'value': text,
            'format': formats.get(x.get('numFmtId', '0')), 'bold': fonts[int(x.get('fontId', '0'))].find('m:b', NS) is not None}
pane = sheet.find('m:sheetViews/m:sheetView/m:pane', NS)
setup = sheet.find('m:pageSetup', NS)
json.dump({
    'name': sheets[0].get('name'),
    'frozen': None if pane is None else [pane.get('ySplit'), pane.get('state')],
    'orientation': None if setup is None else setup.get('orientation'),
    'widths': [float(c.get('width')) for c in sheet.findall('m:cols/m:col', NS)],
    'rows': [[cell(c) for c in row.findall('m:c', NS)] for row in sheet.findall('m:sheetData/m:row', NS)],
}, sys.stdout)
`

interface Judged {
  readonly name: string
  readonly frozen: readonly [string, string] | null
  readonly orientation: string | null
  readonly widths: readonly number[]
  readonly rows: readonly (readonly {
    readonly at: string
    readonly kind: string
    readonly value: string | number | null
    readonly format: string | null
    readonly bold: boolean
  }[])[]
}

const sheet: Sheet = {
  name: '受理登记簿',
  columns: [
    { title: '办件号', width: 12, kind: 'text' },
    { title: '收件时间', width: 17, kind: 'moment' },
    { title: '应办结', width: 12, kind: 'date' },
    { title: '收件', width: 7, kind: 'number' },
  ],
  rows: [
    ['2026-0001', Date.parse('2026-09-17T09:24:00+08:00'), '2026-10-27', 12],
    ['0012', Date.parse('2026-12-31T23:59:00+08:00'), null, 0],
    ...[
      '=1+1',
      '=HYPERLINK("http://example.com","x")',
      '+86 138',
      '-5',
      '@SUM(A1)',
      '\tTAB',
      '=cmd|’ /C calc’!A0',
      '<&>"',
      '010101194912310021',
      '\u0001控制符',
    ].map((text) => [text, null, null, null]),
  ],
  totals: ['合计', null, null, 12],
}

let folder = ''
const judge = async (bytes: Uint8Array): Promise<Judged> => {
  const file = join(folder, 'workbook.xlsx')
  await writeFile(file, bytes)
  return JSON.parse((await run('python3', ['-c', PYTHON_JUDGE, file])).stdout) as Judged
}
let judged: Judged
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbook-'))
  judged = await judge(await writeWorkbook(sheet))
})
afterAll(() => rm(folder, { recursive: true }))

/** Days since 1899-12-30, as spreadsheets count. */
const serial = (wallClock: string): number =>
  (Date.parse(`${wallClock}Z`) - Date.parse('1899-12-30T00:00:00Z')) / 86_400_000

describe('a reader that knows nothing of us opens the workbook', { timeout: 60_000 }, () => {
  it('finds the sheet by its Chinese name, lying across the page', () => {
    expect(judged).toMatchObject({ name: '受理登记簿', orientation: 'landscape' })
  })

  it('finds a head that is bold and stays in sight, over columns of their width', () => {
    expect(judged.rows[0]!.map(({ value, bold }) => [value, bold])).toEqual([
      ['办件号', true],
      ['收件时间', true],
      ['应办结', true],
      ['收件', true],
    ])
    expect(judged.frozen).toEqual(['1', 'frozen'])
    expect(judged.widths).toEqual([12, 17, 12, 7])
  })

  it('finds dates and moments as dates, by the clock of the hall', () => {
    const [, first, second] = judged.rows
    expect(first![1]).toMatchObject({ kind: 'n', format: 'yyyy-mm-dd hh:mm' })
    expect(first![1]!.value).toBeCloseTo(serial('2026-09-17T09:24:00'), 6)
    expect(first![2]).toMatchObject({ kind: 'n', format: 'yyyy-mm-dd', value: serial('2026-10-27T00:00:00') })
    expect(second![1]!.value).toBeCloseTo(serial('2026-12-31T23:59:00'), 6)
  })

  it('finds numbers as numbers, nought too, and nothing where nothing is', () => {
    expect(judged.rows[1]![3]).toMatchObject({ at: 'D2', kind: 'n', value: 12 })
    expect(judged.rows[2]!.map(({ at }) => at)).toEqual(['A3', 'B3', 'D3'])
    expect(judged.rows[2]![2]).toMatchObject({ kind: 'n', value: 0 })
  })

  it('finds text as text, whatever it begins with: nothing is calculated', () => {
    const texts = judged.rows.slice(1, -1).map(([first]) => first!)
    expect(texts.every(({ kind, format }) => kind === 'text' && format === '@')).toBe(true)
    expect(texts.slice(2).map(({ value }) => value)).toEqual([
      '=1+1',
      '=HYPERLINK("http://example.com","x")',
      '+86 138',
      '-5',
      '@SUM(A1)',
      '\tTAB',
      '=cmd|’ /C calc’!A0',
      '<&>"',
      '010101194912310021',
      '控制符',
    ])
  })

  it('finds the totals in bold at the end', () => {
    expect(judged.rows.at(-1)).toMatchObject([
      { value: '合计', bold: true },
      { value: 12, bold: true },
    ])
  })

  it('opens a workbook without a single row', async () => {
    const empty = await judge(await writeWorkbook({ ...sheet, rows: [], totals: null }))
    expect(empty.rows).toHaveLength(1)
  })
})
