package org.linli.place.photo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Where photos are kept. All but the first work in the transaction that is running. */
public interface PhotoStore {

  /** In the transaction that is running, or in one of its own as the viewer of the request. */
  <T> T here(Supplier<T> work);

  /** A photo with its bytes. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Whole(
      Photo photo, String path, String county, String sha256, byte[] content, byte[] thumbnail) {}

  void insert(Whole whole);

  /** Newest first. */
  List<Photo> of(String subjectKind, UUID subjectId);

  /** How many of a subject can be seen. */
  int count(String subjectKind, UUID subjectId);

  Optional<Photo> find(String subjectKind, UUID subjectId, UUID photo);

  /** Empty where it is withdrawn. */
  Optional<byte[]> bytes(UUID photo, boolean thumbnail);

  /**
   * Takes it back, with its bytes.
   *
   * @return false where somebody else was quicker
   */
  boolean withdraw(UUID photo, Photo.Withdrawn withdrawn);

  void move(String subjectKind, UUID from, UUID to, String path, String county);
}
