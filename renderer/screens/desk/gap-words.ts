import type { TFunction } from 'i18next'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import { isGap } from '#shared/domain/intake/mark.ts'

/** 4 居民身份证(李晓雯)、11 授权委托书(陈桂兰): what the notice will name, in the list's order. */
export const gapWords = (view: IntakeView, t: TFunction): string =>
  view.lines
    .filter((line) => line.mark !== null && isGap(line.mark) && !line.noLongerApplies)
    .map(({ position, name, owner }) =>
      t(owner === '' ? 'deskBar:next.gapAlone' : 'deskBar:next.gap', { position, name, owner }),
    )
    .join(t('deskBar:next.gapJoin'))
