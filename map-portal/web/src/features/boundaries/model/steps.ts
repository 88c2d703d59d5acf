/** What was done, and what was undone and can be done again. */
export interface Steps<T> {
  readonly now: T
  readonly before: readonly T[]
  readonly after: readonly T[]
}

const MOST = 200

export function stepsFrom<T>(now: T): Steps<T> {
  return { now, before: [], after: [] }
}

export function step<T>({ now, before }: Steps<T>, next: T): Steps<T> {
  return { now: next, before: [...before, now].slice(-MOST), after: [] }
}

export function undo<T>(steps: Steps<T>): Steps<T> {
  const last = steps.before.at(-1)
  return last === undefined ? steps : { now: last, before: steps.before.slice(0, -1), after: [steps.now, ...steps.after] }
}

export function redo<T>(steps: Steps<T>): Steps<T> {
  const [next, ...after] = steps.after
  return next === undefined ? steps : { now: next, before: [...steps.before, steps.now], after }
}
