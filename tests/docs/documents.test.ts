import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseCatalogue, parseHallFile } from '#shared/contract/parse-file.ts'
import { termsFaults, unnamedMaterials } from '#shared/domain/matter/hall-matter.ts'
import { hallTermsSchema } from '#shared/domain/matter/matter-version.ts'
import { shippedMatters } from '#tests/support/catalogue.ts'

const project = join(import.meta.dirname, '../..')

const filesIn = (folder: string): string[] =>
  readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
    join(folder, path).replaceAll('\\', '/'),
  )

const pages = ['README.md', ...filesIn('docs').filter((path) => path.endsWith('.md'))]
const read = (page: string): string => readFileSync(join(project, page), 'utf8')

const sources = [
  ...['electron', 'renderer', 'scripts', 'shared', 'tests'].flatMap(filesIn),
  ...readdirSync(project),
]

describe('the documents speak of what is there', () => {
  it.each(pages)('every link in %s leads somewhere', (page) => {
    const links = [...read(page).matchAll(/(?<!!)\[[^\]]*\]\(([^)#\s]+)/g)].map((match) => match[1] ?? '')
    const dead = links
      .filter((link) => !/^https?:/.test(link))
      .filter((link) => !existsSync(join(project, dirname(page), link)))
    expect(dead).toEqual([])
  })

  it.each(pages)('every source file that %s names exists', (page) => {
    const named = [...read(page).matchAll(/`([\w./-]+\.(?:tsx?|mjs))`/g)].map((match) => match[1] ?? '')
    const unknown = named.filter(
      (name) => !sources.some((path) => path === name || path.endsWith(`/${name.replace(/^\.\//, '')}`)),
    )
    expect(unknown).toEqual([])
  })

  it('every decision stands in the list of decisions', () => {
    const list = read('docs/adr/README.md')
    const missing = pages
      .filter((page) => /^docs\/adr\/\d{4}-/.test(page))
      .filter((page) => !list.includes(`(${relative('docs/adr', page)})`))
    expect(missing).toEqual([])
  })
})

describe('the examples for administrators can be taken over as they stand', () => {
  const examples = [...read('docs/catalogue.md').matchAll(/```json\n([\s\S]*?)```/g)].map(
    (match) => match[1] ?? '',
  )

  it('the catalogue', () => {
    expect(parseCatalogue(examples[0] ?? '')).toMatchObject({ ok: true })
  })

  it('the terms of a hall, for the matter of the example', () => {
    const file = parseCatalogue(examples[0] ?? '')
    const [matter] = file.ok ? file.value.matters : []
    const terms = hallTermsSchema.parse(JSON.parse(examples[1] ?? ''))
    expect(matter === undefined ? 'none' : termsFaults(matter, terms)).toEqual([])
    expect(matter === undefined ? 'none' : unnamedMaterials(matter, terms)).toEqual([])
  })

  it('the hall file', () => {
    expect(parseHallFile(examples[2] ?? '')).toMatchObject({ ok: true })
  })
})

describe('docs/catalogue.md says which shipped matters cannot be used yet', () => {
  const said = read('docs/catalogue.md').split('\n')
  const lineOf = (word: string): string => said.find((line) => line.startsWith(`- **${word}**`)) ?? ''

  it.each(shippedMatters.map((matter) => [matter.name, matter] as const))('%s', (name, matter) => {
    const short = name.replace(/（.*）/, '')
    const limited = matter.legalLimit !== null || matter.promisedLimit !== null
    expect(lineOf('没有时限').includes(short)).toBe(!limited)
    const nameless = matter.materials.some((line) => line.unnamed !== null && line.localOption === null)
    expect(lineOf('有没写名称的材料').includes(short)).toBe(nameless && !matter.sample)
  })
})
