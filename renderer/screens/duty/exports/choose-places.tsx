import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { ExportTarget } from '#shared/contract/export.ts'
import { ActionButton } from '../../../ui/button.tsx'
import { Popover } from '../../../ui/popover.tsx'
import { useKeys } from '../../../ui/use-keys.ts'

interface ChoosePlacesProps {
  readonly targets: readonly ExportTarget[]
  readonly left: ReadonlySet<string>
  readonly onLeave: (left: ReadonlySet<string>) => void
}

/** Which of the places the next run goes to; all of them unless somebody leaves one out. */
export const ChoosePlaces = ({ targets, left, onLeave }: ChoosePlacesProps): ReactElement => {
  const { t } = useTranslation('exports')
  const [open, setOpen] = useState(false)
  useKeys({ caseAction8: () => setOpen(!open) })
  return (
    <span className="popover-anchor">
      <ActionButton
        label={t('tab.choose')}
        keyName="caseAction8"
        kind={open ? 'open' : 'secondary'}
        onPress={() => setOpen(!open)}
      />
      {open && (
        <Popover label={t('tab.chooseLabel')} align="end" above onClose={() => setOpen(false)}>
          <ul className="exports-choose">
            {targets.map(({ id, name, reach }) => (
              <li key={id}>
                <label>
                  <input
                    type="checkbox"
                    checked={!left.has(id)}
                    onChange={() => {
                      const next = new Set(left)
                      if (!next.delete(id)) next.add(id)
                      onLeave(next)
                    }}
                  />
                  {name}
                  {reach !== 'ready' && <small>{t(`reach.${reach}`)}</small>}
                </label>
              </li>
            ))}
          </ul>
        </Popover>
      )}
    </span>
  )
}
