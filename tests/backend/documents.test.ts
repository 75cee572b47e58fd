import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { typed } from '#tests/support/finding.ts'
import { CHUNK_BYTES } from '#shared/contract/document.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { acceptedCase, drawAll, pdfOf } from '#tests/support/visit-steps.ts'

let hall: TestHall
let clerk: Caller
let documentId: string

beforeEach(async () => {
  hall = await openTestHall()
  clerk = await hall.signIn('wangmin', 'counter-1')
  documentId = (await acceptedCase(clerk, 'old-age-allowance')).documentId
})

afterEach(() => {
  expect(hall.faults).toEqual([])
  hall.close()
})

const system = () => hall.as('system')
const finish = (pdf: Uint8Array<ArrayBuffer>) => system().reply('render.finish', { documentId, pdf })
const storedFiles = (): string[] => {
  const root = join(hall.folder, 'files')
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
const viewOf = async () =>
  (await clerk.call('cases.find', typed('2026-0001'))).rows[0] === undefined
    ? undefined
    : hall.store.read.get<{ render: string; attempts: number; pages: number | null }>(
        'SELECT render, attempts, pages FROM document WHERE id = ?',
        documentId,
      )

describe('文书 is drawn once and kept', () => {
  it('taking the job twice, as after a crash, is harmless', async () => {
    const first = await system().call('render.take', {})
    expect(first.job).toMatchObject({ documentId, snapshot: { kind: 'acceptance' } })
    expect(await system().call('render.take', {})).toEqual(first)
    await system().call('render.finish', { documentId, pdf: await pdfOf(2) })
    expect((await system().call('render.take', {})).job).toBeNull()
    expect(await viewOf()).toEqual({ render: 'rendered', attempts: 1, pages: 2 })
    expect(hall.verify()).toEqual([])
  })

  it('drawn a second time, the first PDF stays', async () => {
    const first = await pdfOf(2, 'first')
    await finish(first)
    await finish(await pdfOf(3, 'second'))
    const { sha256 } = await clerk.call('documents.read', { documentId, offset: 0 })
    expect(sha256).toBe(createHash('sha256').update(first).digest('hex'))
    expect(await viewOf()).toMatchObject({ pages: 2 })
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['a page of text', new TextEncoder().encode('<html>错误</html>')],
    ['only a head', new TextEncoder().encode('%PDF-1.7\n')],
  ])('%s is no PDF and is not kept', async (_what, bytes) => {
    expect(await finish(bytes)).toMatchObject({ error: { code: 'not-a-pdf' } })
    expect(await viewOf()).toMatchObject({ render: 'waiting' })
  })

  it('fails five times and then waits for a person; what is fresh is drawn meanwhile', async () => {
    const second = await acceptedCase(clerk, 'legal-aid')
    for (let attempt = 1; attempt <= 5; attempt += 1)
      await system().call('render.fail', { documentId, problem: 'the page did not answer' })
    expect(await viewOf()).toMatchObject({ render: 'failed', attempts: 5 })
    expect((await system().call('render.take', {})).job?.documentId).toBe(second.documentId)
    await drawAll(hall)
    expect(await viewOf()).toMatchObject({ render: 'failed' })
    expect(await clerk.reply('documents.read', { documentId, offset: 0 })).toMatchObject({
      error: { code: 'not-rendered' },
    })
    expect(hall.verify()).toEqual([])
  })

  it('what was told is unknown for a document that is not there', async () => {
    const nobody = { documentId: 'nobody' }
    expect([
      await system().reply('render.finish', { ...nobody, pdf: await pdfOf(1) }),
      await system().reply('render.fail', { ...nobody, problem: '' }),
      await system().reply('print.bytes', nobody),
      await clerk.reply('documents.read', { ...nobody, offset: 0 }),
      await clerk.reply('documents.reprint', nobody),
    ]).toMatchObject(Array.from({ length: 5 }, () => ({ error: { code: 'no-document' } })))
  })
})

describe('documents.read', () => {
  it('gives a file in pieces that make the whole again', async () => {
    const pdf = await pdfOf(1, 'x'.repeat(CHUNK_BYTES + 1000))
    expect(pdf.byteLength).toBeGreaterThan(CHUNK_BYTES)
    await finish(pdf)
    const pieces: Uint8Array[] = []
    for (let offset = 0; ;) {
      const { bytes, total } = await clerk.call('documents.read', { documentId, offset })
      expect(bytes.byteLength).toBeLessThanOrEqual(CHUNK_BYTES)
      // No piece drags the memory of the whole file across the process.
      expect(bytes.buffer.byteLength).toBe(bytes.byteLength)
      pieces.push(bytes)
      offset += bytes.byteLength
      if (offset >= total) break
    }
    expect(Buffer.concat(pieces).equals(Buffer.from(pdf))).toBe(true)
  })

  it('beyond the end there is nothing', async () => {
    await finish(await pdfOf(1))
    expect((await clerk.call('documents.read', { documentId, offset: 1_000_000 })).bytes.byteLength).toBe(0)
  })
})

describe('the stored file', () => {
  it('cannot be read without the key', async () => {
    await finish(await pdfOf(1))
    const [file] = storedFiles()
    expect(readFileSync(file!).includes('%PDF')).toBe(false)
  })

  it.each([
    ['one flipped bit', (bytes: Buffer) => bytes.with(bytes.length - 20, bytes.at(-20)! ^ 1)],
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1)],
    ['emptied', () => Buffer.alloc(0)],
  ])('%s: said to be damaged by every reader, and found by the check', async (_what, harm) => {
    await finish(await pdfOf(1))
    const [file] = storedFiles()
    writeFileSync(file!, harm(readFileSync(file!)))
    expect(await clerk.reply('documents.read', { documentId, offset: 0 })).toMatchObject({
      error: { code: 'damaged-file' },
    })
    expect(await system().reply('print.bytes', { documentId })).toMatchObject({
      error: { code: 'damaged-file' },
    })
    expect(hall.verify()).toEqual(['document 青街受字〔2026〕000001号: its file is missing or damaged'])
  })

  it('is not taken for another that lies in its place', async () => {
    await finish(await pdfOf(1, 'one'))
    const [first] = storedFiles()
    const other = await acceptedCase(clerk, 'legal-aid')
    await system().call('render.finish', { documentId: other.documentId, pdf: await pdfOf(1, 'two') })
    const second = storedFiles().find((file) => file !== first)!
    writeFileSync(first!, readFileSync(second))
    expect(await clerk.reply('documents.read', { documentId, offset: 0 })).toMatchObject({
      error: { code: 'damaged-file' },
    })
  })
})

describe('补打', () => {
  it('prints the stored PDF again, marked as such and audited', async () => {
    await finish(await pdfOf(1))
    const first = await system().call('print.take', { kind: 'document' })
    await system().call('print.outcome', { jobId: first.job!.id, outcome: 'sent', problem: 'none' })
    const { jobId } = await clerk.call('documents.reprint', { documentId })
    const { job } = await system().call('print.take', { kind: 'document' })
    expect(job).toMatchObject({ kind: 'document', id: jobId, documentId, reprint: true })
    expect(job!.fileName).toContain('补打')
    const audited = hall.store.read.all("SELECT subject FROM audit WHERE what = 'document.reprint'")
    expect(audited).toEqual([{ subject: documentId }])
  })

  it('needs the PDF first', async () => {
    expect(await clerk.reply('documents.reprint', { documentId })).toMatchObject({
      error: { code: 'not-rendered' },
    })
  })
})
