package org.linli.patrol.incident.web;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.Versions;
import org.linli.commons.paging.Cursors;
import org.linli.commons.place.Places;
import org.linli.commons.upload.UploadLimits;
import org.linli.commons.upload.Vetting;
import org.linli.patrol.api.PatrolIncidentsApi;
import org.linli.patrol.api.model.Forwarding;
import org.linli.patrol.api.model.Incident;
import org.linli.patrol.api.model.IncidentClosing;
import org.linli.patrol.api.model.IncidentKind;
import org.linli.patrol.api.model.IncidentPage;
import org.linli.patrol.api.model.IncidentPhoto;
import org.linli.patrol.api.model.IncidentState;
import org.linli.patrol.api.model.IncidentWaiting;
import org.linli.patrol.api.model.NewIncident;
import org.linli.patrol.incident.IncidentStore;
import org.linli.patrol.incident.Incidents;
import org.linli.patrol.incident.Peers;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class IncidentsController implements PatrolIncidentsApi {

  private final Incidents incidents;
  private final Vetting vetting;
  private final Places places;
  private final WaitingWords words;
  private final Clock clock;

  IncidentsController(
      Incidents incidents, Vetting vetting, Places places, WaitingWords words, Clock clock) {
    this.incidents = incidents;
    this.vetting = vetting;
    this.places = places;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public ResponseEntity<IncidentPage> listIncidents(
      @Nullable String area,
      @Nullable IncidentState state,
      @Nullable UUID team,
      @Nullable String cursor,
      Integer limit) {
    var wanted =
        state == null ? null : org.linli.patrol.incident.Incident.State.valueOf(state.name());
    var filter = new IncidentStore.Filter(places.scopes(area), team, wanted);
    var found = incidents.list(filter, place(cursor), limit);
    IncidentPage page = new IncidentPage(found.stream().map(this::shown).toList());
    if (found.size() == limit) {
      page.setNextCursor(cursor(found.getLast()));
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
  }

  @Override
  public ResponseEntity<List<Incident>> listOwnIncidents(@Nullable UUID shift) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(incidents.own(shift).stream().map(this::shown).toList());
  }

  @Override
  public ResponseEntity<Incident> getIncident(UUID id) {
    return answer(incidents.get(id));
  }

  @Override
  public ResponseEntity<Incident> noteIncident(UUID id, NewIncident sent) {
    var position = sent.getPosition();
    return answer(
        incidents.note(
            new org.linli.patrol.incident.NewIncident(
                id,
                sent.getShiftId(),
                kind(sent.getKind()),
                sent.getCategory(),
                sent.getWords(),
                sent.getNoticedAt().toInstant(),
                position == null ? List.of() : position,
                sent.getGridCode())));
  }

  @Override
  public ResponseEntity<IncidentPhoto> addIncidentPhoto(
      UUID id, MultipartFile file, @Nullable String key) {
    incidents.find(id);
    var vetted = vetting.vet(file, UploadLimits.PHOTOS);
    return ResponseEntity.status(HttpStatus.CREATED).body(photo(incidents.add(id, vetted)));
  }

  @Override
  public ResponseEntity<Resource> getIncidentPhoto(UUID id, UUID photoId) {
    var opened = incidents.photo(id, photoId);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("X-Content-Type-Options", "nosniff")
        .contentType(MediaType.parseMediaType(opened.photo().mediaType()))
        .body(new ByteArrayResource(opened.content()));
  }

  @Override
  public ResponseEntity<Incident> forwardIncident(UUID id, Forwarding sent) {
    var filing =
        new Peers.Filing(
            kind(sent.getKind()), sent.getCategory().strip(), sent.getImmediateMeasures());
    return answer(incidents.forward(id, filing));
  }

  @Override
  public ResponseEntity<Incident> closeIncident(
      UUID id, IncidentClosing closing, @Nullable String ifMatch) {
    incidents.find(id);
    return answer(incidents.close(id, closing.getReason(), Versions.seen(ifMatch)));
  }

  private ResponseEntity<Incident> answer(org.linli.patrol.incident.Incident incident) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .eTag(Versions.tag(incident.version()))
        .body(shown(incident));
  }

  private Incident shown(org.linli.patrol.incident.Incident one) {
    var noted = one.noted();
    Incident shown =
        new Incident(
            one.id(),
            one.place().shift(),
            one.place().team(),
            one.place().teamName(),
            IncidentKind.valueOf(noted.kind().name()),
            noted.category(),
            IncidentState.valueOf(one.state().name()),
            noted.by(),
            at(noted.noticedAt()),
            at(noted.receivedAt()),
            one.place().grid(),
            one.photos().stream().map(IncidentsController::photo).toList(),
            one.version());
    var waiting = one.waiting();
    if (waiting != null) {
      shown.setWaiting(IncidentWaiting.valueOf(waiting.reason().name()));
      shown.setWaitingDetail(words.of(waiting.detail(), LocaleContextHolder.getLocale()));
    }
    shown.setGridName(places.name(one.place().grid(), isEnglish()));
    // Absent, not empty: the model makes a list of what nobody set.
    shown.setPosition(null);
    var content = one.content();
    if (content != null) {
      shown.setWords(content.words());
      var position = content.position();
      if (position != null) {
        shown.setPosition(List.of(position.lon(), position.lat()));
      }
    }
    addOutcome(shown, one);
    shown.setMayForward(incidents.mayForward(one));
    return shown;
  }

  private static boolean isEnglish() {
    return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  private void addOutcome(Incident shown, org.linli.patrol.incident.Incident one) {
    var became = one.became();
    if (became != null) {
      shown.setBecameId(became.id());
      shown.setBecameNumber(became.number());
      shown.setDisputeId(became.dispute());
    }
    var ended = one.ended();
    if (ended == null) {
      return;
    }
    if (became == null) {
      shown.setClosedBy(ended.by());
      shown.setClosedAt(at(ended.at()));
      shown.setCloseReason(ended.reason());
    } else {
      shown.setForwardedBy(ended.by());
      shown.setForwardedAt(at(ended.at()));
    }
    Instant erased = ended.erasedAt();
    if (erased != null) {
      shown.setErasedAt(at(erased));
    }
  }

  private static IncidentPhoto photo(org.linli.patrol.incident.Incident.Photo photo) {
    return new IncidentPhoto(photo.id(), photo.mediaType(), (long) photo.sizeBytes());
  }

  private static org.linli.patrol.incident.Incident.Kind kind(IncidentKind kind) {
    return org.linli.patrol.incident.Incident.Kind.valueOf(kind.name());
  }

  private static String cursor(org.linli.patrol.incident.Incident last) {
    return Cursors.write(last.noted().noticedAt(), last.id());
  }

  private static IncidentStore.@Nullable Place place(@Nullable String cursor) {
    return Cursors.read(cursor, (at, id) -> new IncidentStore.Place(Instant.parse(at), id));
  }

  private OffsetDateTime at(Instant instant) {
    return instant.atZone(clock.getZone()).toOffsetDateTime();
  }
}
