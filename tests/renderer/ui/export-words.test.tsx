import i18next from 'i18next'
import { renderToStaticMarkup } from 'react-dom/server'
import { initReactI18next } from 'react-i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { EXPORT_PROBLEMS } from '#shared/contract/export.ts'
import type { ExportOutcome } from '#shared/contract/export.ts'
import { OutcomeBlock } from '../../../renderer/screens/duty/exports/outcome-block.tsx'
import { staffAreas } from '../../../renderer/text/staff-areas.ts'
import { outcome } from '../export-fixture.ts'

beforeAll(() =>
  i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    resources: { 'zh-CN': staffAreas.zh, en: staffAreas.en },
    interpolation: { escapeValue: false },
  }),
)

const wordsOf = (change: Partial<ExportOutcome>): string =>
  renderToStaticMarkup(<OutcomeBlock outcome={outcome(change)} onVerify={null} />)
    .replaceAll(/<[^>]+>/g, '\n')
    .replaceAll(/\n+/g, '\n')

const nothing = { manifestHash: null, cache: null, files: 0, bytes: 0 } as const

describe('what the chosen run says of one place', () => {
  it.each(EXPORT_PROBLEMS)('%s: what happened, what is safe, what to do, in both languages', (problem) => {
    const said = wordsOf({ state: 'failed', problem, ...nothing })
    const { exports } = staffAreas.zh
    for (const words of [exports.problem[problem].what, exports.safe, exports.problem[problem].how])
      expect(said).toContain(words)
    for (const words of Object.values(staffAreas.en.exports.problem[problem])) expect(words).toMatch(/\w/)
  })

  it('names the damaged file and says that the package must not be used', () => {
    const said = wordsOf({ state: 'damaged', problem: 'verify-failed', damagedFile: 'data/hall.db' })
    expect(said).toContain('读回时发现损坏：data/hall.db')
    expect(said).toContain('不要使用这个包')
  })

  it('keeps the word of a package that was sound and could not be read again', () => {
    const said = wordsOf({ state: 'done', problem: 'not-found' })
    expect(said).toContain('已核验')
    expect(said).toContain('再次核验没有做成')
    expect(said).toContain('上次的核验结果仍然有效')
  })

  it('says of a sound package how it was read back, what it took over and what is missing', () => {
    const said = wordsOf({ reusedFiles: 31, missing: 2, cache: 'not-bypassed', removed: ['一', '二'] })
    for (const words of [
      '其中 31 个',
      '2 项，逐项列在包内',
      '建议重新插拔后再核验',
      '一、二',
      '9f2c41ab77e0',
    ])
      expect(said).toContain(words)
    expect(said).not.toContain('没有受影响')
  })

  it('says nothing of a content that was never written', () => {
    expect(wordsOf({ state: 'failed', problem: 'no-room', ...nothing })).not.toContain('内容')
  })
})
