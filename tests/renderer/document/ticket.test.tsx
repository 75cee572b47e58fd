import { describe, expect, it } from 'vitest'
import { ticketPaperSchema } from '#shared/contract/snapshot.ts'
import { Ticket } from '../../../renderer/document/ticket/ticket.tsx'
import { markupOf, wordsIn } from './draw-markup.tsx'

const ticket = (changes: Record<string, unknown> = {}): string =>
  wordsIn(
    markupOf(
      <Ticket
        paper={ticketPaperSchema.parse({
          hallName: '青禾街道便民服务中心',
          categoryName: '社会救助',
          number: 'A023',
          ahead: 6,
          issuedAt: Date.UTC(2026, 8, 22, 2, 24),
          priorityClaimed: false,
          guideDesk: '入口导询台',
          reprint: false,
          demo: false,
          ...changes,
        })}
      />,
    ),
  )

describe('号票', () => {
  it('carries hall, category, number, people ahead, advice, time and its day', () => {
    expect(ticket().trim().split('\n')).toEqual([
      ...['青禾街道便民服务中心', '社会救助', 'A023', '前面还有 6 人', '叫到号码，再到窗口'],
      '2026-09-22 10:24当日有效',
    ])
  })

  it('sends a person who asked for priority to the guide desk and says no more', () => {
    const words = ticket({ priorityClaimed: true })
    expect(words).toContain('请到入口导询台核对')
    expect(words).not.toMatch(/优先|老|残|孕|军/)
    expect(ticket({ priorityClaimed: true, guideDesk: ' ' })).toContain('请到导询台核对')
  })

  it('marks a reprint after the time, with the same number', () => {
    expect(ticket({ reprint: true })).toContain('2026-09-22 10:24补打')
    expect(ticket({ reprint: true })).toContain('A023')
    expect(ticket()).not.toContain('补打')
  })

  it('says 现在不用等 when nobody is ahead', () => {
    expect(ticket({ ahead: 0 })).toContain('现在不用等')
  })

  it('is marked in a demo hall', () => {
    expect(ticket({ demo: true })).toContain('演示')
    expect(ticket()).not.toContain('演示')
  })
})
