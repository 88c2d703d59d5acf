package org.linli.dispute.resident;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.commons.upload.FileType;
import org.linli.commons.upload.Vetting;
import org.linli.dispute.file.Attachment;
import org.linli.dispute.file.AttachmentKind;
import org.linli.dispute.file.AttachmentState;
import org.linli.dispute.file.FileStore;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.Step;

/** Residents' photos as attachments of their matter, sealed with its key. */
public final class MatterPhotos {

  private final MatterChanges changes;
  private final FileStore files;

  public MatterPhotos(MatterChanges changes, FileStore files) {
    this.changes = changes;
    this.files = files;
  }

  /** Puts photos into the file, in the transaction that is running. */
  void add(UUID matter, List<HeldPhotos.Photo> photos) {
    changes.asService(
        matter,
        ResidentReports.ACTOR,
        open -> {
          for (int i = 0; i < photos.size(); i++) {
            files.add(
                open.matter(), attachment(open, photos.get(i), i + 1), photos.get(i).content());
          }
          return Step.of(
              "RESIDENT_PHOTOS", open.matter(), Map.of("photos", Integer.toString(photos.size())));
        });
  }

  private static Attachment attachment(OpenMatter open, HeldPhotos.Photo photo, int number) {
    String mediaType = photo.mediaType();
    String extension =
        mediaType.equals(FileType.PNG.mediaType())
            ? FileType.PNG.extension()
            : FileType.JPEG.extension();
    return new Attachment(
        UuidCreator.getTimeOrderedEpoch(),
        AttachmentKind.PHOTO,
        new Attachment.Content(
            "resident-" + number + '.' + extension,
            mediaType,
            photo.content().length,
            Vetting.sha256(photo.content()),
            photo.scanned()),
        null,
        AttachmentState.CURRENT,
        null,
        open.caller(),
        open.now());
  }
}
