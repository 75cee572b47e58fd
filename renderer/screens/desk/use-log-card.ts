import type { RefObject } from 'react'
import { useCardReader } from '../../ui/use-card-reader.ts'
import type { LogDraft } from './log-draft.ts'

/**
 * A card read while the log is written says who asks. Its number is not taken: the log has no use for it
 * (个人信息保护法 6条).
 */
export const useLogCard = (
  page: RefObject<HTMLElement | null>,
  draft: LogDraft,
  onDraft: (change: Partial<LogDraft>) => void,
): void =>
  useCardReader(
    ({ name, address }) =>
      onDraft({
        ...(name === undefined ? {} : { name }),
        ...(address === undefined ? {} : { need: { ...draft.need, address } }),
      }),
    undefined,
    page,
  )
