import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPlaceLooker, probePlace } from '#electron/backend/jobs/export/look-at-place.ts'

let root: string
let hall: string
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'look-')))
  hall = join(root, 'hall')
  mkdirSync(join(hall, 'exports'), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('a folder that an administrator has chosen', () => {
  it('is tried out, and nothing is left in it', async () => {
    const chosen = join(root, '导出')
    mkdirSync(chosen)
    const found = await probePlace(hall, chosen)
    expect(found).toMatchObject({ ok: true, path: chosen, sameDisk: true, links: true })
    expect(found.ok && found.freeBytes > 0).toBe(true)
    expect(readdirSync(chosen)).toEqual([])
  })

  it.each(['', 'exports', 'exports/deeper/still'])('is refused inside the hall: %j', async (inside) => {
    const chosen = join(hall, inside)
    mkdirSync(chosen, { recursive: true })
    expect(await probePlace(hall, chosen)).toEqual({ ok: false, problem: 'inside-hall' })
    const link = join(root, 'link')
    symlinkSync(chosen, link)
    expect(await probePlace(hall, link)).toEqual({ ok: false, problem: 'inside-hall' })
  })

  it('may lie beside the hall, and be called by a longer name', async () => {
    const chosen = join(root, 'hall exports')
    mkdirSync(chosen)
    expect(await probePlace(hall, chosen)).toMatchObject({ ok: true, path: chosen })
    expect(await probePlace(hall, root)).toMatchObject({ ok: true, path: root })
  })

  it('is named where it really lies', async () => {
    const chosen = join(root, 'really')
    mkdirSync(chosen)
    symlinkSync(chosen, join(root, 'link'))
    expect(await probePlace(hall, join(root, 'link'))).toMatchObject({ path: chosen })
  })

  it.each(['nothing', 'file'])('is not found when there is %s', async (what) => {
    if (what === 'file') writeFileSync(join(root, what), '')
    expect(await probePlace(hall, join(root, what))).toEqual({ ok: false, problem: 'not-found' })
  })

  it('is refused when nothing can be written there', async () => {
    const readOnly = join(root, 'read only')
    mkdirSync(readOnly)
    chmodSync(readOnly, 0o500)
    // Rights do not hold back an administrator of the system; a file system that takes nothing does.
    const chosen = process.getuid?.() === 0 ? '/proc' : readOnly
    expect(await probePlace(hall, chosen)).toEqual({ ok: false, problem: 'not-writable' })
  })
})

describe('looking at a place', () => {
  it('says what lies there, how much room there is, and whether it is the hall’s disk', async () => {
    const place = join(root, 'place')
    mkdirSync(join(place, 'a package'), { recursive: true })
    const look = await createPlaceLooker(hall).look(place, false)
    expect(look).toMatchObject({ reach: 'ready', sameDisk: true, names: new Set(['a package']) })
  })

  it('the program’s own folder need not be there yet; any other is then not there', async () => {
    const { look: looker } = createPlaceLooker(hall)
    rmSync(join(hall, 'exports'), { recursive: true })
    expect(await looker(join(hall, 'exports'), true)).toMatchObject({ reach: 'ready', names: new Set() })
    expect(await looker(join(root, 'gone'), false)).toEqual({ reach: 'not-found' })
  })

  it('asks again after a while, not with every window', async () => {
    let now = 0
    const place = join(root, 'place')
    const { look: looker, forget } = createPlaceLooker(hall, () => now)
    expect(await looker(place, false)).toEqual({ reach: 'not-found' })
    mkdirSync(place)
    now = 1000
    expect(await looker(place, false)).toEqual({ reach: 'not-found' })
    now = 4000
    expect(await looker(place, false)).toMatchObject({ reach: 'ready', names: new Set() })
    mkdirSync(join(place, 'a package'))
    // A run has told that something came there: what was seen a moment ago is not answered any more.
    forget()
    expect(await looker(place, false)).toMatchObject({ names: new Set(['a package']) })
  })

  it.runIf(process.platform === 'linux' && statSync('/dev/shm').dev !== statSync(tmpdir()).dev)(
    'knows another disk',
    async () => {
      const other = mkdtempSync('/dev/shm/look-')
      expect(await createPlaceLooker(hall).look(other, false)).toMatchObject({ sameDisk: false })
      expect(await probePlace(hall, other)).toMatchObject({ ok: true, sameDisk: false })
      rmSync(other, { recursive: true })
    },
  )
})
