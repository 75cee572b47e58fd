import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandName, InputOf, ReplyOf } from '#shared/contract/index.ts'
import { saveWorkbook } from '../../../api/save-workbook.ts'
import type { WorkbookReply } from '../../../api/save-workbook.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useAreaFailure } from '../../../ui/area-failure.ts'
import type { FailureWords } from '../../../ui/failure-words.ts'

type WorkbookCommand = Extract<
  CommandName,
  'register.workbook' | 'report.monthWorkbook' | 'hall.statisticsWorkbook' | 'hall.dayEndWorkbook'
>
type PrintCommand = Extract<CommandName, 'register.print' | 'report.monthPrint' | 'hall.dayEndPrint'>

/** What became of the last file or paper, in words; `bad` when the person has to do something about it. */
export interface TakenOut extends FailureWords {
  readonly bad: boolean
}

export interface TakeOut<Book extends WorkbookCommand, Print extends PrintCommand> {
  readonly busy: 'workbook' | 'print' | null
  readonly taken: TakenOut | null
  readonly workbook: (input: InputOf<Book>) => void
  readonly print: (input: InputOf<Print>) => void
  readonly clear: () => void
}

/** A list taken out as a workbook or (where it has a paper) printed; one at a time, and what became of it is said. */
export const useTakeOut = <Book extends WorkbookCommand, Print extends PrintCommand>(
  book: Book,
  paper: Print | null,
  area = 'registers',
): TakeOut<Book, Print> => {
  const { t } = useTranslation('registers')
  const failureWords = useAreaFailure(area)
  const making = useCommand(book)
  // Without a paper the command is never given.
  const printing = useCommand((paper ?? 'register.print') as Print)
  const [saving, setSaving] = useState(false)
  const [said, setSaid] = useState<TakenOut | null>(null)

  const sayOf = (reply: WorkbookReply): TakenOut => {
    const key =
      reply.kind === 'saved'
        ? ('saved' as const)
        : reply.kind === 'failed'
          ? (`failed.${reply.problem}` as const)
          : reply.kind
    return {
      title: t(`takeOut.${key}.title`, reply.kind === 'saved' ? { name: reply.name } : {}),
      text: t(`takeOut.${key}.text`),
      bad: reply.kind === 'failed' || reply.kind === 'gone',
    }
  }

  const clear = (): void => {
    making.clear()
    printing.clear()
    setSaid(null)
  }
  const workbook = async (input: InputOf<Book>): Promise<void> => {
    clear()
    const reply = (await making.run(input)) as ReplyOf<WorkbookCommand> | null
    if (reply?.ok !== true) return
    setSaving(true)
    try {
      setSaid(sayOf(await saveWorkbook(reply.value)))
    } finally {
      setSaving(false)
    }
  }
  const print = async (input: InputOf<Print>): Promise<void> => {
    clear()
    const reply = await printing.run(input)
    if (reply?.ok === true)
      setSaid({ title: t('takeOut.printed.title'), text: t('takeOut.printed.text'), bad: false })
  }
  const failure = making.failure ?? printing.failure
  const busy = making.busy || saving ? 'workbook' : printing.busy ? 'print' : null
  return {
    busy,
    taken: failure === null ? said : { ...failureWords(failure), bad: true },
    workbook: (input) => {
      if (busy === null) void workbook(input)
    },
    print: (input) => {
      if (busy === null && paper !== null) void print(input)
    },
    clear,
  }
}
