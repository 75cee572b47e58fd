import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../../api/use-command.ts'
import { saveWorkbook } from '../../../api/save-workbook.ts'
import type { WorkbookReply } from '../../../api/save-workbook.ts'
import { useAreaFailure } from '../../../ui/area-failure.ts'
import type { FailureWords } from '../../../ui/failure-words.ts'
import type { Asked } from './use-found.ts'

/** What became of the last workbook, in words; `bad` when the person has to do something about it. */
export interface TakenOut extends FailureWords {
  readonly bad: boolean
}

/** The list as an XLSX workbook, saved where the person chooses; what is said of it is over once something else is asked. */
export const useListWorkbook = (
  asked: Asked,
): { readonly busy: boolean; readonly said: TakenOut | null; readonly take: () => void } => {
  const { t } = useTranslation('registers')
  const failureWords = useAreaFailure('find')
  const making = useCommand('cases.workbook')
  const [saving, setSaving] = useState(false)
  const [reply, setReply] = useState<WorkbookReply | null>(null)

  const wordsOf = (saved: WorkbookReply): TakenOut => {
    const key =
      saved.kind === 'saved'
        ? ('saved' as const)
        : saved.kind === 'failed'
          ? (`failed.${saved.problem}` as const)
          : saved.kind
    return {
      title: t(`takeOut.${key}.title`, saved.kind === 'saved' ? { name: saved.name } : {}),
      text: t(`takeOut.${key}.text`),
      bad: saved.kind === 'failed' || saved.kind === 'gone',
    }
  }
  const question = JSON.stringify(asked)
  const { clear } = making
  useEffect(() => {
    clear()
    setReply(null)
  }, [question, clear])
  const take = async (): Promise<void> => {
    clear()
    setReply(null)
    const made = await making.run(asked)
    if (made?.ok !== true) return
    setSaving(true)
    try {
      setReply(await saveWorkbook(made.value))
    } finally {
      setSaving(false)
    }
  }
  const busy = making.busy || saving
  return {
    busy,
    said:
      making.failure !== null
        ? { ...failureWords(making.failure), bad: true }
        : reply === null
          ? null
          : wordsOf(reply),
    take: () => {
      if (!busy) void take()
    },
  }
}
