import type { common as source } from '../zh-CN/common.ts'
import type { SameKeys } from '../shape.ts'

export const common: SameKeys<typeof source> = {
  appName: 'One Window',
  weekday: { '1': 'Mon', '2': 'Tue', '3': 'Wed', '4': 'Thu', '5': 'Fri', '6': 'Sat', '7': 'Sun' },
  weekdayLong: {
    '1': 'Monday',
    '2': 'Tuesday',
    '3': 'Wednesday',
    '4': 'Thursday',
    '5': 'Friday',
    '6': 'Saturday',
    '7': 'Sunday',
  },
  date: { short: '{{day}}/{{month}}', withYear: '{{day}}/{{month}}/{{year}}' },
  cancel: 'Cancel',
  confirm: 'OK',
  close: 'Close',
  save: 'Save',
  retry: 'Try again',
  loading: 'Loading',
  reconnecting: 'Reconnecting; what you just did will continue by itself. What is shown may be out of date.',
}
