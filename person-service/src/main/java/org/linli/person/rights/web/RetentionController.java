package org.linli.person.rights.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.person.api.RetentionApi;
import org.linli.person.api.model.RetentionCount;
import org.linli.person.api.model.RetentionRule;
import org.linli.person.api.model.RetentionRun;
import org.linli.person.api.model.RetentionRunPage;
import org.linli.person.api.model.RetentionSchedule;
import org.linli.person.rights.Retention;
import org.linli.person.rights.RetentionRuns;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RetentionController implements RetentionApi {

  private final Retention retention;
  private final RetentionRuns runs;

  RetentionController(Retention retention, RetentionRuns runs) {
    this.retention = retention;
    this.runs = runs;
  }

  @Override
  public ResponseEntity<RetentionSchedule> getRetentionSchedule() {
    Locale locale = LocaleContextHolder.getLocale();
    RetentionSchedule shown =
        new RetentionSchedule(
            retention.standing().stream().map(rule -> shown(rule, locale)).toList());
    runs.last().ifPresent(run -> shown.setLastRun(shown(run, locale)));
    return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).body(shown);
  }

  @Override
  public ResponseEntity<RetentionRunPage> listRetentionRuns(
      @Nullable String cursor, Integer limit) {
    Locale locale = LocaleContextHolder.getLocale();
    List<org.linli.person.rights.RetentionRun> found = runs.list(day(cursor), limit + 1);
    RetentionRunPage page =
        new RetentionRunPage(found.stream().limit(limit).map(run -> shown(run, locale)).toList());
    if (found.size() > limit) {
      page.setNextCursor(found.get(limit - 1).day().toString());
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).body(page);
  }

  private static @Nullable LocalDate day(@Nullable String cursor) {
    try {
      return cursor == null ? null : LocalDate.parse(cursor);
    } catch (DateTimeException e) {
      throw ProblemException.badField("cursor", "cursor");
    }
  }

  private static RetentionRule shown(Retention.Standing standing, Locale locale) {
    var rule = standing.rule();
    return new RetentionRule(
        rule.kind(),
        rule.title().in(locale),
        rule.days(),
        rule.after().in(locale),
        RetentionRule.MethodEnum.valueOf(rule.method().name()),
        rule.basis(),
        List.copyOf(standing.tables()),
        standing.isExecuted());
  }

  private RetentionRun shown(org.linli.person.rights.RetentionRun run, Locale locale) {
    Instant finished = run.finishedAt();
    RetentionRun shown =
        new RetentionRun(
            run.day(),
            MyDataTexts.at(run.startedAt()),
            finished != null,
            run.counts().stream().map(count -> shown(count, locale)).toList());
    shown.setFinishedAt(finished == null ? null : MyDataTexts.at(finished));
    return shown;
  }

  private RetentionCount shown(org.linli.person.rights.RetentionRun.Count count, Locale locale) {
    RetentionCount shown =
        new RetentionCount(
            count.kind(),
            retention.rule(count.kind()).map(r -> r.title().in(locale)).orElse(count.kind()),
            count.erased(),
            count.left());
    shown.setOldestLeft(count.oldestLeft());
    shown.setFailure(count.failure());
    return shown;
  }
}
