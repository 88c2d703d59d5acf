package org.linli.patrol.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.audit.Audit;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;
import org.linli.commons.settings.Settings;
import org.linli.commons.upload.VettedFile;
import org.linli.patrol.Limit;
import org.linli.patrol.clock.Round;
import org.linli.patrol.team.Coordination;

/** Incidents after they were noted: forwarded, closed, looked at, erased. */
public final class Incidents implements Round {

  private static final int MOST = 200;
  private static final int MOST_PHOTOS = 6;
  private static final int AT_ONCE = 100;

  /** Longer than the other service may take to answer. */
  private static final Duration CLAIM = Duration.ofSeconds(60);

  private final IncidentStore store;
  private final Noting noting;
  private final Peers peers;
  private final Coordination coordination;
  private final Audit audit;
  private final Settings settings;
  private final Clock clock;

  public Incidents(
      IncidentStore store,
      Noting noting,
      Peers peers,
      Coordination coordination,
      Audit audit,
      Settings settings,
      Clock clock) {
    this.store = store;
    this.noting = noting;
    this.peers = peers;
    this.coordination = coordination;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  /** Keeps a note and forwards it at once, where the noter may file. */
  public Incident note(NewIncident sent) {
    Incident kept = noting.note(sent);
    Incident.Waiting waiting = kept.waiting();
    if (waiting == null
        || waiting.reason() == Incident.Waiting.Reason.NOT_ALLOWED
        || waiting.reason() == Incident.Waiting.Reason.REFUSED) {
      return kept;
    }
    Peers.Filing filing = new Peers.Filing(kept.noted().kind(), kept.noted().category(), null);
    forward(kept, filing);
    return found(kept.id());
  }

  /** Forwards it in the name of who coordinates. */
  public Incident forward(UUID id, Peers.Filing filing) {
    Incident incident = coordinated(id);
    requireOpen(incident);
    Required.text("category", filing.category());
    if (!forward(incident, filing)) {
      throw ProblemException.conflict("being-forwarded");
    }
    return found(id);
  }

  /** False where somebody else is at it. */
  private boolean forward(Incident incident, Peers.Filing filing) {
    Incident.Content content = incident.content();
    Instant now = now();
    if (content == null || !store.together(() -> store.claim(incident, now, now.plus(CLAIM)))) {
      return false;
    }
    audit.export(IncidentTrail.subject(incident), IncidentTrail.FIELDS);
    // Outside any transaction: the other service may take its time.
    Peers.Answer answer = peers.file(incident, content, filing);
    return store.together(
        () -> {
          switch (answer) {
            case Peers.Answer.Taken taken ->
                store.took(incident, filing, taken.became(), me(), now());
            case Peers.Answer.Declined declined -> store.declined(incident, declined.waiting());
          }
          return true;
        });
  }

  /** Closes it without forwarding. */
  public Incident close(UUID id, String reason, int seen) {
    Incident incident = coordinated(id);
    requireOpen(incident);
    Required.text("reason", reason);
    audit.write("CLOSE_INCIDENT", IncidentTrail.subject(incident), IncidentTrail.FIELDS);
    if (!store.together(() -> store.close(incident, reason.strip(), me(), now(), seen))) {
      throw ProblemException.versionOutdated();
    }
    return found(id);
  }

  /** One's own or one of the area, with its content; the look is recorded. */
  public Incident get(UUID id) {
    Incident incident = found(id);
    audit.read(IncidentTrail.subject(incident), IncidentTrail.FIELDS);
    return incident;
  }

  /** As {@link #get}, for what shows nothing of its content. */
  public Incident find(UUID id) {
    return found(id);
  }

  public List<Incident> list(
      IncidentStore.Filter filter, IncidentStore.@Nullable Place after, int limit) {
    return store.together(() -> store.list(filter, after, limit));
  }

  public List<Incident> own(@Nullable UUID shift) {
    return store.together(() -> store.notedBy(me(), shift, MOST));
  }

  public boolean mayForward(Incident incident) {
    return incident.state() == Incident.State.OPEN && coordination.covers(incident.place().path());
  }

  /** Adds a photo to what one noted. */
  public Incident.Photo add(UUID id, VettedFile file) {
    return store.together(
        () -> {
          Incident incident = found(id);
          if (!incident.noted().by().equals(me())) {
            throw ProblemException.forbidden();
          }
          if (incident.content() == null) {
            throw ProblemException.gone("incident-erased");
          }
          if (incident.photos().size() >= MOST_PHOTOS) {
            throw ProblemException.conflict("photos-enough", MOST_PHOTOS);
          }
          audit.write(IncidentTrail.subject(incident), IncidentTrail.PHOTO);
          Incident.Photo photo =
              new Incident.Photo(
                  UUID.randomUUID(), file.type().mediaType(), (int) file.sizeBytes());
          UUID kept = store.insert(incident, photo, file.sha256(), file.content(), now());
          return new Incident.Photo(kept, photo.mediaType(), photo.sizeBytes());
        });
  }

  /** A photo with its content. */
  public record Opened(Incident.Photo photo, byte[] content) {}

  public Opened photo(UUID id, UUID photoId) {
    Incident incident = found(id);
    Incident.Photo photo =
        incident.photos().stream()
            .filter(one -> one.id().equals(photoId))
            .findFirst()
            .orElseThrow(ProblemException::notFound);
    audit.read(IncidentTrail.subject(incident), IncidentTrail.PHOTO);
    Optional<byte[]> content = store.together(() -> store.photo(incident, photoId));
    return new Opened(photo, content.orElseThrow(ProblemException::notFound));
  }

  @Override
  public String name() {
    return "erasing incidents";
  }

  @Override
  public void go(Instant now) {
    Instant before = now.minus(Duration.ofDays(settings.limit(Limit.INCIDENT_DAYS)));
    int erased;
    do {
      erased = store.asLinli(() -> store.erase(before, now, AT_ONCE));
    } while (erased == AT_ONCE);
  }

  private Incident coordinated(UUID id) {
    Incident incident = found(id);
    coordination.require(incident.place().path());
    return incident;
  }

  private static void requireOpen(Incident incident) {
    if (incident.state() != Incident.State.OPEN) {
      throw ProblemException.conflict("incident-ended");
    }
  }

  private Incident found(UUID id) {
    return store.together(() -> store.find(id).orElseThrow(ProblemException::notFound));
  }

  private static String me() {
    return CurrentAccess.require().viewer().username();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
