import { zeroBits } from './sha256'

// A worker: the page stays smooth while it looks for a solution.
self.onmessage = ({ data }: MessageEvent<{ challenge: string; difficulty: number }>) => {
  let solution = 0
  while (zeroBits(`${data.challenge}.${solution}`) < data.difficulty) solution++
  self.postMessage(String(solution))
}
