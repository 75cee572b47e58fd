import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AuditEntry } from '#shared/domain/audit/audit-entry.ts'
import { FIRST_PREVIOUS, canonicalEntry, entryHash, verifyChain } from '#shared/domain/audit/audit-hash.ts'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const told = fc.record({
  at: fc.integer(),
  actor: fc.string({ unit: 'binary' }),
  what: fc.string(),
  subject: fc.string(),
  detail: fc.string({ unit: 'binary' }),
})

const chained = (texts: readonly Pick<AuditEntry, 'at' | 'actor' | 'what' | 'subject' | 'detail'>[]) => {
  const chain: AuditEntry[] = []
  for (const text of texts) {
    const linked = { ...text, seq: chain.length + 1, previous: chain.at(-1)?.hash ?? FIRST_PREVIOUS }
    chain.push({ ...linked, hash: entryHash(linked, sha256) })
  }
  return chain
}
const chain = fc.array(told, { minLength: 2, maxLength: 8 }).map(chained)

const fieldArbitraries = {
  at: fc.constantFrom(1, 2),
  actor: fc.string({ maxLength: 2 }),
  what: fc.string({ maxLength: 2 }),
  subject: fc.string({ maxLength: 2 }),
  detail: fc.string({ maxLength: 2 }),
}

describe('the spelling of an audit entry', () => {
  const entry = {
    seq: 1,
    at: 1_789_606_800_000,
    actor: 's1',
    what: 'queue.call',
    subject: 't1',
    detail: 'A017',
    previous: '',
  }
  it('is fixed for good: a chain written today is checked in ten years', () => {
    expect(canonicalEntry(entry)).toBe('["audit/1",1,1789606800000,"s1","queue.call","t1","A017",""]')
    expect(entryHash(entry, sha256)).toBe(sha256(canonicalEntry(entry)))
  })
  it('does not run fields together', () => {
    expect(canonicalEntry({ ...entry, what: 'a', subject: 'bc' })).not.toBe(
      canonicalEntry({ ...entry, what: 'ab', subject: 'c' }),
    )
    expect(canonicalEntry({ ...entry, what: 'a","b', subject: 'c' })).not.toBe(
      canonicalEntry({ ...entry, what: 'a', subject: 'b","c' }),
    )
  })
  it('is different for different entries', () => {
    const any = fc.record({ ...fieldArbitraries, seq: fc.nat(), previous: fc.string() })
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(canonicalEntry(a) === canonicalEntry(b)).toBe(
          Object.keys(a).every((key) => a[key as keyof typeof a] === b[key as keyof typeof b]),
        )
      }),
    )
  })
})

describe('the chain holds or says where it breaks', () => {
  it('holds as written, and when it is empty', () => {
    expect(verifyChain([], sha256)).toBeNull()
    fc.assert(
      fc.property(chain, (entries) => {
        expect(verifyChain(entries, sha256)).toBeNull()
      }),
    )
  })

  const fields = ['seq', 'at', 'actor', 'what', 'subject', 'detail', 'previous', 'hash'] as const
  it.each(fields)('breaks at the entry whose %s was changed', (field) => {
    fc.assert(
      fc.property(chain, fc.nat(), (entries, pick) => {
        const at = pick % entries.length
        const changed = entries.map((entry, index) => {
          if (index !== at) return entry
          const value = entry[field]
          return { ...entry, [field]: typeof value === 'number' ? value + 1 : `${value}x` }
        })
        expect(verifyChain(changed, sha256)).toBe(at + 1)
      }),
    )
  })

  it('breaks at the next entry when one was changed and given a fitting hash', () => {
    fc.assert(
      fc.property(chain, fc.nat(), (entries, pick) => {
        const at = pick % (entries.length - 1)
        const changed = entries.map((entry, index) => {
          const forged = { ...entry, detail: `${entry.detail}x` }
          return index === at ? { ...forged, hash: entryHash(forged, sha256) } : entry
        })
        expect(verifyChain(changed, sha256)).toBe(at + 2)
      }),
    )
  })

  it('breaks where an entry is missing, doubled or out of place', () => {
    const entries = chained(
      ['a', 'b', 'c', 'd'].map((detail) => ({ at: 1, actor: 's1', what: 'w', subject: 't', detail })),
    )
    const [a, b, c, d] = entries as [AuditEntry, AuditEntry, AuditEntry, AuditEntry]
    expect(verifyChain([b, c, d], sha256)).toBe(1)
    expect(verifyChain([a, c, d], sha256)).toBe(2)
    expect(verifyChain([a, b, b, c, d], sha256)).toBe(3)
    expect(verifyChain([a, c, b, d], sha256)).toBe(2)
  })

  it('cannot see a tail cut off: that is what the anchored head is for', () => {
    const entries = chained([1, 2, 3].map((at) => ({ at, actor: 's', what: 'w', subject: 't', detail: '' })))
    expect(verifyChain(entries.slice(0, 2), sha256)).toBeNull()
    expect(entries[1]?.hash).not.toBe(entries[2]?.hash)
  })
})
