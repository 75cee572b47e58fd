/** The same tree with any strings at the leaves: `en` must have exactly the keys of the source language. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> }
