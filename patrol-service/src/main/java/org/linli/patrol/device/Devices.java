package org.linli.patrol.device;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.audit.Audit;
import org.linli.commons.audit.AuditSubject;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.patrol.Limit;
import org.linli.patrol.team.Team;
import org.linli.patrol.team.Teams;

/** The devices of an area, for who coordinates patrols there. */
public final class Devices {

  private final DeviceStore store;
  private final DeviceTokens tokens;
  private final OnceById once;
  private final Places places;
  private final Teams teams;
  private final Audit audit;
  private final Settings settings;
  private final Clock clock;

  public Devices(
      DeviceStore store,
      DeviceTokens tokens,
      OnceById once,
      Places places,
      Teams teams,
      Audit audit,
      Settings settings,
      Clock clock) {
    this.store = store;
    this.tokens = tokens;
    this.once = once;
    this.places = places;
    this.teams = teams;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  /** A token, told once. */
  public record Issued(String token, Instant expiresAt) {}

  public List<Device> list(DeviceStore.Filter filter, DeviceStore.@Nullable After after, int most) {
    return store.together(() -> store.list(filter, after, most));
  }

  /**
   * One device.
   *
   * @throws ProblemException 404 where there is none, or it lies outside the caller's area and the
   *     caller does not carry it
   */
  public Device get(UUID id) {
    return store.together(() -> store.find(id).orElseThrow(ProblemException::notFound));
  }

  /**
   * Adds a device.
   *
   * @throws ProblemException 404 where the area is none of the caller's, 400 for a team that they
   *     do not see
   */
  public UUID create(String areaCode, Device.Content content, @Nullable String key) {
    Places.Place place = places.requireOwn(areaCode);
    requireTeam(content, place.path());
    Instant now = clock.instant();
    return store.together(
        () ->
            once.make(
                key,
                areaCode + content,
                () -> {
                  Device device =
                      new Device(
                          UuidCreator.getTimeOrderedEpoch(),
                          new Device.Place(place.county(), places.areaOf(place), place.path()),
                          content,
                          null,
                          1);
                  store.insert(device, username(), now);
                  return device.id();
                }));
  }

  /**
   * Changes a device.
   *
   * @throws ProblemException 412 where somebody else did since it was seen, 400 for a team that the
   *     caller does not see
   */
  public Device change(UUID id, Device.Content content, int seen) {
    Device changed =
        store.together(
            () -> {
              Device before = requireOwn(id);
              if (!Objects.equals(before.content().team(), content.team())) {
                requireTeam(content, before.place().path());
              }
              Device after =
                  new Device(id, before.place(), content, before.token(), before.version() + 1);
              if (before.version() != seen || !store.update(after, seen)) {
                throw ProblemException.versionOutdated();
              }
              if (after.endsTokenOf(before)) {
                store.endToken(id, username(), clock.instant());
              }
              return store.find(id).orElseThrow(ProblemException::notFound);
            });
    tokens.forget(id);
    return changed;
  }

  /**
   * Gives a device a token; the one before it ends.
   *
   * @throws ProblemException 409 where nobody carries it, or it is out of use
   */
  public Issued issue(UUID id) {
    Instant now = clock.instant();
    Instant expires = now.plus(Duration.ofDays(settings.limit(Limit.DEVICE_TOKEN_DAYS)));
    String token = DeviceTokens.chance();
    Device device =
        store.together(
            () -> {
              Device found = requireOwn(id);
              if (!found.content().active()) {
                throw ProblemException.conflict("device-out-of-use");
              }
              if (found.content().holder() == null) {
                throw ProblemException.conflict("device-without-holder");
              }
              store.endToken(id, username(), now);
              store.insertToken(
                  found,
                  UuidCreator.getTimeOrderedEpoch(),
                  DeviceTokens.hash(token),
                  username(),
                  now,
                  expires);
              return found;
            });
    tokens.forget(id);
    audit.event("DEVICE_TOKEN_ISSUED", subject(device), Map.of());
    return new Issued(token, expires);
  }

  /** Takes back the token of a device; nothing where there is none. */
  public void revoke(UUID id) {
    Device device =
        store.together(
            () -> {
              Device found = requireOwn(id);
              store.endToken(id, username(), clock.instant());
              return found;
            });
    tokens.forget(id);
    audit.event("DEVICE_TOKEN_REVOKED", subject(device), Map.of());
  }

  /** Whether the caller, in this call, answers for the area of a device. */
  private Device requireOwn(UUID id) {
    return store
        .find(id)
        .filter(device -> places.covers(device.place().path()))
        .orElseThrow(ProblemException::notFound);
  }

  private static AuditSubject subject(Device device) {
    return new AuditSubject(
        "DEVICE",
        device.place().county(),
        device.place().path(),
        device.id(),
        device.content().label());
  }

  private static String username() {
    return CurrentAccess.require().viewer().username();
  }

  /** A team that the caller sees, on the way from the county down through the device's area. */
  private void requireTeam(Device.Content content, String path) {
    UUID team = content.team();
    if (team == null) {
      return;
    }
    String ground = teams.find(team).map(Team::path).orElse(null);
    if (ground == null) {
      throw ProblemException.badField("team", "team-unknown");
    }
    if (!ground.startsWith(path) && !path.startsWith(ground)) {
      throw ProblemException.badField("team", "team-elsewhere");
    }
  }
}
