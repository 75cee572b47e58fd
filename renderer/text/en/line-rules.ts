import type { lineRules as source } from '../zh-CN/line-rules.ts'
import type { SameKeys } from '../shape.ts'

export const lineRules: SameKeys<typeof source> = {
  sections: { order: 'Order', priority: 'Priority', missed: 'Missed', other: 'Transfer, booking and goal' },
  years: 'years',
  minutes: 'min',
  people: 'people',
  times: 'times',
  favouredRun: 'Priority in a row',
  favouredRunExample: 'After {{run}} with priority, one ordinary number; while none waits, priority goes on.',
  urgentRun: 'Urgent in a row',
  urgentRunExample:
    'After {{run}} urgent, one booked or with priority; after {{run}} booked, one with priority.',
  headStartMinutes: 'One step of weight',
  headStartExample:
    'A category of weight 3 counts {{minutes}} min before one of weight 1: taken at {{from}}, it stands as if taken at {{to}}.',
  headStartNone: 'Weights do nothing; only the time of taking counts.',
  seniorFrom: 'Older people from',
  seniorExample: 'At {{below}} no priority, from {{from}} priority once verified.',
  urgentFrom: 'Urgent from',
  urgentExample: 'From {{from}} urgent, before other priority.',
  urgentReasons: 'Urgent reasons',
  urgentReasonsHint: 'Ticked reasons go before other priority once verified; the others stay priority.',
  missedKind: 'Called and not come',
  missed: {
    leaves: 'Leaves the line',
    'goes-back': 'Goes back',
    'is-kept': 'Is kept a while',
  },
  places: 'Goes back by',
  timesMissed: 'At most',
  keptMinutes: 'Kept for',
  keptPlaces: 'Comes back behind',
  missedExample: {
    leaves: 'A missed number leaves the line; it can be called again, or goes to the end of the line.',
    'goes-back':
      'A missed number goes behind {{places}}, at most {{times}} times; miss {{next}} leaves the line and can still be called.',
    'is-kept':
      'Missed at 10:00, kept until {{until}}: back by then it goes behind {{places}}, later to the end.',
    'is-kept-first': 'Missed at 10:00, kept until {{until}}: back by then it goes first, later to the end.',
  },
  transferred: 'Sent to another category',
  transferredKind: { keeps: 'Keeps its time', first: 'Goes first', last: 'Goes last' },
  transferredExample: {
    keeps: 'Time waited counts: taken at 9:20, it stands there as of 9:20.',
    first: 'Whoever is sent goes first; those who wait there move back by one.',
    last: 'Whoever is sent waits anew, behind everybody there.',
  },
  lateMinutes: 'Late for a booking',
  lateExample: 'Booked for 9:30 to 10:00: taken before {{until}} it is still a booking, later ordinary.',
  goalMinutes: 'Waiting goal',
  goalExample:
    'Waiting over {{minutes}} min counts as too long in the statistics; it is the hall’s own goal.',
  wrong: {
    seniorFrom: '50 to 120',
    urgentFrom: '50 to 120',
    urgentReasons: 'Tick again',
    favouredRun: '1 to 9',
    urgentRun: '1 to 9',
    headStartMinutes: '0 to 30',
    lateMinutes: '0 to 120',
    goalMinutes: '5 to 240',
    transferred: 'Choose one',
    missed: 'Choose one',
    places: '1 to 50',
    times: '1 to 9',
    keptMinutes: '5 to 480',
    keptPlaces: '0 to 50',
    urgentBelowSenior: 'Not below the age of priority',
  },
  idle: 'Takes effect from the next call on; calls made stay',
}
