import type { ReportForm, ReportPlace } from './calls'
import { ProofOfWork } from './proof-of-work'

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
  readonly work = new ProofOfWork()

  constructor(readonly form: ReportForm) {
    this.place = form.place?.isGrid ? form.place : null
  }

  hasPlace() {
    return this.position !== null || this.place !== null
  }
}

/** A key for a request that may be sent twice. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

export function placeName(place: ReportPlace) {
  return [...place.within, place.name].join(' ')
}
