/** How near to a corner a pointer, or a finger, has to come, in pixels. */
export const REACH_OF_POINTER = 10
export const REACH_OF_FINGER = 22

/** Browsers send the events of a pointer after those of a finger, in milliseconds at most this late. */
const LATE = 1000

interface Event {
  readonly timeStamp: number
  readonly detail?: number
  readonly pointerType?: string
}

/** Tells fingers from pointers, and clicks that mean a place from those that mean none. */
export class Pointing {
  private touched = -Infinity
  private took = false

  /** A finger came down, or went. */
  touch({ timeStamp }: Event) {
    this.touched = timeStamp
  }

  byFinger({ timeStamp, pointerType }: Event): boolean {
    return pointerType ? pointerType === 'touch' : timeStamp - this.touched < LATE
  }

  /** Whether what came down took a corner in hand: the click that it ends with means nothing else. */
  down(took: boolean) {
    this.took = took
  }

  /** How near a click has to come to what it means; undefined for one that only ends something else. */
  reachOfClick(event: Event): number | undefined {
    const taken = this.took
    this.took = false
    // The second of a double click, which ends a line, is on the last corner.
    if (taken || (event.detail ?? 1) > 1) return undefined
    return this.byFinger(event) ? REACH_OF_FINGER : REACH_OF_POINTER
  }
}
