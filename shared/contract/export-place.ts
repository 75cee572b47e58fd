/** Why a folder that a person has chosen takes no packages; as `export.place.offer` answers it. */
export type PlaceProblem = 'not-found' | 'not-writable' | 'inside-hall' | 'already-target' | 'other'

/** What became of choosing a folder for packages. Its path stays with main and the backend; `place` is for people. */
export type PickPlaceReply =
  | {
      readonly kind: 'picked'
      readonly placeId: string
      readonly place: string
      readonly sameDisk: boolean
      readonly links: boolean
      readonly freeBytes: number
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: PlaceProblem }
