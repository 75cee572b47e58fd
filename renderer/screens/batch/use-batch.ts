import { useState } from 'react'
import type { ArchiveBatch, ArchiveItem, BatchStage } from '#shared/contract/archive.ts'
import { useCommand } from '../../api/use-command.ts'
import { useQuery } from '../../api/use-query.ts'
import { useAreaFailure } from '../../ui/area-failure.ts'
import type { FailureWords } from '../../ui/failure-words.ts'
import type { Term } from './number-summary.ts'

export interface BatchHead {
  readonly fonds: string
  readonly category: string
  readonly organ: string
}

export interface BatchWork {
  readonly batch: ArchiveBatch | null
  readonly missing: boolean
  /** The stage a press is leading to, while it is under way. */
  readonly going: BatchStage | null
  readonly failure: FailureWords | null
  readonly setTerm: (item: ArchiveItem, term: Term) => Promise<void>
  readonly move: (item: ArchiveItem, by: -1 | 1) => Promise<void>
  readonly remove: (item: ArchiveItem) => Promise<void>
  /** Answers whether the head is on record now. */
  readonly saveHead: (head: BatchHead) => Promise<boolean>
  readonly advance: (to: BatchStage) => Promise<void>
}

/** One batch and what the archivist does with it before it is locked. */
export const useBatch = (batchId: string): BatchWork => {
  const words = useAreaFailure('archive')
  const found = useQuery('archive.batch', { batchId }, ['archive', 'documents'])
  const [going, setGoing] = useState<BatchStage | null>(null)
  const commands = {
    term: useCommand('archive.setTerm'),
    move: useCommand('archive.move'),
    remove: useCommand('archive.remove'),
    head: useCommand('archive.setHead'),
    advance: useCommand('archive.advance'),
  }
  const all = Object.values(commands)
  const failure = all.find((command) => command.failure !== null)?.failure ?? null
  const begin = (): void => {
    for (const command of all) command.clear()
  }
  const itemInput = (item: ArchiveItem): { batchId: string; itemId: string } => ({ batchId, itemId: item.id })

  return {
    batch: found.value,
    missing: found.failure?.code === 'no-batch',
    going: commands.advance.busy ? going : null,
    failure: failure === null ? null : words(failure),
    setTerm: async (item, term) => {
      begin()
      await commands.term.run({ ...itemInput(item), term })
      found.refetch()
    },
    move: async (item, by) => {
      begin()
      await commands.move.run({ ...itemInput(item), by })
      found.refetch()
    },
    remove: async (item) => {
      begin()
      await commands.remove.run(itemInput(item))
      found.refetch()
    },
    saveHead: async (head) => {
      begin()
      const reply = await commands.head.run({ batchId, ...head })
      found.refetch()
      return reply?.ok === true
    },
    advance: async (to) => {
      begin()
      setGoing(to)
      await commands.advance.run({ batchId, to })
      found.refetch()
    },
  }
}
