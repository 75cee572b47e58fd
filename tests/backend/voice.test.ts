import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { VoiceSettings } from '#shared/contract/voice.ts'
import { CLIP_RATE } from '#shared/domain/voice/clip-shape.ts'
import { writeWave } from '#shared/domain/voice/wave-file.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'

let hall: TestHall
let admin: Caller
let lead: Caller
let clerk: Caller
let display: Caller
let kiosk: Caller
let damaged: string[]

beforeEach(async () => {
  hall = await openTestHall('2026-09-17T09:00:00+08:00')
  admin = await hall.signIn('zhaoqian', null, 'staff-9')
  lead = await hall.signIn('chenli', null, 'staff-8')
  clerk = await hall.signIn('wangmin', 'counter-1')
  display = hall.as('display')
  kiosk = hall.as('kiosk')
  damaged = []
})

afterEach(() => {
  expect(hall.verify()).toEqual(damaged)
  expect(hall.faults).toEqual([])
  hall.close()
})

const quietly: VoiceSettings = {
  on: true,
  voice: { kind: 'system', name: 'Huihui' },
  volume: 60,
  speed: 'slow',
  timesAgain: 2,
  quiet: [{ from: '12:00', to: '13:30' }],
}
const tone = (seconds: number, level = 0.3): Uint8Array<ArrayBuffer> =>
  writeWave(
    Float32Array.from({ length: Math.round(CLIP_RATE * seconds) }, (_, at) => level * Math.sin(at / 12)),
    CLIP_RATE,
  )
const take = async () => {
  const { categories } = await kiosk.call('kiosk.home', {})
  return kiosk.call('kiosk.take', { categoryId: categories[0]!.id, priority: false })
}
const standing = async () => (await display.call('display.snapshot', {})).standing
const spoken = async () =>
  (await standing()).map(({ number, counter, again }) => `${number} ${counter} ${again}`)

describe('how calls are said', () => {
  it('a hall that has decided nothing is heard', async () => {
    const { voice } = await display.call('display.settings', {})
    expect(voice).toMatchObject({ on: true, voice: { kind: 'auto' }, quiet: [] })
  })

  it('is decided by the duty lead or the administrator, and the display is told', async () => {
    await lead.call('voice.save', quietly)
    expect((await display.call('display.settings', {})).voice).toEqual(quietly)
    expect((await clerk.call('voice.get', {})).settings).toEqual(quietly)
    expect(await clerk.reply('voice.save', quietly)).toMatchObject({ error: { code: 'not-allowed' } })
  })

  it.each([
    ['a volume nobody hears', { volume: 0 }],
    ['a time that is none', { quiet: [{ from: '24:00', to: '06:00' }] }],
    ['a span of no length', { quiet: [{ from: '12:00', to: '12:00' }] }],
  ])('%s is refused', async (_name, part) => {
    expect(await admin.reply('voice.save', { ...quietly, ...part })).toMatchObject({
      error: { code: 'bad-input' },
    })
  })

  it('the kiosk learns nothing of it', async () => {
    expect(await kiosk.reply('display.settings' as never, {} as never)).toMatchObject({ ok: false })
    expect(await kiosk.reply('voice.clip', { unit: '0', sha256: 'x' })).toMatchObject({
      error: { code: 'not-allowed' },
    })
  })
})

describe('clips the hall records itself', () => {
  it('take the place of the shipped ones, unit by unit, until they are given up', async () => {
    await lead.call('voice.record', { unit: '0', wave: tone(0.4) })
    const { recorded } = await display.call('display.settings', {})
    expect(recorded).toMatchObject([{ unit: '0', milliseconds: 400 }])
    const { sha256 } = recorded[0]!
    expect((await display.call('voice.clip', { unit: '0', sha256 })).wave).toEqual(tone(0.4))
    await lead.call('voice.record', { unit: '0', wave: tone(0.5) })
    expect((await clerk.call('voice.get', {})).recorded).toMatchObject([{ unit: '0', milliseconds: 500 }])
    expect(await display.reply('voice.clip', { unit: '0', sha256 })).toMatchObject({
      error: { code: 'no-clip' },
    })
    await lead.call('voice.record', { unit: '0', wave: null })
    expect((await display.call('display.settings', {})).recorded).toEqual([])
  })

  it.each([
    ['silence', tone(0.4, 0)],
    ['a text', new TextEncoder().encode('no sound')],
    ['another sampling rate', writeWave(new Float32Array(20_000).fill(0.3), 44_100)],
  ])('%s is none', async (_name, wave) => {
    expect(await admin.reply('voice.record', { unit: 'A', wave })).toMatchObject({
      error: { code: 'not-a-clip' },
    })
  })

  it('are bounded', async () => {
    expect(await admin.reply('voice.record', { unit: 'A', wave: tone(5) })).toMatchObject({ ok: true })
    expect(await admin.reply('voice.record', { unit: 'A', wave: tone(5.1) })).toMatchObject({
      error: { code: 'bad-input' },
    })
  })

  it('other files of the hall are not to be had this way', async () => {
    await lead.call('voice.record', { unit: '0', wave: tone(0.4) })
    const { sha256 } = (await display.call('display.settings', {})).recorded[0]!
    expect(await display.reply('voice.clip', { unit: '1', sha256 })).toMatchObject({
      error: { code: 'no-clip' },
    })
  })

  it('a clip whose file is gone is named as damaged and by the check of the database', async () => {
    await lead.call('voice.record', { unit: '0', wave: tone(0.4) })
    const { sha256 } = (await display.call('display.settings', {})).recorded[0]!
    rmSync(join(hall.folder, 'files', sha256.slice(0, 2), sha256.slice(2)))
    expect(await display.reply('voice.clip', { unit: '0', sha256 })).toMatchObject({
      error: { code: 'damaged-file' },
    })
    damaged = ['voice clip 0: its file is missing or damaged']
  })
})

describe('大厅没有声音', () => {
  const trouble = async () => (await clerk.call('voice.get', {})).trouble

  it('the speaking screen tells the staff since when, and when it can be heard again', async () => {
    expect(await trouble()).toBeNull()
    await display.call('display.reportVoice', { trouble: 'no-device' })
    const since = hall.clock.now()
    hall.clock.pass(60_000)
    await display.call('display.reportVoice', { trouble: 'no-device' })
    expect(await trouble()).toEqual({ kind: 'no-device', since })
    await display.call('display.reportVoice', { trouble: null })
    expect(await trouble()).toBeNull()
  })

  it('is not asserted by a backend that has just started', async () => {
    await display.call('display.reportVoice', { trouble: 'no-device' })
    hall.restart()
    expect(await trouble()).toBeNull()
  })

  it('nobody else reports it', async () => {
    expect(await kiosk.reply('display.reportVoice', { trouble: 'no-device' })).toMatchObject({
      error: { code: 'not-allowed' },
    })
  })
})

describe('the calls that stand, which are what there is to say', () => {
  it('a call, and its repetition as a call of its own', async () => {
    await take()
    const { number } = await clerk.call('queue.callNext', {})
    hall.clock.pass(10_000)
    await clerk.call('queue.recall', {})
    expect(await spoken()).toEqual([`${number} 1 false`, `${number} 1 true`])
    expect(new Set((await standing()).map(({ id }) => id)).size).toBe(2)
  })

  it('goes on while the person is served: a fast clerk takes nobody’s call away', async () => {
    await take()
    const { number } = await clerk.call('queue.callNext', {})
    await clerk.call('queue.start', {})
    expect(await spoken()).toEqual([`${number} 1 false`])
  })

  it.each([
    ['过号', 'queue.miss'],
    ['结束服务', 'queue.consult'],
  ] as const)('ends with %s', async (_name, channel) => {
    await take()
    await clerk.call('queue.callNext', {})
    if (channel === 'queue.consult') await clerk.call('queue.start', {})
    await clerk.call(channel, {})
    expect(await spoken()).toEqual([])
  })

  it('a ticket called anew after 过号 stands once, as a first call', async () => {
    await take()
    await clerk.call('queue.callNext', {})
    hall.clock.pass(1000)
    await clerk.call('queue.miss', {})
    hall.clock.pass(1000)
    const { number } = await clerk.call('queue.callNext', {})
    expect(await spoken()).toEqual([`${number} 1 false`])
  })

  it('a call that was taken back is none, neither to say nor to show', async () => {
    await take()
    await clerk.call('queue.callNext', {})
    await clerk.call('queue.undo', {})
    const { newest, standing: left } = await display.call('display.snapshot', {})
    expect([newest, left]).toEqual([null, []])
  })

  it('a ticket of an earlier day is called as 昨日', async () => {
    await take()
    hall.clock.set('2026-09-18T09:00:00+08:00')
    const { tickets } = await clerk.call('queue.tickets', {})
    await clerk.call('queue.carryOver', { ticketIds: tickets.map(({ id }) => id) })
    await clerk.call('queue.callNext', {})
    const { newest, counters, standing: calls } = await display.call('display.snapshot', {})
    expect([newest?.earlier, counters[0]?.earlier, calls[0]?.earlier]).toEqual([true, true, true])
    await clerk.call('queue.start', {})
    await clerk.call('queue.consult', {})
    await take()
    hall.clock.pass(1000)
    await clerk.call('queue.callNext', {})
    expect((await display.call('display.snapshot', {})).newest?.earlier).toBe(false)
  })
})

describe('办事指南 on the hall’s screen', () => {
  it('says of a matter what somebody in the hall wants to know', async () => {
    await lead.call('hallScreens.save', { guides: ['old-age-allowance'], guideAfter: 90 })
    const { guides, guideAfter } = await display.call('display.settings', {})
    expect(guideAfter).toBe(90)
    expect(guides).toHaveLength(1)
    const { matters } = await clerk.call('hallScreens.get', {})
    expect(guides[0]?.name).toBe(matters.find(({ code }) => code === 'old-age-allowance')?.name)
    expect(guides[0]?.materials).toBeGreaterThan(0)
    expect(guides[0]?.counters.length).toBeGreaterThan(0)
    expect(guides[0]?.prefix).toMatch(/^[A-Z]+$/)
  })

  it('is of matters the hall handles', async () => {
    expect(
      await lead.reply('hallScreens.save', { guides: ['no-such-matter'], guideAfter: 90 }),
    ).toMatchObject({
      error: { code: 'no-matter' },
    })
    expect(await clerk.reply('hallScreens.save', { guides: [], guideAfter: 90 })).toMatchObject({
      error: { code: 'not-allowed' },
    })
  })
})
