package org.linli.dispute.matter.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.linli.dispute.Parameters;
import org.linli.dispute.api.DisputesApi;
import org.linli.dispute.api.model.Category;
import org.linli.dispute.api.model.Dispute;
import org.linli.dispute.api.model.DisputePage;
import org.linli.dispute.api.model.DisputeStatus;
import org.linli.dispute.api.model.TriageLevel;
import org.linli.dispute.matter.Categories;
import org.linli.dispute.matter.Days;
import org.linli.dispute.matter.DisputeFilter;
import org.linli.dispute.matter.Disputes;
import org.linli.dispute.matter.ListPlace;
import org.linli.dispute.matter.Listed;
import org.linli.dispute.unit.UnitNames;
import org.linli.dispute.unit.Units;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DisputesController implements DisputesApi {

  private final Disputes disputes;
  private final Categories categories;
  private final Units units;
  private final Clock clock;

  DisputesController(Disputes disputes, Categories categories, Units units, Clock clock) {
    this.disputes = disputes;
    this.categories = categories;
    this.units = units;
    this.clock = clock;
  }

  @Override
  public ResponseEntity<List<Category>> listCategories() {
    return ResponseEntity.ok(
        categories.list().stream()
            .map(
                category ->
                    new Category(category.code(), category.name(), category.nameEn())
                        .active(category.active()))
            .toList());
  }

  @Override
  public ResponseEntity<Dispute> getDispute(UUID id) {
    Listed listed = disputes.get(id);
    return ResponseEntity.ok()
        .eTag("\"" + listed.matter().version() + '"')
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(Shown.dispute(listed, names()));
  }

  @Override
  public ResponseEntity<DisputePage> listDisputes(
      @Nullable String area,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable List<String> category,
      @Nullable List<TriageLevel> level,
      @Nullable List<DisputeStatus> status,
      @Nullable String q,
      @Nullable String unit,
      @Nullable String person,
      Boolean mine,
      Boolean open,
      Boolean overdue,
      @Nullable String cursor,
      Integer limit) {
    requireValid(from, to, Parameters.categories(category));
    DisputeFilter asked =
        new DisputeFilter(
            List.of(),
            start(from),
            start(to),
            Set.copyOf(Parameters.categories(category)),
            Set.copyOf(Parameters.levels(level)),
            Set.copyOf(Parameters.statuses(status)),
            new DisputeFilter.Wanted(q, unit, person, mine, open, overdue));
    DisputeFilter filter = disputes.covering(asked, CurrentAccess.require(), area);
    ListPlace after = cursor == null ? null : ListPlace.fromCursor(cursor);
    return page(disputes.list(filter, after, limit + 1), limit);
  }

  private ResponseEntity<DisputePage> page(List<Listed> found, int limit) {
    UnitNames names = names();
    DisputePage page = new DisputePage();
    page.setItems(found.stream().limit(limit).map(one -> Shown.dispute(one, names)).toList());
    if (found.size() > limit) {
      var last = found.get(limit - 1).matter();
      page.setNextCursor(new ListPlace(last.receivedAt(), last.id()).toCursor());
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).body(page);
  }

  private UnitNames names() {
    return units.names(
        LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage()));
  }

  private void requireValid(@Nullable LocalDate from, @Nullable LocalDate to, List<String> codes) {
    List<Violation> violations = new ArrayList<>(Days.faults(from, to, to));
    for (String code : codes) {
      if (categories.find(code).isEmpty()) {
        violations.add(Violation.ofField("category", "unknown-value", code));
      }
    }
    if (!violations.isEmpty()) {
      throw ProblemException.badRequest(violations);
    }
  }

  private @Nullable Instant start(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
  }
}
