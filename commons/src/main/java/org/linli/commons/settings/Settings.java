package org.linli.commons.settings;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import tools.jackson.databind.JsonNode;

/**
 * The settings as they are now, and their history. Every call of {@link #current} asks the database
 * for the number of the newest version, which is one look into an index, and reads the setting only
 * when it was published anew: so all copies of the service see a publication as soon as it is
 * committed, and a change of a matter sees the settings of its own transaction.
 */
public final class Settings {

  private final SettingStore store;
  private final Supplier<List<SettingKind<?>>> kinds;
  private final Clock clock;
  private final Map<String, InForce<?>> cache = new ConcurrentHashMap<>();

  /** A setting with the number of its version. */
  public record InForce<T>(int version, T value) {}

  /**
   * Settings of these kinds.
   *
   * @param kinds asked for late, because kinds may need what needs settings
   */
  public Settings(SettingStore store, Supplier<List<SettingKind<?>>> kinds, Clock clock) {
    this.store = store;
    this.kinds = kinds;
    this.clock = clock;
  }

  /** The setting as it is now. */
  public <T> T current(SettingKind<T> kind) {
    return inForce(kind).value();
  }

  /** The setting as it is now; version 0 while nothing was published. */
  @SuppressWarnings("unchecked") // a name belongs to one kind
  public <T> InForce<T> inForce(SettingKind<T> kind) {
    int version = store.newest(kind.name());
    InForce<?> known = cache.get(kind.name());
    if (known == null || known.version() != version) {
      known = new InForce<>(version, kind.read(version(kind, version).body()));
      cache.put(kind.name(), known);
    }
    return (InForce<T>) known;
  }

  /** One of the named numbers of the setting {@code limits}. */
  @SuppressWarnings("unchecked") // the name belongs to that kind
  public int limit(NamedNumber limit) {
    return current((SettingKind<Limits>) kind(Limits.NAME)).of(limit);
  }

  /** All kinds, by name. */
  public List<SettingKind<?>> kinds() {
    return kinds.get().stream().sorted(Comparator.comparing(SettingKind::name)).toList();
  }

  /**
   * The kind of that name.
   *
   * @throws ProblemException 404
   */
  public SettingKind<?> kind(String name) {
    return kinds.get().stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(ProblemException::notFound);
  }

  /** The version in force. */
  public SettingVersion newest(SettingKind<?> kind) {
    return version(kind, store.newest(kind.name()));
  }

  /**
   * One version.
   *
   * @throws ProblemException 404
   */
  public SettingVersion version(SettingKind<?> kind, int version) {
    return version == 0
        ? new SettingVersion(0, kind.initial(), null)
        : store.find(kind.name(), version).orElseThrow(ProblemException::notFound);
  }

  /** All versions, newest first, down to what the product came with. */
  public List<SettingVersion> versions(SettingKind<?> kind) {
    List<SettingVersion> versions = new ArrayList<>(store.list(kind.name()));
    versions.add(version(kind, 0));
    return versions;
  }

  /** All that would be wrong with this body; nothing where it could be published. */
  public <T> List<Violation> faults(SettingKind<T> kind, JsonNode body) {
    Faults faults = new Faults();
    JsonNode cleaned = FormCheck.withoutNulls(body);
    FormCheck check = new FormCheck(faults);
    check.fits(kind.form(), cleaned);
    if (faults.isEmpty()) {
      check.keeps(kind.form(), newest(kind).body(), cleaned);
      kind.check(kind.read(cleaned), faults);
    }
    return faults.list();
  }

  /**
   * Publishes a new version as the viewer of this request.
   *
   * @param edited the version that was edited
   * @return the version published, or empty where another is in force by now
   * @throws ProblemException 400 with all faults
   */
  public <T> Optional<SettingVersion> publish(
      SettingKind<T> kind, int edited, JsonNode body, String username, String reason) {
    if (store.newest(kind.name()) != edited) {
      return Optional.empty();
    }
    List<Violation> faults = faults(kind, body);
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
    JsonNode cleaned = FormCheck.withoutNulls(body);
    T value = kind.read(cleaned);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    SettingVersion next =
        new SettingVersion(edited + 1, cleaned, new SettingVersion.Origin(username, now, reason));
    try {
      boolean appended = store.append(kind.name(), next, () -> kind.published(value));
      return appended ? Optional.of(next) : Optional.empty();
    } finally {
      // Whoever asked within the transaction may have kept what was never committed.
      cache.remove(kind.name());
    }
  }
}
