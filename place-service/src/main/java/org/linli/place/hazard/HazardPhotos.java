package org.linli.place.hazard;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.upload.VettedFile;
import org.linli.place.photo.Photo;
import org.linli.place.photo.Photos;
import org.linli.place.photo.Taken;

/** Photos of before and after. */
public final class HazardPhotos {

  private final HazardStore store;
  private final HazardChanges changes;
  private final Photos photos;
  private final OnceById once;

  public HazardPhotos(HazardStore store, HazardChanges changes, Photos photos, OnceById once) {
    this.store = store;
    this.changes = changes;
    this.photos = photos;
    this.once = once;
  }

  /** Adds a photo, once for each key; the hazard's version stays. */
  public Hazard add(
      UUID id,
      HazardPhoto.Stage stage,
      VettedFile file,
      @Nullable Taken taken,
      @Nullable String idempotencyKey) {
    return store.together(
        () -> {
          Hazard hazard = store.find(id).orElseThrow(ProblemException::notFound);
          hazard.standing().state().after(HazardStep.PHOTO);
          once.make(
              idempotencyKey,
              "hazard-photo " + id + stage + file.sha256(),
              () -> add(hazard, stage, file, taken));
          return hazard;
        });
  }

  private UUID add(Hazard hazard, HazardPhoto.Stage stage, VettedFile file, @Nullable Taken taken) {
    Photo photo =
        photos.add(
            Photos.HAZARD,
            hazard.id(),
            hazard.where().path(),
            hazard.where().county(),
            file,
            taken);
    store.add(
        hazard,
        new HazardPhoto(
            photo.id(),
            stage,
            hazard.round(),
            Photos.HAZARD,
            hazard.id(),
            changes.now(),
            HazardReach.username()));
    return photo.id();
  }

  /**
   * The picture.
   *
   * @throws ProblemException 404
   */
  public Photos.Content content(UUID id, UUID photo) {
    HazardPhoto found =
        store.together(
            () ->
                store.photos(store.find(id).orElseThrow(ProblemException::notFound).id()).stream()
                    .filter(one -> one.id().equals(photo))
                    .findFirst()
                    .orElseThrow(ProblemException::notFound));
    return photos.content(found.subjectKind(), found.subjectId(), found.id());
  }
}
