/**
 * A number that came with the address: behind the hash, which no server and no log sees, as on a printed receipt. Receipts from before had it
 * in the query.
 */
export function numberIn({ hash, search }: Pick<Location, 'hash' | 'search'>): string {
  const found = /^#(\d{12})$/.exec(hash)?.[1] ?? new URLSearchParams(search).get('ticket') ?? ''
  return /^\d{12}$/.test(found) ? found : ''
}

interface Numbers {
  number: string
  pin: string
}

/** Number and PIN on their way from one page to the next without the browser being left: in memory only, and taken once. */
export const carried = {
  numbers: undefined as Numbers | undefined,
  put(numbers: Numbers) {
    carried.numbers = numbers
  },
  take(): Numbers | undefined {
    const taken = carried.numbers
    carried.numbers = undefined
    return taken
  },
}
