import type { SameKeys } from '../shape.ts'
import type { display as source } from '../zh-CN/display.ts'

export const display: SameKeys<typeof source> = {
  title: 'Call display',
  starting: 'Starting',
  date: '{{weekday}} {{day}}/{{month}}',
  counterUnit: 'counter',
  calling: 'Calling| now',
  newest: 'Last| call',
  noCall: 'Please wait for your call',
  listen: 'Please listen for your call',
  paused: 'Closed',
  free: 'Waiting',
  recent: 'Just called',
  notice: 'Notice',
  stale: 'This screen is not up to date,| please listen for your call',
  staleSince: 'not updated since {{time}}',
  arrow: 'go to',
  kind: { general: 'General counter', guide: 'Guide desk', accessible: 'Accessible counter' },
  counter: {
    calling: 'Calling now',
    newest: 'Last call',
    serving: 'Serving',
    free: 'Please wait for your call',
    paused: 'Closed',
    comeHere: 'Please| come here',
    serves: 'Serves: {{list}}',
    listComma: ', ',
    unknown: 'There is no such counter,| check the display settings',
  },
}
