package org.linli.commons.audit.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.audit.AuditAction;
import org.linli.commons.audit.AuditEntry;
import org.linli.commons.audit.AuditFilter;
import org.linli.commons.audit.AuditSearch;
import org.linli.commons.audit.SelfCheck;
import org.linli.commons.audit.UnusualReading;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${linli.api}/audit")
class AuditController {

  private static final Pattern CURSOR = Pattern.compile("[0-9]{1,18}");
  private static final int LONGEST = 255;
  private static final int MOST_ROWS = 1000;

  private final AuditSearch search;
  private final SelfCheck check;
  private final AuditWords words;
  private final Clock clock;

  AuditController(AuditSearch search, SelfCheck check, AuditWords words, Clock clock) {
    this.search = search;
    this.check = check;
    this.words = words;
    this.clock = clock;
  }

  /** What entries are asked for, as it comes. */
  record Asked(
      @Nullable String area,
      @Nullable String actor,
      @Nullable AuditAction action,
      @Nullable String kind,
      @Nullable String subjectKind,
      @Nullable UUID subjectId,
      @Nullable String label) {}

  @GetMapping("/entries")
  ResponseEntity<Shown.EntryPage> listAuditEntries(
      Asked asked,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "100") int limit) {
    requireValid(asked, from, to, limit);
    Access access = CurrentAccess.require();
    AuditFilter filter =
        new AuditFilter(
            asked.actor(),
            asked.action() == null ? Set.of() : Set.of(asked.action()),
            asked.kind(),
            new AuditFilter.Subject(
                asked.subjectKind(),
                asked.subjectId(),
                asked.label(),
                search.path(asked.area(), access)),
            start(from),
            start(to));
    List<AuditEntry> found = search.entries(filter, place(cursor), limit + 1, access);
    Shown.EntryPage page =
        new Shown.EntryPage(
            found.stream().limit(limit).map(words::entry).toList(),
            found.size() > limit ? String.valueOf(found.get(limit - 1).seq()) : null);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
  }

  @GetMapping("/unusual")
  ResponseEntity<Shown.UnusualList> listUnusualReading(
      @RequestParam(required = false) @Nullable String area,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to) {
    Access access = CurrentAccess.require();
    List<UnusualReading> found =
        search.unusual(new AuditSearch.Days(from, to), search.path(area, access), access);
    Shown.UnusualList list =
        new Shown.UnusualList(
            found.stream()
                .limit(AuditSearch.MOST_UNUSUAL)
                .map(reading -> words.unusual(reading, LocaleContextHolder.getLocale()))
                .toList(),
            found.size() > AuditSearch.MOST_UNUSUAL);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(list);
  }

  @GetMapping("/verification")
  ResponseEntity<Shown.Verification> getAuditVerification() {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(shown());
  }

  @PostMapping("/verification")
  ResponseEntity<Shown.Verification> startAuditVerification() {
    search.checkAsked(CurrentAccess.require());
    check.start();
    return ResponseEntity.accepted().cacheControl(CacheControl.noStore()).body(shown());
  }

  private Shown.Verification shown() {
    return words.verification(check, LocaleContextHolder.getLocale());
  }

  private static void requireValid(
      Asked asked, @Nullable LocalDate from, @Nullable LocalDate to, int limit) {
    List<Violation> faults = new ArrayList<>();
    requireText(faults, "actor", asked.actor());
    requireText(faults, "kind", asked.kind());
    requireText(faults, "subjectKind", asked.subjectKind());
    requireText(faults, "label", asked.label());
    if (from != null && to != null && !from.isBefore(to)) {
      faults.add(Violation.ofField("to", "date-order"));
    }
    if (limit < 1 || limit > MOST_ROWS) {
      faults.add(Violation.ofField("limit", "wrong-value"));
    }
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
  }

  private static void requireText(List<Violation> faults, String field, @Nullable String text) {
    if (text != null && (text.isEmpty() || text.length() > LONGEST || text.indexOf('\0') >= 0)) {
      faults.add(Violation.ofField(field, "wrong-value"));
    }
  }

  private static @Nullable Long place(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    if (!CURSOR.matcher(cursor).matches()) {
      throw ProblemException.badField("cursor", "cursor");
    }
    return Long.valueOf(cursor);
  }

  private @Nullable Instant start(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
  }
}
