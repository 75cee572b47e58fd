import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { staffAreas } from '../../../renderer/text/staff-areas.ts'

/** Area a file speaks in when it does not name one, and the keys it writes out in full. */
const spoken = (folder: string): { file: string; key: string }[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => {
      const source = readFileSync(join(folder, name), 'utf8')
      const area = /(?:useTranslation\(|getFixedT\('zh-CN', )'(\w+)'\)/.exec(source)?.[1] ?? 'common'
      return [...source.matchAll(/\bt\(\s*'([\w:.-]+)'/g)].map(([, key = '']) => ({
        file: name,
        key: key.includes(':') ? key : `${area}:${key}`,
      }))
    })

const found = (tree: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (node, part) =>
      typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[part] : undefined,
    tree,
  )

describe('every word a screen asks for exists', () => {
  it.each(['renderer/staff', 'renderer/screens'])('in %s', (folder) => {
    const asked = spoken(folder)
    expect(asked.length).toBeGreaterThan(5)
    const missing = asked.filter(({ key }) => {
      const [area = '', path = ''] = key.split(':')
      return typeof found(found(staffAreas.zh, [area]), path.split('.')) !== 'string'
    })
    expect(missing).toEqual([])
  })
})
