package org.linli.dispute.report;

import com.github.f4b6a3.uuid.UuidCreator;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.linli.dispute.dispatch.Sorting;
import org.linli.dispute.matter.Categories;
import org.linli.dispute.matter.GridPlace;
import org.linli.dispute.matter.MatterNotes;
import org.linli.dispute.matter.Places;
import org.locationtech.jts.geom.Coordinate;

/** Checks what is to be filed, finds its grid and the unit that is to receive it. */
final class Drafts {

  /** Clocks of callers may be a little ahead of ours. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  /** Digits and letters that nobody mistakes for one another on the telephone. */
  private static final String TICKET_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int TICKET_LENGTH = 10;
  private static final int LONGEST_SUMMARY = 200;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Categories categories;
  private final FabricHolder fabric;
  private final Sorting sorting;
  private final Clock clock;

  Drafts(Categories categories, FabricHolder fabric, Sorting sorting, Clock clock) {
    this.categories = categories;
    this.fabric = fabric;
    this.sorting = sorting;
    this.clock = clock;
  }

  /**
   * The report as it would be kept, before it is known what becomes of it.
   *
   * @param enteredBy null for a resident
   * @throws ProblemException 400 with all faults
   */
  Report draft(NewReport told, @Nullable String enteredBy) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant received = told.times().received() == null ? now : told.times().received();
    List<Violation> faults = faults(told, received, now);
    Report.Site site = faults.isEmpty() ? locate(told.spot()) : null;
    if (site == null) {
      if (faults.isEmpty()) {
        String grid = told.spot().gridCode();
        faults.add(
            grid == null
                ? Violation.ofField("position", "outside-grids")
                : Violation.ofField("gridCode", "unknown-value", grid));
      }
      throw ProblemException.badRequest(faults);
    }
    return new Report(
        UuidCreator.getTimeOrderedEpoch(),
        ticket(),
        ReportState.ENTERED,
        told.category(),
        blankToNull(told.told().summary()),
        new Report.Source(
            told.channel(),
            told.origin().reporter(),
            told.origin().sourceRef(),
            told.told().language()),
        site,
        new Report.When(told.times().occurred(), received, now),
        new Report.Hands(enteredBy, null, null),
        sorting.unitFor(told.category(), site.grid().path()).orElse(null),
        null,
        1);
  }

  static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  void requireCategory(String code) {
    if (categories.findOffered(code).isEmpty()) {
      throw ProblemException.badField("category", "unknown-value", code);
    }
  }

  private List<Violation> faults(NewReport told, Instant received, Instant now) {
    List<Violation> faults = new ArrayList<>();
    if (categories.findOffered(told.category()).isEmpty()) {
      faults.add(Violation.ofField("category", "unknown-value", told.category()));
    }
    if (told.channel() == ReportChannel.IMPORT) {
      faults.add(Violation.ofField("channel", "channel-import"));
    }
    text("words", told.told().words(), NewReport.LONGEST_WORDS, faults);
    if (told.told().words().isBlank()) {
      faults.add(Violation.ofField("words", "required"));
    }
    String summary = told.told().summary();
    if (summary != null) {
      text("summary", summary, LONGEST_SUMMARY, faults);
      if (MatterNotes.namesOneOf(
          told.told().parties().stream().map(ReportParty::name).toList(), summary)) {
        faults.add(Violation.ofField("summary", "names-party"));
      }
    }
    for (int i = 0; i < told.told().parties().size(); i++) {
      text("parties[" + i + "].name", told.told().parties().get(i).name(), 100, faults);
    }
    time("receivedAt", received, now, faults);
    Instant occurred = told.times().occurred();
    if (occurred != null) {
      time("occurredAt", occurred, now, faults);
    }
    Double lon = told.spot().lon();
    Double lat = told.spot().lat();
    if (lon != null && !(Math.abs(lon) <= 180)) {
      faults.add(Violation.ofField("position", "longitude"));
    }
    if (lat != null && !(Math.abs(lat) <= 90)) {
      faults.add(Violation.ofField("position", "latitude"));
    }
    return faults;
  }

  private static void text(String field, String text, int longest, List<Violation> faults) {
    if (text.codePointCount(0, text.length()) > longest) {
      faults.add(Violation.ofField(field, "text-long", longest));
    }
    if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
      faults.add(Violation.ofField(field, "control-character"));
    }
  }

  private void time(String field, Instant time, Instant now, List<Violation> faults) {
    if (time.isAfter(now.plus(CLOCK_TOLERANCE))) {
      faults.add(Violation.ofField(field, "in-future"));
    } else if (LocalDate.ofInstant(time, clock.getZone()).getYear() < 1990) {
      faults.add(Violation.ofField(field, "date-range"));
    }
  }

  /** Null where the position lies outside every grid or there is no such grid. */
  private Report.@Nullable Site locate(Spot spot) {
    Fabric current = fabric.current();
    Places places = new Places(current);
    Double lon = spot.lon();
    Double lat = spot.lat();
    if (lon != null && lat != null) {
      GridPlace grid = places.locate(lon, lat);
      return grid == null ? null : new Report.Site(grid, lon, lat);
    }
    String code = String.valueOf(spot.gridCode());
    OptionalInt ordinal = current.findGrid(code);
    GridPlace grid = places.find(code);
    if (ordinal.isEmpty() || grid == null) {
      return null;
    }
    Coordinate inside =
        current.grids().get(ordinal.getAsInt()).boundary().getInteriorPoint().getCoordinate();
    return new Report.Site(grid, inside.x, inside.y);
  }

  private static String ticket() {
    StringBuilder ticket = new StringBuilder();
    for (int i = 0; i < TICKET_LENGTH; i++) {
      ticket.append(TICKET_SIGNS.charAt(RANDOM.nextInt(TICKET_SIGNS.length())));
    }
    return ticket.toString();
  }
}
