import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseCatalogue, parseHallFile } from '#shared/contract/parse-file.ts'
const text = (path: string): string =>
  readFileSync(new URL(`../../../resources/${path}`, import.meta.url), 'utf8')
describe('x', () => {
  it('parses', () => {
    expect(parseCatalogue(text('catalogue/sample-matters.json'))).toMatchObject({ ok: true })
    expect(parseHallFile(text('hall/demo-hall.json'))).toMatchObject({ ok: true })
  })
})
