import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { EXPORT_TABLES } from '#shared/domain/export/columns.ts'
import { schemaText } from './roll-up-script.ts'

describe('resources/roll-up/schema.sql', () => {
  const text = readFileSync(new URL('../../resources/roll-up/schema.sql', import.meta.url), 'utf8')

  it('is what the columns of the export say; make it anew with scripts/make-roll-up-schema.mjs', () => {
    expect(text).toBe(schemaText())
  })

  it('has every table but the staff, and nothing that names a person', () => {
    const tables = [...text.matchAll(/^CREATE TABLE (\w+) \(/gm)].map(([, name]) => name)
    expect(tables).toEqual(Object.keys(EXPORT_TABLES).filter((name) => name !== 'staff'))
    const columns = [...text.matchAll(/^ {2}(\w+) (?:text|bigint|boolean|date|timestamp)/gm)].map(
      ([, name]) => name,
    )
    expect(columns).not.toEqual([])
    expect(
      columns.filter((name) => /applicant|representative|staff|login|title|visitor|phone/.test(name ?? '')),
    ).toEqual([])
  })
})
