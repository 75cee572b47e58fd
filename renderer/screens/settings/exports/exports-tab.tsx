import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { useQuery } from '../../../api/use-query.ts'
import { Choice } from '../../../ui/choice.tsx'
import { Key } from '../../../ui/key.tsx'
import { LoadingRows } from '../../../ui/loading.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { SchedulePart } from './schedule-part.tsx'
import { TargetsPart } from './targets-part.tsx'
import './exports.css'

interface ExportsTabProps {
  /** The places: only an administrator decides where personal information may lie. */
  readonly isAdmin: boolean
  /** The time: the duty lead knows when the hall is done. */
  readonly leads: boolean
}

/** 导出: where packages lie, in which form, and when they are made. */
export const ExportsTab = ({ isAdmin, leads }: ExportsTabProps): ReactElement => {
  const { t } = useTranslation('exportSettings')
  const exports = useQuery('export.targets', {}, ['exports', 'settings']).value
  const [part, setPart] = useState<'targets' | 'schedule'>('targets')
  useKeys({ caseAction8: () => setPart(part === 'targets' ? 'schedule' : 'targets') })
  if (exports === null) return <LoadingRows rows={6} />
  const enabled = exports.targets.filter((target) => target.enabled)
  const together = enabled.length > 0 && enabled.every(({ sameDisk }) => sameDisk)
  return (
    <>
      <div className="settings-layout-head">
        <Choice
          label={t('label')}
          chosen={part}
          onChoose={setPart}
          options={[
            { value: 'targets', label: t('parts.targets', { count: exports.targets.length }) },
            { value: 'schedule', label: t('parts.schedule') },
          ]}
        />
        <Key name="caseAction8" />
        {part === 'targets' && (
          <p className={together ? 'settings-near' : 'settings-note export-rule'}>
            {t(together ? 'elsewhere' : 'rule')}
          </p>
        )}
      </div>
      {part === 'targets' ? (
        <TargetsPart exports={exports} mayEdit={isAdmin} />
      ) : (
        <SchedulePart exports={exports} mayEdit={leads} />
      )}
    </>
  )
}
