/** Events of one ticket in an order that cannot have happened: a damaged or forged history, never a user's mistake. */
export class ImpossibleTicketHistory extends Error {
  override readonly name = 'ImpossibleTicketHistory'
}
