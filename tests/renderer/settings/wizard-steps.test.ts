import { describe, expect, it } from 'vitest'
import { toPrinterForm } from '../../../renderer/screens/settings/printers/printer-form.ts'
import type { PrinterForm } from '../../../renderer/screens/settings/printers/printer-form.ts'
import {
  answered,
  ANSWERS,
  beginAt,
  QUESTIONS,
  questionsFor,
} from '../../../renderer/screens/settings/printers/wizard-steps.ts'
import type { Answer, Question } from '../../../renderer/screens/settings/printers/wizard-steps.ts'

const thermal = (change: Partial<PrinterForm> = {}): PrinterForm => ({
  ...toPrinterForm({
    kind: 'network',
    host: '192.168.1.50',
    port: 9100,
    head: {
      dots: 576,
      cutter: 'partial',
      text: 'gb18030',
      lacking: '',
      qr: 'native',
      statusAnswers: true,
      feedDots: 120,
    },
  }),
  ...change,
})
const system = toPrinterForm({ kind: 'system', name: '热敏', width: 80 })
const folder = toPrinterForm({ kind: 'folder', width: 80 })

describe('what is asked about a test page', () => {
  it('is what the printer can be held to', () => {
    expect(questionsFor(thermal())).toEqual(['out', 'code', 'hanzi', 'edges', 'cut', 'qr'])
    expect(questionsFor(thermal({ cutter: 'none' }))).not.toContain('cut')
    expect(questionsFor(system)).toEqual(['out', 'code', 'edges'])
    expect(questionsFor(folder)).toEqual(['out', 'code'])
  })

  it('goes on to the next while all is well, and ends', () => {
    for (const form of [thermal(), thermal({ cutter: 'none' }), system, folder]) {
      const asked: Question[] = []
      let next: string = 'out'
      while (next !== 'done') {
        const question = QUESTIONS.find((one) => one === next)!
        asked.push(question)
        const turn = answered(form, question, ANSWERS[question][0])
        expect(turn).toMatchObject({ did: null, form })
        next = turn.next
      }
      expect(asked).toEqual(questionsFor(form))
    }
  })
})

describe('what an answer changes', () => {
  it.each<[Question, Answer, Partial<PrinterForm>, Partial<PrinterForm>, string]>([
    ['code', 'unreadable', {}, { text: 'raster' }, 'text-raster'],
    ['hanzi', 'all-wrong', {}, { text: 'raster' }, 'text-raster'],
    ['hanzi', 'rare-wrong', {}, { text: 'gb2312' }, 'text-gb2312'],
    ['hanzi', 'rare-wrong', { text: 'gb2312' }, { text: 'raster' }, 'text-raster'],
    ['edges', 'cut-off', {}, { dots: 512 }, 'fewer-dots'],
    ['edges', 'cut-off', { dots: 416 }, { dots: 384 }, 'fewer-dots'],
    ['edges', 'narrow', { dots: 512 }, { dots: 576 }, 'more-dots'],
    ['cut', 'not-cut', {}, { cutter: 'none' }, 'no-cutter'],
    ['cut', 'through-text', {}, { feedDots: '160' }, 'more-feed'],
    ['qr', 'does-not-read', {}, { qr: 'raster' }, 'qr-raster'],
    ['out', 'blank', {}, {}, 'look-paper-side'],
    ['code', 'other', {}, {}, 'look-other-page'],
  ])('%s: %s', (question, answer, before, change, did) => {
    const form = thermal(before)
    expect(answered(form, question, answer)).toEqual({ next: 'print', form: { ...form, ...change }, did })
  })

  it.each<[Question, Answer, Partial<PrinterForm>, string]>([
    ['out', 'nothing', {}, 'look-connection'],
    ['hanzi', 'all-wrong', { text: 'raster' }, 'look-head'],
    ['code', 'unreadable', { text: 'raster' }, 'look-head'],
    ['edges', 'cut-off', { dots: 384 }, 'look-head'],
    ['edges', 'narrow', { dots: 576 }, 'look-head'],
    ['cut', 'through-text', { feedDots: '400' }, 'look-head'],
    ['qr', 'does-not-read', { qr: 'raster' }, 'look-head'],
  ])(
    '%s: %s, where no setting helps, leads back and says what to look at',
    (question, answer, before, did) => {
      const form = thermal(before)
      expect(answered(form, question, answer)).toEqual({ next: 'where', form, did })
    },
  )

  it('on a system printer is the width of the roll, or its driver', () => {
    expect(answered(system, 'edges', 'cut-off')).toMatchObject({ form: { width: '58' }, did: 'narrow-roll' })
    expect(answered({ ...system, width: '58' }, 'edges', 'narrow')).toMatchObject({ did: 'wide-roll' })
    expect(answered(system, 'edges', 'narrow')).toMatchObject({ next: 'where', did: 'look-driver' })
    expect(answered(system, 'code', 'unreadable')).toMatchObject({ next: 'where', did: 'look-driver' })
  })

  it('never goes round for ever: each chain of wrong answers ends at the connection', () => {
    for (const [question, answer] of [
      ['hanzi', 'rare-wrong'],
      ['edges', 'cut-off'],
      ['edges', 'narrow'],
      ['cut', 'through-text'],
      ['qr', 'does-not-read'],
    ] as const) {
      let form = thermal()
      let turns = 0
      for (; turns < 20; turns += 1) {
        const turn = answered(form, question, answer)
        form = turn.form
        if (turn.next === 'where') break
      }
      expect(turns).toBeLessThan(20)
    }
  })
})

describe('on a page printed again', () => {
  it('asking goes on where it stopped', () => {
    expect(beginAt(thermal(), null)).toBe('out')
    expect(beginAt(thermal(), 'out')).toBe('out')
    expect(beginAt(thermal(), 'edges')).toBe('edges')
    expect(beginAt(thermal({ cutter: 'none' }), 'cut')).toBe('qr')
  })
})
