import type { SameKeys } from '../shape.ts'
import type { hallScreens as source } from '../zh-CN/hall-screens.ts'

export const hallScreens: SameKeys<typeof source> = {
  monitors: {
    title: 'Which monitor shows what',
    how: 'Takes effect at once, on this computer only. A monitor that is unplugged puts its window away; plugged in again, it goes back.',
    name: 'Find screens',
    nameHow: 'Shows its number in the middle of every monitor for five seconds',
    columns: { place: 'No.', monitor: 'Monitor', use: 'Shows', now: 'Now' },
    size: '{{width}}×{{height}}',
    staff: 'The desk is here; nothing else is put on it',
    gone: 'not connected',
    unnamed: 'Monitor',
    uses: {
      usual: 'usual',
      hall: 'Hall screen',
      counter: 'Screen of counter {{number}}',
      kiosk: 'Kiosk',
      nothing: 'nothing',
    },
    alone: 'This computer has one monitor. The hall screen covers a second one by itself.',
    forget: 'Forget',
  },
  guide: {
    title: 'While nobody is called, guides take turns at the foot of the hall screen',
    choose: 'Matter',
    add: 'Add a matter',
    none: 'No matter chosen yet; the hall screen shows notices only',
    after: 'Starts when nobody was called for',
    seconds: '{{seconds}} seconds',
    remove: 'Remove',
    most: '20 matters at most',
  },
  failure: { 'no-matter': 'Not saved. The hall no longer handles one of the matters; please remove it.' },
}
