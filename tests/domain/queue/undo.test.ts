import { describe, expect, it } from 'vitest'
import type { TicketEvent } from '#shared/domain/queue/ticket.ts'
import { UNDO_MILLISECONDS, undoable } from '#shared/domain/queue/undo.ts'
import {
  called,
  finished,
  held,
  issued,
  minute,
  missed,
  recalled,
  started,
  undone,
} from './ticket-history.ts'

const AT_ONCE = 1000

describe('撤销: the last action, by the one who did it, within a minute', () => {
  it.each<[string, TicketEvent[], number]>([
    ['the call', [issued(), called()], 2],
    ['the start', [issued(), called(), started()], 3],
    ['the miss', [issued(), called(), missed(null)], 3],
    ['the hold', [issued(), called(), started(), held()], 4],
    ['the end', [issued(), called(), started(), finished()], 4],
    [
      'the one before, once the last was taken back',
      [issued(), called(), started({ at: minute(10) }), undone(3)],
      2,
    ],
  ])('%s', (_what, events, seq) => {
    const { at } = events[seq - 1]!
    expect(undoable(events, 's1', at + AT_ONCE)).toMatchObject({ seq, until: at + UNDO_MILLISECONDS })
  })

  const call = [issued(), called()]
  it.each<[string, TicketEvent[], string, number]>([
    ['the issue of a number', [issued()], 's1', minute(0)],
    ['what a colleague did', call, 's2', minute(10)],
    ['what was a minute ago', call, 's1', minute(10) + UNDO_MILLISECONDS],
    ['what was called again since', [...call, recalled()], 's1', minute(11)],
    ['what lies in the future of a clock set back', call, 's1', minute(9)],
    ['nothing', [], 's1', minute(0)],
  ])('never %s', (_what, events, staff, now) => {
    expect(undoable(events, staff, now)).toBeNull()
  })

  it('until the last moment of the minute', () => {
    expect(undoable(call, 's1', minute(10) + UNDO_MILLISECONDS - 1)).not.toBeNull()
  })
})
