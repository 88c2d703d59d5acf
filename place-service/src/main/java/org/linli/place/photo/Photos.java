package org.linli.place.photo;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.upload.VettedFile;

/**
 * Photos of what this service looks after. They show places; where somebody can be recognised, the
 * photo is withdrawn and its bytes are gone. Works in the transaction that is running, with its
 * viewer; where none is, in one of its own as the viewer of the request.
 */
public interface Photos {

  String PREMISES = "PREMISES";
  String INSPECTION = "INSPECTION";
  String HAZARD = "HAZARD";
  String KEY_AREA = "KEY_AREA";

  /** Photos of one subject. */
  int MOST = 60;

  /**
   * The bytes of a photo.
   *
   * @param mediaType such as {@code image/jpeg}
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Content(String mediaType, byte[] bytes) {}

  /**
   * Keeps a photo with a small copy of it.
   *
   * @param path of the subject: who may see there sees the photo
   * @param county of the subject
   * @param file JPEG or PNG out of {@code Vetting}
   * @throws org.linli.commons.problem.ProblemException 409 {@code too-many-photos}
   */
  Photo add(
      String subjectKind,
      UUID subjectId,
      String path,
      String county,
      VettedFile file,
      @Nullable Taken taken);

  /** Those of a subject, newest first, withdrawn ones too. */
  List<Photo> of(String subjectKind, UUID subjectId);

  /**
   * The picture.
   *
   * @throws org.linli.commons.problem.ProblemException 404 where it is not of this subject, not to
   *     be seen, or withdrawn
   */
  Content content(String subjectKind, UUID subjectId, UUID photo);

  /** A small JPEG of it, as {@link #content}. */
  Content thumbnail(String subjectKind, UUID subjectId, UUID photo);

  /**
   * Takes a photo back; its bytes are deleted.
   *
   * @throws org.linli.commons.problem.ProblemException 404; 409 where it is withdrawn already
   */
  Photo withdraw(String subjectKind, UUID subjectId, UUID photo, String reason);

  /** Gives all photos of a subject to another, or to the same in another place. */
  void move(String subjectKind, UUID from, UUID to, String path, String county);
}
