import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { Failure } from '#shared/kernel/result.ts'
import { ActionButton } from '../../ui/button.tsx'
import { useAreaFailure } from '../../ui/area-failure.ts'
import type { FailureWords } from '../../ui/failure-words.ts'
import { readFileText, refusalOf } from './file-text.ts'

export interface FileImport {
  readonly busy: boolean
  /** Why the last file was not taken in: place and reason. */
  readonly refused: FailureWords | null
  /** What the last file brought, in words. */
  readonly taken: string | null
  readonly choose: (file: File) => Promise<void>
}

type Answer = { readonly ok: true; readonly words: string } | { readonly ok: false; readonly error: Failure }

/** A file is taken in as a whole or refused as a whole, with the place and the reason in words. */
export const useFileImport = (
  characters: number,
  take: (text: string) => Promise<Answer | null>,
): FileImport => {
  const { t } = useTranslation('settings')
  const words = useAreaFailure('settings')
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<FailureWords | null>(null)
  const [taken, setTaken] = useState<string | null>(null)

  const refusalWords = (error: Failure): FailureWords => {
    if (error.code !== 'bad-catalogue' && error.code !== 'bad-calendar') return words(error)
    const { place: path, reason, what } = refusalOf(error)
    const { line } = error.detail
    const place = typeof line === 'number' ? t('calendar:line', { line }) : path
    const said = t([`calendar:reason.${reason}`, `fileReason.${reason}`, 'fileReason.other'], {
      what,
      code: reason,
    })
    return {
      title: t('file.refused'),
      text: place === '' ? said : t('file.at', { place, reason: said }),
    }
  }

  const choose = async (file: File): Promise<void> => {
    setRefused(null)
    setTaken(null)
    setBusy(true)
    try {
      const read = await readFileText(file, characters)
      if (read.kind === 'too-large')
        setRefused({ title: t('file.tooLarge', { limit: limitWords(characters, t) }), text: '' })
      else if (read.kind === 'unreadable') setRefused({ title: t('file.unreadable'), text: '' })
      else {
        const answer = await take(read.text)
        if (answer?.ok === true) setTaken(answer.words)
        else if (answer !== null) setRefused(refusalWords(answer.error))
      }
    } finally {
      setBusy(false)
    }
  }
  return { busy, refused, taken, choose }
}

const limitWords = (characters: number, t: (key: string, facts: { count: number }) => string): string =>
  characters >= 1_000_000
    ? t('file.megabytes', { count: characters / 1_000_000 })
    : t('file.kilobytes', { count: characters / 1_000 })

interface ImportButtonProps {
  readonly label: string
  readonly busyLabel: string
  readonly work: FileImport
  readonly accept?: string
  readonly primary?: boolean
  /** The page's own Ctrl Enter opens the same chooser. */
  readonly opener?: { current: (() => void) | null }
}

export const ImportButton = ({
  label,
  busyLabel,
  work,
  accept = '.json,application/json',
  primary = false,
  opener,
}: ImportButtonProps): ReactElement => {
  const input = useRef<HTMLInputElement>(null)
  const open = (): void => input.current?.click()
  return (
    <>
      <input
        ref={(element) => {
          input.current = element
          if (opener !== undefined) opener.current = element === null ? null : open
        }}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0]
          // The same file may be chosen again after it was mended.
          event.target.value = ''
          if (file !== undefined) void work.choose(file)
        }}
      />
      <ActionButton
        kind={primary ? 'primary' : 'secondary'}
        label={label}
        {...(primary ? { keyName: 'primary' as const } : {})}
        busyLabel={work.busy ? busyLabel : null}
        onPress={open}
      />
    </>
  )
}
