import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shippedMatters } from '#tests/support/catalogue.ts'

const root = new URL('../../../', import.meta.url)
const sources = ['shared', 'electron', 'renderer']
  .flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => `${folder}/${path}`),
  )
  .filter((path) => !path.startsWith('renderer/text/'))

describe('the engine knows no matter by name', () => {
  /** Comments may give an example; code may not know it. */
  const texts = sources.map((path) => {
    const text = readFileSync(new URL(path, root), 'utf8')
    return [path, text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')] as const
  })

  it('has read the sources', () => {
    expect(sources).toContain('shared/domain/intake/checklist.ts')
    expect(sources.some((path) => path.startsWith('electron/backend/'))).toBe(true)
    expect(sources.some((path) => path.startsWith('renderer/'))).toBe(true)
  })

  it.each(shippedMatters.map((matter) => [matter.code, matter.name]))('%s (%s)', (code, name) => {
    // A longer key that only contains the code, such as the icon `legal-aid-desk`, would not be the matter.
    const asWord = new RegExp(`(?<![a-z0-9-])${code}(?![a-z0-9-])`)
    expect(
      texts.filter(([, text]) => asWord.test(text) || text.includes(name)).map(([path]) => path),
    ).toEqual([])
  })
})
