package org.linli.dispute.file.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.audit.Audit;
import org.linli.commons.audit.AuditSubject;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.linli.dispute.Parameters;
import org.linli.dispute.api.LedgerApi;
import org.linli.dispute.api.model.DisputeStatus;
import org.linli.dispute.api.model.TriageLevel;
import org.linli.dispute.file.Ledger;
import org.linli.dispute.matter.Categories;
import org.linli.dispute.matter.Days;
import org.linli.dispute.matter.DisputeFilter;
import org.linli.dispute.matter.Disputes;
import org.linli.dispute.unit.UnitNames;
import org.linli.dispute.unit.Units;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LedgerController implements LedgerApi {

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private static final Set<String> SUMMARIES = Set.of("SUMMARIES");

  private final Ledger ledger;
  private final Disputes disputes;
  private final Categories categories;
  private final Units units;
  private final MessageSource messages;
  private final Audit audit;
  private final Clock clock;

  LedgerController(
      Ledger ledger,
      Disputes disputes,
      Categories categories,
      Units units,
      MessageSource messages,
      Audit audit,
      Clock clock) {
    this.ledger = ledger;
    this.disputes = disputes;
    this.categories = categories;
    this.units = units;
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public ResponseEntity<Resource> getLedger(
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
      Boolean overdue) {
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
    Access access = CurrentAccess.require();
    DisputeFilter covered = disputes.covering(asked, access, area);
    putOnRecord(covered.paths());
    return written(covered, reader(access));
  }

  /** An entry for each area that it covers; one without area where it is of one's own matters. */
  private void putOnRecord(List<String> paths) {
    if (paths.isEmpty()) {
      audit.export(new AuditSubject("LEDGER", "", null, null, null), SUMMARIES);
    }
    for (String path : paths) {
      String county = path.split("/", -1)[1];
      audit.export(new AuditSubject("LEDGER", county, path, null, null), SUMMARIES);
    }
  }

  /** Into a file first: what goes wrong on the way is then a problem, and not half a workbook. */
  private ResponseEntity<Resource> written(DisputeFilter filter, Ledger.Reader reader) {
    try {
      Path file = Files.createTempFile("linli-ledger-", ".xlsx");
      try (OutputStream out = Files.newOutputStream(file)) {
        ledger.write(filter, reader, out);
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(file);
        throw e;
      }
      String name = "ledger-" + LocalDate.now(clock) + ".xlsx";
      return ResponseEntity.ok()
          .cacheControl(CacheControl.noStore())
          .header(
              HttpHeaders.CONTENT_DISPOSITION,
              ContentDisposition.attachment().filename(name).build().toString())
          .contentType(XLSX)
          .contentLength(Files.size(file))
          .body(
              new InputStreamResource(
                  Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Ledger.Reader reader(Access access) {
    Locale locale = LocaleContextHolder.getLocale();
    boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    UnitNames names = units.names(english);
    String username = access.viewer().username();
    String name = names.person(username);
    String shown = username.equals(name) ? username : name + " (" + username + ")";
    return new Ledger.Reader(
        key -> {
          String text = messages.getMessage(key, null, key, locale);
          return text == null ? key : text;
        },
        names,
        english,
        shown);
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
