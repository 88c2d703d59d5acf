package org.linli.place.photo.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.linli.commons.upload.UploadLimits;
import org.linli.commons.upload.VettedFile;
import org.linli.commons.upload.Vetting;
import org.linli.place.api.PremisesPhotosApi;
import org.linli.place.api.model.PlacePhoto;
import org.linli.place.api.model.PremisesReason;
import org.linli.place.photo.OncePhotos;
import org.linli.place.photo.Photo;
import org.linli.place.photo.Photos;
import org.linli.place.photo.Taken;
import org.linli.place.premises.LikeNames;
import org.linli.place.premises.PremisesDirectory;
import org.linli.place.premises.PremisesRef;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class PremisesPhotosController implements PremisesPhotosApi {

  private final Photos photos;
  private final PremisesDirectory premises;
  private final OncePhotos once;
  private final Vetting vetting;
  private final Clock clock;

  PremisesPhotosController(
      Photos photos, PremisesDirectory premises, OncePhotos once, Vetting vetting, Clock clock) {
    this.photos = photos;
    this.premises = premises;
    this.once = once;
    this.vetting = vetting;
    this.clock = clock;
  }

  @Override
  public ResponseEntity<List<PlacePhoto>> listPremisesPhotos(UUID id) {
    PremisesRef of = premises.require(id);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(photos.of(Photos.PREMISES, id).stream().map(one -> shown(one, of)).toList());
  }

  @Override
  public ResponseEntity<PlacePhoto> addPremisesPhoto(
      UUID id,
      MultipartFile file,
      @Nullable String idempotencyKey,
      @Nullable Double lon,
      @Nullable Double lat,
      @Nullable Double accuracyMetres,
      @Nullable OffsetDateTime takenAt) {
    PremisesRef of = premises.require(id);
    if (!of.open()) {
      throw ProblemException.conflict("premises-closed", of.number());
    }
    Taken taken = taken(lon, lat, accuracyMetres, takenAt);
    VettedFile vetted;
    try (InputStream in = file.getInputStream()) {
      vetted = vetting.vet(in, file.getOriginalFilename(), UploadLimits.PHOTOS);
    } catch (IOException e) {
      throw ProblemException.badField("file", "unreadable");
    }
    Photo photo = once.add(of, vetted, taken, idempotencyKey);
    return ResponseEntity.created(
            URI.create("/api/place/premises/" + id + "/photos/" + photo.id() + "/content"))
        .cacheControl(CacheControl.noStore())
        .body(shown(photo, of));
  }

  private @Nullable Taken taken(
      @Nullable Double lon,
      @Nullable Double lat,
      @Nullable Double accuracyMetres,
      @Nullable OffsetDateTime at) {
    List<Violation> faults = new ArrayList<>();
    if ((lon == null) != (lat == null)) {
      faults.add(Violation.ofField(lon == null ? "lon" : "lat", "required"));
    }
    if (at == null && (lon != null || lat != null)) {
      faults.add(Violation.ofField("takenAt", "required"));
    }
    // Clocks of phones differ by a little.
    if (at != null && at.toInstant().isAfter(clock.instant().plusSeconds(300))) {
      faults.add(Violation.ofField("takenAt", "in-the-future"));
    }
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
    return at == null ? null : new Taken(lon, lat, accuracyMetres, at.toInstant());
  }

  @Override
  public ResponseEntity<Resource> getPremisesPhoto(UUID id, UUID photo) {
    premises.require(id);
    return picture(photos.content(Photos.PREMISES, id, photo));
  }

  @Override
  public ResponseEntity<Resource> getPremisesPhotoThumbnail(UUID id, UUID photo) {
    premises.require(id);
    return picture(photos.thumbnail(Photos.PREMISES, id, photo));
  }

  @Override
  public ResponseEntity<PlacePhoto> withdrawPremisesPhoto(
      UUID id, UUID photo, PremisesReason reason) {
    PremisesRef of = premises.require(id);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(shown(photos.withdraw(Photos.PREMISES, id, photo, reason.getReason().strip()), of));
  }

  /** Not kept by browsers: it may be withdrawn, and the next at the same desk may see less. */
  private static ResponseEntity<Resource> picture(Photos.Content content) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.parseMediaType(content.mediaType()))
        .body(new ByteArrayResource(content.bytes()));
  }

  private static PlacePhoto shown(Photo photo, PremisesRef of) {
    PlacePhoto shown =
        new PlacePhoto(
            photo.id(),
            photo.name(),
            photo.type().mediaType(),
            photo.sizeBytes(),
            photo.addedAt().atOffset(ZoneOffset.UTC),
            photo.addedBy(),
            photo.withdrawn() != null);
    Taken taken = photo.taken();
    if (taken != null) {
      shown.lon(taken.lon()).lat(taken.lat()).accuracyMetres(taken.accuracyMetres());
      shown.takenAt(taken.at().atOffset(ZoneOffset.UTC));
      if (taken.lon() != null && taken.lat() != null) {
        shown.metresAway(
            (int) Math.round(LikeNames.metres(of.lon(), of.lat(), taken.lon(), taken.lat())));
      }
    }
    Photo.Withdrawn withdrawn = photo.withdrawn();
    return withdrawn == null ? shown : shown.withdrawnReason(withdrawn.reason());
  }
}
