package org.linli.place.photo;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.upload.FileType;
import org.linli.commons.upload.VettedFile;
import org.linli.place.premises.PremisesMerged;
import org.linli.place.premises.PremisesMoved;
import org.linli.place.premises.PremisesRef;

/** Photos in a store. */
public final class KeptPhotos implements Photos, PremisesMerged, PremisesMoved {

  private final PhotoStore store;
  private final Clock clock;

  public KeptPhotos(PhotoStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Photo add(
      String subjectKind,
      UUID subjectId,
      String path,
      String county,
      VettedFile file,
      @Nullable Taken taken) {
    if (file.type() != FileType.JPEG && file.type() != FileType.PNG) {
      throw new IllegalArgumentException("no picture: " + file.type());
    }
    Photo photo =
        new Photo(
            UuidCreator.getTimeOrderedEpoch(),
            subjectKind,
            subjectId,
            file.name(),
            file.type(),
            file.sizeBytes(),
            taken,
            now(),
            caller(),
            null);
    byte[] thumbnail = Thumbnails.of(file.content());
    return store.here(
        () -> {
          if (store.count(subjectKind, subjectId) >= MOST) {
            throw ProblemException.conflict("too-many-photos", MOST);
          }
          store.insert(
              new PhotoStore.Whole(photo, path, county, file.sha256(), file.content(), thumbnail));
          return photo;
        });
  }

  @Override
  public List<Photo> of(String subjectKind, UUID subjectId) {
    return store.here(() -> store.of(subjectKind, subjectId));
  }

  @Override
  public Content content(String subjectKind, UUID subjectId, UUID photo) {
    return content(subjectKind, subjectId, photo, false);
  }

  @Override
  public Content thumbnail(String subjectKind, UUID subjectId, UUID photo) {
    return content(subjectKind, subjectId, photo, true);
  }

  private Content content(String subjectKind, UUID subjectId, UUID id, boolean thumbnail) {
    return store.here(
        () -> {
          Photo photo = require(subjectKind, subjectId, id);
          return new Content(
              (thumbnail ? FileType.JPEG : photo.type()).mediaType(),
              store.bytes(id, thumbnail).orElseThrow(ProblemException::notFound));
        });
  }

  @Override
  public Photo withdraw(String subjectKind, UUID subjectId, UUID id, String reason) {
    return store.here(
        () -> {
          Photo photo = require(subjectKind, subjectId, id);
          Photo.Withdrawn withdrawn = new Photo.Withdrawn(now(), caller(), reason);
          if (photo.withdrawn() != null || !store.withdraw(id, withdrawn)) {
            throw ProblemException.conflict("photo-withdrawn");
          }
          return require(subjectKind, subjectId, id);
        });
  }

  @Override
  public void move(String subjectKind, UUID from, UUID to, String path, String county) {
    store.here(
        () -> {
          store.move(subjectKind, from, to, path, county);
          return true;
        });
  }

  @Override
  public void merged(UUID from, PremisesRef into) {
    move(PREMISES, from, into.id(), into.path(), into.countyCode());
  }

  @Override
  public void moved(PremisesRef premises) {
    move(PREMISES, premises.id(), premises.id(), premises.path(), premises.countyCode());
  }

  private Photo require(String subjectKind, UUID subjectId, UUID id) {
    return store.find(subjectKind, subjectId, id).orElseThrow(ProblemException::notFound);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static String caller() {
    return CurrentAccess.require().viewer().username();
  }
}
