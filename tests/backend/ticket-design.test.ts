import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { STANDARD_DESIGN } from '#shared/domain/queue/ticket-design.ts'
import type { TicketElement } from '#shared/domain/queue/ticket-design.ts'
import type { PlacedTicket } from '#shared/domain/queue/ticket-layout.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { readingOf } from '#tests/domain/queue/ticket-sample.ts'

let hall: TestHall
let admin: Caller

beforeEach(async () => {
  hall = await openTestHall('2026-09-22T10:24:00+08:00')
  admin = await hall.signIn('zhaoqian', null, 'staff-9')
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const design = async (): Promise<TicketElement[]> => [...(await admin.call('tickets.design', {})).design]
const changed = (kind: TicketElement['kind'], change: object): TicketElement[] =>
  STANDARD_DESIGN.map((element) => (element.kind === kind ? { ...element, ...change } : element))
const save = (elements: TicketElement[]) => admin.call('tickets.saveDesign', { design: elements })
const take = (priority = false) => hall.as('kiosk').call('kiosk.take', { categoryId: 'relief', priority })

/** The next ticket as it goes to the printer. */
const printed = async (): Promise<PlacedTicket> => {
  const { job } = await hall.as('system').call('print.take', { kind: 'ticket' })
  if (job?.kind !== 'ticket') throw new Error('no ticket waits')
  return job.placed
}

describe('号票样式', () => {
  it('is the standard one until the hall saves its own', async () => {
    expect(await design()).toEqual(STANDARD_DESIGN)
    await take()
    expect(readingOf(await printed())).toEqual([
      '青禾街道便民服务中心',
      '社会救助',
      'A001',
      '现在不用等',
      '叫到号码，再到窗口',
      '2026-09-22 10:24 | 当日有效',
      '演示',
    ])
  })

  it('once saved holds for every ticket printed from then on, also for one taken before', async () => {
    await take()
    await save(changed('advice', { text: '请在二楼等候' }))
    expect(readingOf(await printed())).toContain('请在二楼等候')
    expect(await design()).toEqual(changed('advice', { text: '请在二楼等候' }))
    hall.restart()
    expect(await design()).toEqual(changed('advice', { text: '请在二楼等候' }))
  })

  it('prints the counters that serve the queue when the ticket was taken', async () => {
    await save(changed('windows', { on: true }))
    const { counters } = await admin.call('settings.get', {})
    const serving = counters
      .filter(({ serves }) => serves.some(({ categoryId }) => categoryId === 'relief'))
      .map(({ number }) => number)
      .sort((a, b) => a - b)
    expect(serving.length).toBeGreaterThan(0)
    await take()
    expect(readingOf(await printed())).toContain(`办理窗口：${serving.join('、')}号`)
  })

  it('never prints why somebody goes first, whatever the design says', async () => {
    await save(changed('advice', { text: '请等叫号' }))
    await take(true)
    const words = readingOf(await printed()).join('')
    expect(words).toMatch(/请到.*核对/)
    expect(words).not.toMatch(/优先|老|残|孕|军/)
  })

  it('is changed by an administrator only, and by a design that can be printed only', async () => {
    const lead = await hall.signIn('chenli', 'counter-1')
    expect(await lead.reply('tickets.saveDesign', { design: [...STANDARD_DESIGN] })).toMatchObject({
      error: { code: 'not-allowed' },
    })
    for (const wrong of [
      STANDARD_DESIGN.filter(({ kind }) => kind !== 'number'),
      STANDARD_DESIGN.filter(({ kind }) => kind !== 'demo'),
      changed('logo', { on: true }),
      changed('qr', { on: true, holds: 'text', text: '' }),
    ])
      expect(await admin.reply('tickets.saveDesign', { design: [...wrong] })).toMatchObject({
        error: { code: 'bad-design' },
      })
    expect(
      await admin.reply('tickets.saveDesign', { design: changed('advice', { text: '长'.repeat(61) }) }),
    ).toMatchObject({ error: { code: 'bad-input' } })
    expect(await design()).toEqual(STANDARD_DESIGN)
  })

  it('prints a snapshot from before counters were kept', async () => {
    const { ticketId } = await take()
    hall.store.write((db) => {
      db.run(`UPDATE print_job SET paper = json_remove(paper, '$.windows') WHERE ticket_id = ?`, ticketId)
    })
    expect(readingOf(await printed())).toContain('A001')
  })
})

describe('looking at a design before it is saved', () => {
  const look = (
    elements: TicketElement[],
    sample: 'ordinary' | 'long-category' | 'long-number' | 'priority' | 'reprint',
    dots: 384 | 576 = 576,
  ) => admin.call('tickets.previewDesign', { design: elements, sample, dots })

  it('shows each kind of ticket in the words of the paper', async () => {
    const reading = async (...args: Parameters<typeof look>) => readingOf((await look(...args)).placed)
    const own = [...STANDARD_DESIGN]
    expect(await reading(own, 'ordinary')).toContain('A023')
    expect(await reading(own, 'long-number')).toContain('A1000')
    expect((await reading(own, 'priority')).join('')).toContain('核对')
    expect((await reading(own, 'reprint')).join('')).toContain('补打')
    expect((await look(own, 'long-category', 384)).placed.dots).toBe(384)
  })

  it('writes nothing and says what does not fit', async () => {
    const { findings } = await look(changed('advice', { text: 'x'.repeat(40) }), 'ordinary')
    expect(findings).toContainEqual({ code: 'text-cut', element: 8, lines: 0 })
    expect(await design()).toEqual(STANDARD_DESIGN)
  })
})

describe('the hall’s picture', () => {
  const LOGO = { width: 16, height: 2, bits: new Uint8Array([255, 0, 0, 255]) }

  it('stands on the ticket where the design has its place, and no longer once it is taken away', async () => {
    await admin.call('settings.saveTicketLogo', { logo: LOGO })
    await save(changed('logo', { on: true }))
    await take()
    expect((await printed()).lines[1]).toEqual({ kind: 'logo' })
    await admin.call('settings.saveTicketLogo', { logo: null })
    await take()
    expect((await printed()).lines.some(({ kind }) => kind === 'logo')).toBe(false)
  })
})
