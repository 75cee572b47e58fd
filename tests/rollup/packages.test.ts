import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeHandPackage } from './hand-package.ts'
import type { HandPackage } from './hand-package.ts'
import { openRollUp } from './roll-up-script.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roll-up-packages-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const hall = (name: string, day: string, more: Partial<HandPackage> = {}): HandPackage => ({
  hallId: `id-${name}`,
  name,
  snapshotAt: `2026-${day}T22:00:00.000+08:00`,
  ...more,
})

const taken = async (
  places: readonly string[],
  until?: string,
): Promise<{ names: string[]; older: number }> => {
  const rollUp = await openRollUp({ places, ...(until !== undefined && { until: Date.parse(until) }) })
  try {
    return { names: rollUp.packages.map(({ name }) => name), older: rollUp.older }
  } finally {
    rollUp.close()
  }
}

/** What a person is told, in both languages, and what to do. */
const refusal = async (places: readonly string[], until?: string): Promise<string> => {
  try {
    await taken(places, until)
  } catch (error) {
    const { zh, message, todo } = error as { zh: string; message: string; todo: string[] }
    return [zh, message, ...todo].join('\n')
  }
  throw new Error('was not refused')
}

describe('which packages are taken', () => {
  it('of each hall the newest, wherever it lies, so that nothing is counted twice', async () => {
    await writeHandPackage(join(folder, '青禾'), hall('青禾', '10-14'))
    await writeHandPackage(join(folder, '青禾'), hall('青禾', '10-15'))
    await writeHandPackage(join(folder, '白云'), hall('白云', '10-13'))
    // A copy of it on a stick.
    await writeHandPackage(join(folder, '优盘'), hall('青禾', '10-15'))
    expect(await taken([folder])).toEqual({
      names: ['白云 导出 2026-10-13', '青禾 导出 2026-10-15'],
      older: 2,
    })
  })

  it('up to a day, when asked', async () => {
    await writeHandPackage(folder, hall('青禾', '09-30'))
    await writeHandPackage(folder, hall('青禾', '10-15'))
    expect(await taken([folder], '2026-09-30T23:59:59.999+08:00')).toEqual({
      names: ['青禾 导出 2026-09-30'],
      older: 0,
    })
    expect(await refusal([folder], '2026-01-01T00:00:00.000+08:00')).toMatch(
      /还没有导出包[^]*no package from up to/,
    )
  })

  it('a hall that was given another name is the same hall', async () => {
    await writeHandPackage(folder, hall('青禾街道', '10-14', { hallId: 'one' }))
    await writeHandPackage(folder, hall('青禾', '10-15', { hallId: 'one' }))
    expect(await taken([folder])).toEqual({ names: ['青禾 导出 2026-10-15'], older: 1 })
  })

  it('not what is still being written', async () => {
    const first = await writeHandPackage(folder, hall('青禾', '10-14'))
    const half = await writeHandPackage(folder, hall('青禾', '10-15'))
    await rename(half, `${half}.partial`)
    expect(await taken([folder])).toEqual({ names: [first.split('/').at(-1)], older: 0 })
  })

  it('not an old format beside a newer package that can be read', async () => {
    await writeHandPackage(folder, hall('青禾', '08-01', { format: 'yichuangtong-export/2' }))
    await writeHandPackage(folder, hall('青禾', '10-15'))
    expect((await taken([folder])).names).toEqual(['青禾 导出 2026-10-15'])
  })
})

describe('what is refused, and what to do then', () => {
  it('an older or unknown format', async () => {
    await writeHandPackage(folder, hall('青禾', '10-14'))
    const place = await writeHandPackage(folder, hall('白云', '10-15', { format: 'yichuangtong-export/2' }))
    expect(await refusal([folder])).toMatch(/格式是“yichuangtong-export\/2”[^]*白云[^]*export again/)
    await writeFile(join(place, 'bag-info.txt'), 'nothing\n')
    expect(await refusal([folder])).toMatch(/读不出[^]*白云[^]*verify-export/)
  })

  it('a sealed package, and a container that is still closed', async () => {
    await writeHandPackage(folder, hall('青禾', '10-15', { form: 'sealed' }))
    expect(await refusal([folder])).toMatch(/密封包[^]*sealed[^]*容器/)
    const container = join(folder, '青禾.zip')
    await writeFile(container, 'PK')
    expect(await refusal([container])).toMatch(/先解开[^]*unpack it first/)
  })

  it('a demo hall among real ones; alone it may be tried out', async () => {
    await writeHandPackage(join(folder, 'demo'), hall('演示', '10-15', { kind: 'demo' }))
    expect((await taken([folder])).names).toEqual(['演示 导出 2026-10-15'])
    await writeHandPackage(join(folder, 'real'), hall('青禾', '10-15'))
    expect(await refusal([folder])).toMatch(/演示大厅[^]*demo hall/)
  })

  it('a place where nothing is', async () => {
    expect(await refusal([join(folder, 'nowhere')])).toMatch(/没有这个文件夹[^]*no such folder/)
    expect(await refusal([folder])).toMatch(/里面没有导出包[^]*no export package/)
  })

  it('a package whose table is gone, cut off, or has not the columns', async () => {
    const place = await writeHandPackage(folder, hall('青禾', '10-15'))
    const loading = async (tables: 'csv' | 'parquet'): Promise<string> => {
      const rollUp = await openRollUp({ places: [folder], tables })
      try {
        await rollUp.load()
        return 'loaded'
      } catch (error) {
        return String((error as Error).message)
      } finally {
        rollUp.close()
      }
    }
    expect(await loading('csv')).toBe('loaded')
    await writeFile(join(place, 'data/tables/cases.csv'), '\uFEFFcase_number,status\r\n')
    await writeFile(join(place, 'data/tables/cases.parquet'), 'PAR1')
    expect(await loading('csv')).toContain('cases.csv')
    expect(await loading('parquet')).toContain('cases.parquet')
    await rm(join(place, 'data/tables/hall.csv'))
    expect(await refusal([folder])).toMatch(/读不出[^]*hall\.csv[^]*verify-export/)
  })
})
