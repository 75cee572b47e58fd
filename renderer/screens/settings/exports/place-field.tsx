import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { PlaceProblem } from '#shared/contract/export-place.ts'
import { ActionButton } from '../../../ui/button.tsx'
import { useSizeWords } from '../../../ui/export/byte-size.ts'
import { FormField } from '../../../ui/form-field.tsx'
import type { PickedPlace } from './target-form.ts'

interface PlaceFieldProps {
  readonly picked: PickedPlace | null
  readonly error: string | undefined
  readonly onPick: (picked: PickedPlace) => void
}

/** The folder, chosen in the system's own dialog; its path never comes here, only how it is called. */
export const PlaceField = ({ picked, error, onPick }: PlaceFieldProps): ReactElement => {
  const { t } = useTranslation('exportSettings')
  const size = useSizeWords()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<PlaceProblem | null>(null)
  const asking = useRef(false)
  // Looking at a folder takes its time: what was typed meanwhile stays, and who has left is not called back.
  const latest = useRef<((picked: PickedPlace) => void) | null>(null)
  useEffect(() => {
    latest.current = onPick
    return () => {
      latest.current = null
    }
  })
  const pick = async (): Promise<void> => {
    if (asking.current) return
    asking.current = true
    setBusy(true)
    setProblem(null)
    try {
      const reply = await window.yichuangtong.pickExportPlace()
      if (reply.kind === 'picked') latest.current?.(reply)
      else if (reply.kind === 'failed') setProblem(reply.problem)
    } catch {
      setProblem('other')
    } finally {
      asking.current = false
      setBusy(false)
    }
  }
  const about =
    picked === null
      ? t('fields.pickHint')
      : t('fields.placeAbout', {
          free: size(picked.freeBytes),
          disk: t(picked.sameDisk ? 'sameDisk' : 'otherDisk'),
          links: t(picked.links ? 'fields.links' : 'fields.noLinks'),
        })
  return (
    <FormField
      group
      label={t('fields.place')}
      hint={about}
      error={problem === null ? error : t(`pickFailed.${problem}`)}
    >
      {() => (
        <>
          {picked !== null && <p className="settings-plain export-path">{picked.place}</p>}
          <ActionButton
            label={t(picked === null ? 'fields.pick' : 'fields.pickAgain')}
            busyLabel={busy ? t('fields.picking') : null}
            onPress={() => void pick()}
          />
        </>
      )}
    </FormField>
  )
}
