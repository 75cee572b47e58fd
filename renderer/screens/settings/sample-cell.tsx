import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { SAMPLE_IMAGE_BYTES } from '#shared/contract/matter.ts'
import { useCommand } from '../../api/use-command.ts'
import { useQuery } from '../../api/use-query.ts'
import { TextButton } from '../../ui/button.tsx'
import { useObjectUrl } from '../../ui/use-object-url.ts'
import { PICTURE_TYPES, readPicture } from './read-picture.ts'

interface SampleCellProps {
  readonly matterCode: string
  readonly materialKey: string
  readonly name: string
  readonly has: boolean
  readonly readOnly: boolean
}

/**
 * 样张 of one material: chosen, changed or taken away, each saved at once. Small in its row; pressed, it opens below the
 * row as wide as the panel.
 */
export const SampleCell = ({
  matterCode,
  materialKey,
  name,
  has,
  readOnly,
}: SampleCellProps): ReactElement => {
  const { t } = useTranslation('matters')
  const saving = useCommand('matters.saveSample')
  const sample = useQuery('matters.sample', has ? { matterCode, materialKey } : null, ['settings'])
  const url = useObjectUrl(sample.value)
  const [open, setOpen] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const [reading, setReading] = useState(false)
  const [unread, setUnread] = useState<'unreadable' | 'too-large' | null>(null)
  const cell = useRef<HTMLSpanElement>(null)
  const busy = reading || saving.busy
  const wasBusy = useRef(false)
  // What was pressed is gone while it is saved; the focus comes back to the row when nobody has taken it elsewhere.
  useEffect(() => {
    if (wasBusy.current && !busy && document.activeElement === document.body)
      cell.current?.querySelector<HTMLElement>('.ui-text-button')?.focus()
    wasBusy.current = busy
  }, [busy])
  const take = async (file: File): Promise<void> => {
    setUnread(null)
    setReading(true)
    try {
      const read = await readPicture(file)
      if (read.kind !== 'picture') setUnread(read.kind)
      else
        await saving.run({ matterCode, materialKey, image: { bytes: read.bytes, mediaType: 'image/jpeg' } })
    } finally {
      setReading(false)
    }
  }
  const failure = saving.failure ?? sample.failure
  const trouble =
    unread !== null
      ? t(`picture.${unread}`, { limit: SAMPLE_IMAGE_BYTES / 1024 })
      : failure === null
        ? null
        : t([`picture.failure.${failure.code}`, 'picture.failure.other'])
  return (
    <>
      <span ref={cell} className="matter-sample">
        {url !== null && (
          <button
            type="button"
            className="matter-thumbnail"
            aria-expanded={open}
            aria-label={t(open ? 'picture.hide' : 'picture.show', { name })}
            onClick={() => setOpen(!open)}
          >
            <img src={url} alt="" />
          </button>
        )}
        {busy ? (
          <span className="ui-quiet" role="status">
            {t('picture.busy')}
          </span>
        ) : (
          !readOnly && (
            <>
              <TextButton
                label={t(has ? 'picture.change' : 'picture.choose')}
                describes={name}
                onPress={() => input.current?.click()}
              />
              {has && (
                <TextButton
                  label={t('picture.remove')}
                  describes={name}
                  onPress={() => {
                    setUnread(null)
                    void saving.run({ matterCode, materialKey, image: null })
                  }}
                />
              )}
            </>
          )
        )}
        <input
          ref={input}
          type="file"
          accept={PICTURE_TYPES.join(',')}
          hidden
          aria-label={t('picture.chooseFor', { name })}
          onChange={(event) => {
            const file = event.target.files?.[0]
            // The same file may be chosen again after it was cut.
            event.target.value = ''
            if (file !== undefined) void take(file)
          }}
        />
      </span>
      {open && url !== null && <img className="matter-picture" src={url} alt={t('picture.of', { name })} />}
      {trouble !== null && (
        <p className="matter-row-note ui-field-error" role="alert">
          {trouble}
        </p>
      )}
    </>
  )
}
