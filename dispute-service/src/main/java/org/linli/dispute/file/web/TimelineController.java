package org.linli.dispute.file.web;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.dispute.api.TimelineApi;
import org.linli.dispute.api.model.DisputeStatus;
import org.linli.dispute.api.model.Read;
import org.linli.dispute.api.model.ReadPage;
import org.linli.dispute.api.model.TimelineEntry;
import org.linli.dispute.api.model.TimelinePage;
import org.linli.dispute.file.ReadEntry;
import org.linli.dispute.file.Timeline;
import org.linli.dispute.file.TimelineEntry.Seen;
import org.linli.dispute.unit.UnitNames;
import org.linli.dispute.unit.Units;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TimelineController implements TimelineApi {

  private final Timeline timeline;
  private final Units units;
  private final MessageSource messages;

  TimelineController(Timeline timeline, Units units, MessageSource messages) {
    this.timeline = timeline;
    this.units = units;
    this.messages = messages;
  }

  @Override
  public ResponseEntity<TimelinePage> getTimeline(
      UUID id, @Nullable String purpose, @Nullable String cursor, Integer limit) {
    Long after = place(cursor);
    List<org.linli.dispute.file.TimelineEntry> found =
        timeline.list(id, after == null ? 0 : after.intValue(), limit + 1);
    UnitNames names = units.names(false);
    TimelinePage page = new TimelinePage();
    page.setItems(found.stream().limit(limit).map(entry -> shown(entry, names)).toList());
    if (found.size() > limit) {
      page.setNextCursor(String.valueOf(found.get(limit - 1).version()));
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
  }

  @Override
  public ResponseEntity<ReadPage> listReads(
      UUID id, @Nullable String purpose, @Nullable String cursor, Integer limit) {
    Timeline.Looks looks = timeline.reads(id, place(cursor), limit + 1);
    UnitNames names = units.names(false);
    List<ReadEntry> found = looks.entries();
    ReadPage page = new ReadPage();
    page.setIntact(looks.intact());
    page.setItems(found.stream().limit(limit).map(entry -> shown(entry, names)).toList());
    if (found.size() > limit) {
      page.setNextCursor(String.valueOf(found.get(limit - 1).seq()));
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
  }

  private static @Nullable Long place(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    if (!cursor.matches("[0-9]{1,18}")) {
      throw ProblemException.badField("cursor", "cursor");
    }
    return Long.valueOf(cursor);
  }

  private TimelineEntry shown(org.linli.dispute.file.TimelineEntry entry, UnitNames names) {
    String status = entry.status().name();
    TimelineEntry shown =
        new TimelineEntry(
            entry.version(),
            entry.kind(),
            text("event." + entry.kind(), entry.kind()),
            entry.at().atOffset(ZoneOffset.UTC),
            DisputeStatus.fromValue(status),
            text("status." + status, status),
            entry.seen() == Seen.REDUCED);
    String by = entry.by();
    shown.setBy(by);
    shown.setByName(names.person(by));
    shown.setDetail(entry.detail());
    shown.setWords(entry.words());
    if (entry.seen() == Seen.ERASED) {
      shown.setErased(true);
    }
    return shown;
  }

  private static Read shown(ReadEntry entry, UnitNames names) {
    Read shown =
        new Read(
            entry.at().atOffset(ZoneOffset.UTC), entry.by(), entry.fieldGroups(), entry.purpose());
    shown.setByName(names.person(entry.by()));
    return shown;
  }

  private String text(String key, String otherwise) {
    Locale locale = LocaleContextHolder.getLocale();
    String text = messages.getMessage(key, null, otherwise, locale);
    return text == null ? otherwise : text;
  }
}
