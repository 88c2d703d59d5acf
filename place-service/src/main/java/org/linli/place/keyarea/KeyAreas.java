package org.linli.place.keyarea;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.place.hazard.HazardReach;
import org.linli.place.keyarea.KeyAreaFile.Event;

/** Key areas: listed, found, and changed step by step. */
public final class KeyAreas {

  private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}._@-]{1,100}");
  private static final int MOST = 1_000;
  private static final int LONGEST_YEARS = 3;

  private final KeyAreaStore store;
  private final KeyAreaOutlines outlines;
  private final HazardReach reach;
  private final Places places;
  private final FabricHolder fabric;
  private final OnceById once;
  private final Clock clock;

  public KeyAreas(
      KeyAreaStore store,
      KeyAreaOutlines outlines,
      HazardReach reach,
      Places places,
      FabricHolder fabric,
      OnceById once,
      Clock clock) {
    this.store = store;
    this.outlines = outlines;
    this.reach = reach;
    this.places = places;
    this.fabric = fabric;
    this.once = once;
    this.clock = clock;
  }

  /** What can be changed of a key area. */
  public record Content(
      String name, String problem, List<List<List<Double>>> rings, String unit, String leader) {}

  /** What is to be done, when it is entered. */
  public record NewMeasure(String what, String who, LocalDate until, String doneWhen) {}

  /** A step that changes a key area. */
  record Outcome(
      KeyArea keyArea, KeyAreaStep step, @Nullable String words, @Nullable String before) {
    Outcome(KeyArea keyArea, KeyAreaStep step, @Nullable String words) {
      this(keyArea, step, words, null);
    }
  }

  /**
   * Lists an area, once for each key.
   *
   * @throws ProblemException 404 where the caller does not lead the area; 400 by field
   */
  public KeyAreaFile list(
      String areaCode,
      Content content,
      LocalDate deadline,
      List<NewMeasure> measures,
      @Nullable String idempotencyKey) {
    Places.Place place = places.requireOwn(areaCode);
    KeyArea.Level level = level(place.code());
    requireDeadline(deadline);
    requireLeader(content.leader());
    KeyAreaOutline outline = outlines.read(content.rings(), place.path());
    measures.forEach(measure -> requireUntil(measure.until()));
    return store.together(
        () -> {
          UUID id =
              once.make(
                  idempotencyKey,
                  "key-area " + areaCode + content + deadline + measures,
                  () -> insert(place, level, content, outline, deadline, measures));
          return store.file(store.find(id).orElseThrow(ProblemException::notFound));
        });
  }

  private UUID insert(
      Places.Place place,
      KeyArea.Level level,
      Content content,
      KeyAreaOutline outline,
      LocalDate deadline,
      List<NewMeasure> measures) {
    Instant now = now();
    KeyArea keyArea =
        new KeyArea(
            UuidCreator.getTimeOrderedEpoch(),
            store.number(place.code(), LocalDate.now(clock).getYear()),
            new KeyArea.Listing(
                place.county(), place.code(), place.path(), level, now, HazardReach.username()),
            content.name().strip(),
            content.problem().strip(),
            outline,
            content.unit().strip(),
            content.leader(),
            1,
            deadline,
            null,
            1);
    store.insert(keyArea);
    note(keyArea, new Outcome(keyArea, KeyAreaStep.LIST, content.problem().strip()));
    measures.forEach(measure -> store.add(keyArea, measure(keyArea, measure)));
    return keyArea.id();
  }

  /**
   * One key area.
   *
   * @throws ProblemException 404
   */
  public KeyAreaFile get(UUID id) {
    return store.together(() -> store.file(store.find(id).orElseThrow(ProblemException::notFound)));
  }

  public List<KeyAreaStore.Listed> all(
      @Nullable String area, @Nullable Boolean listed, @Nullable Boolean overdue) {
    List<String> paths = places.scopes(area);
    return store.together(() -> store.list(paths, listed, overdue, today(), MOST));
  }

  /** Whether the caller may decide on it: of its level or above, and not who answers for it. */
  public boolean mayDecide(KeyArea keyArea) {
    return reach.leads(keyArea.listing().path())
        && !keyArea.leader().equals(HazardReach.username());
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Changes a key area as the caller saw it. */
  KeyAreaFile step(UUID id, int seen, Function<KeyArea, Outcome> work) {
    return store.together(
        () -> {
          KeyArea now = store.lock(id).orElseThrow(ProblemException::notFound);
          if (now.version() != seen) {
            throw ProblemException.versionOutdated();
          }
          Outcome outcome = work.apply(now);
          store.save(outcome.keyArea());
          note(outcome.keyArea(), outcome);
          return store.file(store.find(id).orElseThrow(ProblemException::notFound));
        });
  }

  KeyAreaFile.Measure measure(KeyArea keyArea, NewMeasure measure) {
    requireUntil(measure.until());
    return new KeyAreaFile.Measure(
        UuidCreator.getTimeOrderedEpoch(),
        keyArea.round(),
        measure.what().strip(),
        measure.who().strip(),
        measure.until(),
        measure.doneWhen().strip(),
        null);
  }

  static void requireListed(KeyArea keyArea) {
    if (!keyArea.isListed()) {
      throw ProblemException.conflict("key-area-released");
    }
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private void note(KeyArea keyArea, Outcome outcome) {
    store.append(
        keyArea,
        new Event(
            now(),
            HazardReach.username(),
            outcome.step(),
            keyArea.round(),
            outcome.words(),
            outcome.before()));
  }

  private KeyArea.Level level(String areaCode) {
    Fabric now = fabric.current();
    AreaLevel level =
        now.findArea(areaCode).isPresent()
            ? now.areas().get(now.findArea(areaCode).getAsInt()).level()
            : AreaLevel.VILLAGE;
    return switch (level) {
      case COUNTY -> KeyArea.Level.COUNTY;
      case TOWN -> KeyArea.Level.TOWN;
      case PROVINCE, PREFECTURE, VILLAGE ->
          throw ProblemException.badField("areaCode", "county-or-town");
    };
  }

  void requireDeadline(LocalDate deadline) {
    if (deadline.isBefore(today())) {
      throw ProblemException.badField("deadline", "in-the-past");
    }
    if (deadline.isAfter(today().plusYears(LONGEST_YEARS))) {
      throw ProblemException.badField("deadline", "too-far", LONGEST_YEARS * 365);
    }
  }

  private void requireUntil(LocalDate until) {
    if (until.isBefore(today())) {
      throw ProblemException.badField("until", "in-the-past");
    }
  }

  static void requireLeader(String leader) {
    if (!USERNAME.matcher(leader).matches()) {
      throw ProblemException.badField("leader", "username");
    }
  }
}
