package org.linli.commons.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.AreaPaths;
import org.linli.commons.problem.ProblemException;

/** Looking into the audit, which is itself put on record first. */
public final class AuditSearch {

  public static final int MOST_UNUSUAL = 500;

  private static final int MOST_DAYS = 31;
  private static final int USUAL_DAYS = 7;

  private final AuditStore store;
  private final Supplier<List<UnusualRule>> rules;
  private final Audit audit;
  private final AreaPaths areas;
  private final Clock clock;

  public AuditSearch(
      AuditStore store,
      Supplier<List<UnusualRule>> rules,
      Audit audit,
      AreaPaths areas,
      Clock clock) {
    this.store = store;
    this.rules = rules;
    this.audit = audit;
    this.areas = areas;
    this.clock = clock;
  }

  /** Days that are looked at, the last of them exclusive; null for no limit. */
  public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {}

  /**
   * The subtree of an area that the caller may look into.
   *
   * @param area null for all that they may
   * @throws ProblemException 404 where it is outside their areas
   */
  public @Nullable String path(@Nullable String area, Access access) {
    if (area == null) {
      return null;
    }
    String path = areas.findPath(area);
    if (path == null || !access.covers(path, areas)) {
      throw ProblemException.notFound();
    }
    return path;
  }

  /** Entries, newest first. */
  public List<AuditEntry> entries(
      AuditFilter filter, @Nullable Long before, int limit, Access access) {
    record("AUDIT_SEARCHED", filter.subject().path(), access, criteria(filter));
    return store.list(filter, before, limit);
  }

  /**
   * Unusual reading, newest day first; one more than {@link #MOST_UNUSUAL} where there are more.
   *
   * @throws ProblemException 400 for too many days
   */
  public List<UnusualReading> unusual(Days days, @Nullable String path, Access access) {
    LocalDate to = days.to() == null ? LocalDate.now(clock).plusDays(1) : days.to();
    LocalDate from = days.from() == null ? to.minusDays(USUAL_DAYS) : days.from();
    if (!from.isBefore(to)) {
      throw ProblemException.badField("to", "date-order");
    }
    if (ChronoUnit.DAYS.between(from, to) > MOST_DAYS) {
      throw ProblemException.badField("from", "audit-days", MOST_DAYS);
    }
    record(
        "AUDIT_UNUSUAL_SEEN", path, access, Map.of("from", from.toString(), "to", to.toString()));
    UnusualRule.Period period =
        new UnusualRule.Period(
            from.atStartOfDay(clock.getZone()).toInstant(),
            to.atStartOfDay(clock.getZone()).toInstant(),
            clock.getZone(),
            path);
    List<UnusualReading> found = new ArrayList<>();
    for (UnusualRule rule : rules.get()) {
      found.addAll(rule.find(period, MOST_UNUSUAL + 1));
    }
    found.sort(
        Comparator.comparing(UnusualReading::day)
            .reversed()
            .thenComparing(UnusualReading::actor)
            .thenComparing(UnusualReading::rule));
    return List.copyOf(found.subList(0, Math.min(found.size(), MOST_UNUSUAL + 1)));
  }

  /** Puts it on record that somebody asked for a check of the chain. */
  public void checkAsked(Access access) {
    record("AUDIT_CHECK_ASKED", null, access, Map.of());
  }

  private void record(
      String kind, @Nullable String path, Access access, Map<String, String> detail) {
    String where = path;
    if (where == null) {
      where =
          access.scopes(areas).stream()
              .filter(scope -> !scope.equals(AreaPaths.ALL))
              .findFirst()
              .orElse(null);
    }
    audit.event(kind, new AuditSubject("AUDIT", county(where), where, null, null), detail);
  }

  private static String county(@Nullable String path) {
    return path == null ? "" : path.split("/", -1)[1];
  }

  private static Map<String, String> criteria(AuditFilter filter) {
    Map<String, String> asked = new TreeMap<>();
    put(asked, "actor", filter.actor());
    put(asked, "actions", filter.actions().isEmpty() ? null : filter.actions());
    put(asked, "kind", filter.kind());
    put(asked, "subjectKind", filter.subject().kind());
    put(asked, "subjectId", filter.subject().id());
    put(asked, "label", filter.subject().label());
    put(asked, "from", filter.from());
    put(asked, "to", filter.to());
    return asked;
  }

  private static void put(Map<String, String> asked, String name, @Nullable Object value) {
    if (value != null) {
      asked.put(name, value.toString());
    }
  }
}
