import { useTranslation } from 'react-i18next'
import type { ReactElement, ReactNode } from 'react'
import { BottomBar, BottomWords } from '../../../ui/bottom-bar.tsx'
import { ActionButton } from '../../../ui/button.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import type { TakenOut } from './use-take-out.ts'

interface TakeOutBarProps {
  readonly busy: 'workbook' | 'print' | null
  readonly taken: TakenOut | null
  /** null: not for this person, or there is nothing to take out. */
  readonly onWorkbook: (() => void) | null
  readonly onPrint: (() => void) | null
  /** Said while nothing has been taken out. */
  readonly children: ReactNode
}

/** 导出 and 打印 with their keys; on the left what became of it, else what is chosen in the list. */
export const TakeOutBar = ({ busy, taken, onWorkbook, onPrint, children }: TakeOutBarProps): ReactElement => {
  const { t } = useTranslation('registers')
  useKeys({ primary: onWorkbook, reprint: onPrint })
  return (
    <BottomBar
      actions={
        <>
          {onPrint !== null && (
            <ActionButton
              label={t('print')}
              keyName="reprint"
              busyLabel={busy === 'print' ? t('printing') : null}
              onPress={onPrint}
            />
          )}
          {onWorkbook !== null && (
            <ActionButton
              kind="primary"
              label={t('workbook')}
              keyName="primary"
              busyLabel={busy === 'workbook' ? t('makingWorkbook') : null}
              onPress={onWorkbook}
            />
          )}
        </>
      }
    >
      {taken === null ? (
        children
      ) : (
        <div role={taken.bad ? 'alert' : undefined}>
          <BottomWords outcome={taken.title} written={taken.text} />
        </div>
      )}
    </BottomBar>
  )
}
