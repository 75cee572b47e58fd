import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SAMPLE_IMAGE_BYTES } from '#shared/contract/matter.ts'
import { NO_TERMS } from '#shared/domain/matter/matter-version.ts'
import type { HallTerms } from '#shared/domain/matter/matter-version.ts'
import { material, matterWith } from '#tests/support/matters.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'

let hall: TestHall
let admin: Caller
let clerk: Caller

const matterCode = 'kite-flying'
const jpeg = (...inside: number[]) => ({
  bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...inside, 0xff, 0xd9]),
  mediaType: 'image/jpeg' as const,
})
const PNG_HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const PNG_TAIL = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]
const png = {
  bytes: new Uint8Array([...PNG_HEAD, 0, 0, 0, 0, ...PNG_TAIL]),
  mediaType: 'image/png' as const,
}

const settle = (named: HallTerms['named']) =>
  admin.call('matters.settle', {
    hall: {
      code: matterCode,
      categoryId: 'consulting',
      hallPart: 'accept',
      retention: { kind: 'term', code: 'D10' },
      recordClass: 'b',
      quick: false,
      terms: { ...NO_TERMS, named },
    },
    confirmed: true,
  })
const save = (materialKey: string, image: ReturnType<typeof jpeg> | typeof png | null) =>
  admin.reply('matters.saveSample', { matterCode, materialKey, image })
const keys = async () => (await clerk.call('matters.samples', { matterCode })).materialKeys
const bytesOf = async (materialKey: string) =>
  (await clerk.call('matters.sample', { matterCode, materialKey })).bytes

beforeEach(async () => {
  hall = await openTestHall('2026-09-17T09:00:00+08:00')
  admin = await hall.signIn('zhaoqian', null, 'staff-9')
  clerk = await hall.signIn('wangmin', 'counter-1')
  const matter = matterWith({
    code: matterCode,
    household: false,
    materials: [
      material('form'),
      material('roof-income', { localOption: '本市要求' }),
      material('roof-papers', { unnamed: '其他材料' }),
    ],
  })
  await admin.call('matters.import', {
    text: JSON.stringify({ format: 1, title: '虚构目录', compiled: '2026-09-01', matters: [matter] }),
  })
  await settle({ 'roof-papers': ['屋顶照片', '物业证明'] })
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

describe('样张: what a material should look like', () => {
  it('is saved, shown to everybody at the desk, changed and taken away', async () => {
    expect(await keys()).toEqual([])
    await save('form', jpeg(1))
    await save('roof-income', png)
    await save('roof-papers-2', jpeg(2))
    expect(await keys()).toEqual(['form', 'roof-income', 'roof-papers-2'])
    expect(await bytesOf('form')).toEqual(jpeg(1).bytes)
    expect(await clerk.call('matters.sample', { matterCode, materialKey: 'roof-income' })).toEqual(png)
    await save('form', png)
    expect(await clerk.call('matters.sample', { matterCode, materialKey: 'form' })).toEqual(png)
    await save('form', null)
    expect(await keys()).toEqual(['roof-income', 'roof-papers-2'])
    expect(await clerk.reply('matters.sample', { matterCode, materialKey: 'form' })).toMatchObject({
      error: { code: 'no-sample' },
    })
    // Somebody else was faster: it is away, as was wanted.
    expect(await save('form', null)).toMatchObject({ ok: true })
  })

  it.each([
    ['a text that calls itself a picture', new TextEncoder().encode('%PDF-1.7 and so on to the end')],
    ['a JPEG cut short', jpeg(1, 2, 3).bytes.slice(0, -1)],
    ['another kind of picture', png.bytes],
    ['nothing', new Uint8Array()],
    ['only the two ends', new Uint8Array([0xff, 0xd8, 0xff, 0xd9])],
  ])('%s is not taken', async (_what, bytes) => {
    const image = { bytes, mediaType: 'image/jpeg' as const }
    expect(await admin.reply('matters.saveSample', { matterCode, materialKey: 'form', image })).toMatchObject(
      {
        error: { code: 'not-a-picture' },
      },
    )
    expect(await keys()).toEqual([])
  })

  it.each([
    ['no-matter', { matterCode: 'nothing', materialKey: 'form' }],
    ['no-material', { matterCode, materialKey: 'nothing' }],
    // A line without a name stands for several papers.
    ['no-material', { matterCode, materialKey: 'roof-papers' }],
    ['no-material', { matterCode, materialKey: 'roof-papers-3' }],
  ])('%s: %o', async (code, place) => {
    expect(await admin.reply('matters.saveSample', { ...place, image: jpeg(1) })).toMatchObject({
      error: { code },
    })
  })

  it('one that is larger than the contract allows does not come in', async () => {
    const image = { bytes: new Uint8Array(SAMPLE_IMAGE_BYTES + 1), mediaType: 'image/jpeg' as const }
    expect(await admin.reply('matters.saveSample', { matterCode, materialKey: 'form', image })).toMatchObject(
      {
        error: { code: 'bad-input' },
      },
    )
  })

  it('only an administrator changes it', async () => {
    expect(
      await clerk.reply('matters.saveSample', { matterCode, materialKey: 'form', image: jpeg(1) }),
    ).toMatchObject({ error: { code: 'not-allowed' } })
  })

  it('a file that is gone is said at the desk, and found by the check of the database', async () => {
    await save('form', jpeg(1))
    const files = join(hall.folder, 'files')
    for (const folder of readdirSync(files)) rmSync(join(files, folder), { recursive: true })
    expect(await clerk.reply('matters.sample', { matterCode, materialKey: 'form' })).toMatchObject({
      error: { code: 'damaged-file' },
    })
    expect(hall.verify()).toEqual(['sample of kite-flying form: its file is missing or damaged'])
    // Choosing the picture again mends it.
    await save('form', jpeg(1))
    expect(await bytesOf('form')).toEqual(jpeg(1).bytes)
  })
})

describe('pictures of papers the hall has named', () => {
  it('stay with their papers when the hall names its papers anew', async () => {
    await save('roof-papers-1', jpeg(1))
    await save('roof-papers-2', jpeg(2))
    await save('form', jpeg(3))
    await settle({ 'roof-papers': ['物业证明', '风力记录', '屋顶照片'] })
    expect(await keys()).toEqual(['form', 'roof-papers-1', 'roof-papers-3'])
    expect(await bytesOf('roof-papers-1')).toEqual(jpeg(2).bytes)
    expect(await bytesOf('roof-papers-3')).toEqual(jpeg(1).bytes)
    await settle({ 'roof-papers': ['物业公司证明'] })
    expect(await keys()).toEqual(['form', 'roof-papers-1'])
    expect(await bytesOf('roof-papers-1')).toEqual(jpeg(2).bytes)
    await settle({})
    expect(await keys()).toEqual(['form'])
  })
})
