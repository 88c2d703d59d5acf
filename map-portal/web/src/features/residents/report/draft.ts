import { newKey } from '../../../api/residents/call'
import { calls, type ReportForm, type ReportPlace } from '../../../api/residents/report-calls'
import { ProofOfWork } from '../page/proof-of-work'

export interface DraftPhoto {
  blob: Blob
  address: string
  /** Where it was uploaded before, and under which challenge or proof: a second try must not send it again. */
  sent?: { under: string; token: string }
}

/** The token of a photo, uploaded unless it was. */
export async function tokenOf(photo: DraftPhoto, under: string, upload: () => Promise<{ token: string }>) {
  if (photo.sent?.under !== under) photo.sent = { under, token: (await upload()).token }
  return photo.sent.token
}

/** What somebody is about to report; kept in this page only. */
export class Draft {
  place: ReportPlace | null = null
  position: { lon: number; lat: number; metres: number } | null = null
  addressWords = ''
  category = ''
  words = ''
  anonymous = false
  photos: DraftPhoto[] = []
  /** The same for every try, so that a report that arrived although its answer did not is not sent twice. */
  readonly key = newKey()
  readonly work = new ProofOfWork(calls.challenge)

  constructor(readonly form: ReportForm) {
    this.place = form.place?.isGrid ? form.place : null
  }

  hasPlace() {
    return this.position !== null || this.place !== null
  }
}

export function placeName(place: ReportPlace) {
  return [...place.within, place.name].join(' ')
}
