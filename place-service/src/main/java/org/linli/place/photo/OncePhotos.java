package org.linli.place.photo;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.upload.VettedFile;
import org.linli.place.premises.PremisesRef;

/** Adds a photo once, however often a phone with a bad connection sends it. */
public final class OncePhotos {

  private final Photos photos;
  private final PhotoStore store;
  private final OnceById once;

  public OncePhotos(Photos photos, PhotoStore store, OnceById once) {
    this.photos = photos;
    this.store = store;
    this.once = once;
  }

  /** Adds a photo of premises, or gives the one that was added under this key. */
  public Photo add(
      PremisesRef premises,
      VettedFile file,
      @Nullable Taken taken,
      @Nullable String idempotencyKey) {
    return store.here(
        () -> {
          UUID id =
              once.make(
                  idempotencyKey,
                  "photo " + premises.id() + ' ' + file.sha256() + ' ' + taken,
                  () ->
                      photos
                          .add(
                              Photos.PREMISES,
                              premises.id(),
                              premises.path(),
                              premises.countyCode(),
                              file,
                              taken)
                          .id());
          return store.find(Photos.PREMISES, premises.id(), id).orElseThrow();
        });
  }
}
