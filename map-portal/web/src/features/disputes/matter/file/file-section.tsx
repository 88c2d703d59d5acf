import { useMatter } from '../matter-context'
import { AttachmentsPart } from './attachments-part'
import { DocumentsPart } from './documents-part'
import { ReadsPart } from './reads-part'
import { RightsPart } from './rights-part'
import { TimelinePart } from './timeline-part'

/** One matter, one file: what happened, what lies in it, who looked. */
export function FileSection() {
  const { matter } = useMatter()
  return (
    <>
      <TimelinePart />
      {matter.handled && (
        <>
          <AttachmentsPart />
          <DocumentsPart />
          <RightsPart />
        </>
      )}
      <ReadsPart />
    </>
  )
}
