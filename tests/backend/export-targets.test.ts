import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ExportTarget } from '#shared/contract/export.ts'
import type { InputOf } from '#shared/contract/index.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'

let hall: TestHall
let admin: Caller

const open = async (encryption: 'demo' | 'none' = 'demo'): Promise<void> => {
  hall = await openTestHall('2026-09-17T16:18:00+08:00', null, encryption)
  admin = await hall.signIn('zhaoqian', null)
}

beforeEach(() => open())

afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const KEEP = { daily: 7, weekly: 4, monthly: 12 }
const PASSWORD = 'correct-horse-battery'

const offer = async (path = '/media/usb', sameDisk = false): Promise<string> => {
  hall.probes.set(path, { ok: true, path, sameDisk, links: true, freeBytes: 5e9 })
  return (await hall.as('system').call('export.place.offer', { path })).placeId
}
const wish = (
  placeId: string,
  changes: Partial<InputOf<'export.target.add'>> = {},
): InputOf<'export.target.add'> => ({
  placeId,
  name: '移动硬盘',
  form: 'sealed',
  password: null,
  consent: false,
  keep: KEEP,
  ...changes,
})
const targets = async (): Promise<ExportTarget[]> => (await admin.call('export.targets', {})).targets
const refused = (code: string) => ({ ok: false, error: { code } })
const audited = (): unknown[] =>
  hall.store.read.all("SELECT what, detail FROM audit WHERE what LIKE 'export.%' ORDER BY seq")

describe('the program’s own folder', () => {
  it('is there from the beginning, sealed and switched on', async () => {
    const { targets: found, schedule, nextAt, maySeal } = await admin.call('export.targets', {})
    expect(found).toMatchObject([
      {
        name: '本机',
        place: join(hall.folder, 'exports'),
        form: 'sealed',
        enabled: true,
        builtIn: true,
        sameDisk: true,
        keep: KEEP,
        consent: null,
        reach: 'ready',
        packages: 0,
        lastGood: null,
      },
    ])
    expect(schedule).toEqual({ enabled: true, at: '20:00', offerAtClosing: true })
    expect(nextAt).toBe(Date.parse('2026-09-17T20:00+08:00'))
    expect(maySeal).toBe(true)
  })

  it('can be renamed and switched off, and not removed', async () => {
    const change = { targetId: 'built-in', name: '这台电脑', enabled: false, keep: KEEP, password: null }
    await admin.call('export.target.save', change)
    expect(await targets()).toMatchObject([{ name: '这台电脑', enabled: false }])
    expect(await admin.reply('export.target.remove', { targetId: 'built-in' })).toMatchObject(
      refused('built-in'),
    )
    const start = admin.reply('export.start', { cause: 'hand', targetIds: [] })
    expect(await start).toMatchObject(refused('no-target'))
  })

  it('of a hall without a key takes containers, and is off until their password is given', async () => {
    hall.close()
    await open('none')
    const { targets: found, maySeal } = await admin.call('export.targets', {})
    expect(found).toMatchObject([{ form: 'container', enabled: false }])
    expect(maySeal).toBe(false)
    const change = { targetId: 'built-in', name: '本机', enabled: true, keep: KEEP, password: null }
    expect(await admin.reply('export.target.save', change)).toMatchObject(refused('no-password'))
    await admin.call('export.target.save', { ...change, password: PASSWORD })
    expect(await targets()).toMatchObject([{ form: 'container', enabled: true }])
    hall.restart()
    expect(await targets()).toMatchObject([{ form: 'container', enabled: true }])
    await admin.call('export.start', { cause: 'hand', targetIds: [] })
    expect(hall.exports[0]!.order.targets).toMatchObject([{ form: 'container', password: PASSWORD }])
    expect(hall.exports[0]!.order.targets[0]!.packageName).toMatch(/\.zip$/)
  })
})

describe('a place is offered by main alone', () => {
  it('a window can neither name a path nor make an offer up', async () => {
    expect(await admin.reply('export.place.offer' as never, { path: '/etc' } as never)).toMatchObject(
      refused('not-allowed'),
    )
    expect(await admin.reply('export.target.add', wish('made-up'))).toMatchObject(refused('no-place'))
  })

  it.each(['not-found', 'not-writable', 'inside-hall'] as const)('%s is said', async (problem) => {
    hall.probes.set('/x', { ok: false, problem })
    expect(await hall.as('system').reply('export.place.offer', { path: '/x' })).toMatchObject(
      refused(problem),
    )
  })

  it('a place is one target, once, also when two windows were offered it', async () => {
    const [first, second] = [await offer(), await offer()]
    await admin.call('export.target.add', wish(first))
    expect(await hall.as('system').reply('export.place.offer', { path: '/media/usb' })).toMatchObject(
      refused('already-target'),
    )
    expect(await admin.reply('export.target.add', wish(second, { name: '另一个' }))).toMatchObject(
      refused('no-place'),
    )
    expect(await admin.reply('export.target.add', wish(first, { name: '再一个' }))).toMatchObject(
      refused('no-place'),
    )
  })
})

describe('which form may lie where', () => {
  it('open only elsewhere, and only when an administrator agrees; who and when is kept', async () => {
    expect(
      await admin.reply(
        'export.target.add',
        wish(await offer('/here', true), { form: 'open', consent: true }),
      ),
    ).toMatchObject(refused('same-disk'))
    const placeId = await offer()
    expect(await admin.reply('export.target.add', wish(placeId, { form: 'open' }))).toMatchObject(
      refused('no-consent'),
    )
    const { targetId } = await admin.call('export.target.add', wish(placeId, { form: 'open', consent: true }))
    expect((await targets())[1]).toMatchObject({
      form: 'open',
      consent: { by: '赵倩', at: hall.clock.now() },
    })
    expect(audited()).toEqual([
      { what: 'export.target-added', detail: 'open elsewhere' },
      { what: 'export.open-consent', detail: '' },
    ])
    await admin.call('export.target.remove', { targetId })
    expect(hall.store.read.all('SELECT target_id FROM export_consent')).toEqual([{ target_id: targetId }])
    expect(() => hall.store.raw.exec('DELETE FROM export_consent')).toThrow(/kept/)
  })

  it('a container wants a password that is not found out in days', async () => {
    const placeId = await offer()
    expect(await admin.reply('export.target.add', wish(placeId, { form: 'container' }))).toMatchObject(
      refused('no-password'),
    )
    expect(
      await admin.reply('export.target.add', wish(placeId, { form: 'container', password: 'short' })),
    ).toMatchObject(refused('bad-input'))
    await admin.call('export.target.add', wish(placeId, { form: 'container', password: PASSWORD }))
  })

  it('its password is shown to an administrator, on record, and to nobody else', async () => {
    const { targetId } = await admin.call(
      'export.target.add',
      wish(await offer(), { form: 'container', password: PASSWORD }),
    )
    expect(JSON.stringify(await targets())).not.toContain(PASSWORD)
    expect(await admin.call('export.target.password', { targetId })).toEqual({ password: PASSWORD })
    expect(audited().at(-1)).toEqual({ what: 'export.password-shown', detail: '' })
    const lead = await hall.signIn('chenli', null, 'staff-3')
    expect(await lead.reply('export.target.password', { targetId })).toMatchObject(refused('not-allowed'))
    expect(await admin.reply('export.target.password', { targetId: 'built-in' })).toMatchObject(
      refused('no-password'),
    )
    const save = { targetId, name: '移动硬盘', enabled: true, keep: KEEP }
    await admin.call('export.target.save', { ...save, password: null })
    expect(await admin.call('export.target.password', { targetId })).toEqual({ password: PASSWORD })
    await admin.call('export.target.save', { ...save, password: 'another-one-entirely' })
    expect(await admin.call('export.target.password', { targetId })).toEqual({
      password: 'another-one-entirely',
    })
    expect(JSON.stringify(hall.store.read.all('SELECT * FROM audit'))).not.toContain('another-one')
  })

  it('a hall without a key cannot seal', async () => {
    hall.close()
    await open('none')
    expect(await admin.reply('export.target.add', wish(await offer()))).toMatchObject(refused('no-key'))
  })
})

describe('a target', () => {
  it('has a name of its own, also against the program’s', async () => {
    await admin.call('export.target.add', wish(await offer()))
    for (const name of ['移动硬盘', '本机'])
      expect(
        await admin.reply('export.target.add', wish(await offer('/media/other'), { name })),
      ).toMatchObject(refused('name-taken'))
  })

  it('that is removed is forgotten, its runs are not, and its name and place are free', async () => {
    const { targetId } = await admin.call('export.target.add', wish(await offer()))
    const { runId } = await admin.call('export.start', { cause: 'hand', targetIds: [targetId] })
    expect(await admin.reply('export.target.remove', { targetId })).toMatchObject(refused('already-running'))
    const { tell } = hall.exports[0]!
    await tell({ kind: 'failed', targetId, problem: 'not-found' })
    await tell({ kind: 'finished' })
    await admin.call('export.target.remove', { targetId })
    expect(await targets()).toHaveLength(1)
    expect((await admin.call('export.runs', {})).runs[0]).toMatchObject({
      id: runId,
      outcomes: [{ targetName: '移动硬盘', place: '/media/usb' }],
    })
    await admin.call('export.target.add', wish(await offer()))
  })

  it('says whether it is reached, how much room there is, and which packages lie there', async () => {
    const { targetId } = await admin.call('export.target.add', wish(await offer()))
    await admin.call('export.start', { cause: 'hand', targetIds: [targetId] })
    const { order, tell } = hall.exports[0]!
    const { packageName } = order.targets[0]!
    await tell({ kind: 'snapshot', at: hall.clock.now() })
    await tell({
      kind: 'written',
      targetId,
      files: 2,
      bytes: 77,
      reusedFiles: 0,
      manifestHash: 'ab'.repeat(32),
      missing: 0,
    })
    await tell({ kind: 'sound', targetId, cache: null, mended: null })
    await tell({ kind: 'finished' })
    const at = hall.clock.now()
    const see = async (look: Parameters<typeof hall.places.set>[1]): Promise<ExportTarget> => {
      hall.places.set('/media/usb', look)
      return (await targets())[1]!
    }
    const names = new Set([packageName, 'something else'])
    expect(await see({ reach: 'ready', freeBytes: 9, sameDisk: false, names })).toMatchObject({
      reach: 'ready',
      freeBytes: 9,
      packages: 1,
      lastGood: { at, packageName, bytes: 77 },
    })
    // Another stick, or somebody has cleared it away.
    expect(await see({ reach: 'ready', freeBytes: 9, sameDisk: false, names: new Set() })).toMatchObject({
      packages: 0,
      lastGood: null,
    })
    // What is known of a stick that is not plugged in stays known.
    expect(await see({ reach: 'not-found' })).toMatchObject({
      reach: 'not-found',
      freeBytes: null,
      packages: 0,
      lastGood: { packageName },
    })
    // The empty mount point on the hall's own disk is not the stick.
    expect(await see({ reach: 'ready', freeBytes: 9, sameDisk: true, names: new Set() })).toMatchObject({
      reach: 'not-found',
      freeBytes: null,
    })
  })
})

describe('who may do what', () => {
  it('only an administrator changes targets; a lead and an administrator the schedule', async () => {
    const lead = await hall.signIn('chenli', null, 'staff-3')
    const clerk = await hall.signIn('wangmin', 'counter-1', 'staff-4')
    expect(await lead.reply('export.target.add', wish(await offer()))).toMatchObject(refused('not-allowed'))
    const schedule = { enabled: true, at: '18:30', offerAtClosing: false }
    expect(await clerk.reply('export.schedule.save', schedule)).toMatchObject(refused('not-allowed'))
    await lead.call('export.schedule.save', schedule)
    expect((await clerk.call('export.targets', {})).schedule).toEqual(schedule)
    expect(await lead.reply('export.schedule.save', { ...schedule, at: '25:00' })).toMatchObject(
      refused('bad-input'),
    )
  })
})
