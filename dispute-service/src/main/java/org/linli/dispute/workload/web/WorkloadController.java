package org.linli.dispute.workload.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.dispute.api.WorkloadApi;
import org.linli.dispute.api.model.StaffWorkload;
import org.linli.dispute.api.model.WorkloadPage;
import org.linli.dispute.matter.Jurisdiction;
import org.linli.dispute.unit.UnitNames;
import org.linli.dispute.unit.Units;
import org.linli.dispute.workload.Workload;
import org.linli.dispute.workload.WorkloadStore;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WorkloadController implements WorkloadApi {

  private static final Duration SOON = Duration.ofDays(7);

  private final WorkloadStore store;
  private final Units units;
  private final FabricHolder fabric;
  private final Clock clock;

  WorkloadController(WorkloadStore store, Units units, FabricHolder fabric, Clock clock) {
    this.store = store;
    this.units = units;
    this.fabric = fabric;
    this.clock = clock;
  }

  @Override
  public ResponseEntity<WorkloadPage> listWorkload(
      @Nullable String area, @Nullable String cursor, Integer limit) {
    Access access = CurrentAccess.require();
    Fabric current = fabric.current();
    String path = Jurisdiction.pathOf(area, access, current);
    List<String> paths = Jurisdiction.covered(path, access.scopes(current));
    Instant now = clock.instant();
    List<Workload> found = store.list(paths, now, now.plus(SOON), place(cursor), limit + 1);
    UnitNames names =
        units.names(
            LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage()));
    WorkloadPage page = new WorkloadPage();
    page.setItems(found.stream().limit(limit).map(one -> shown(one, names)).toList());
    if (found.size() > limit) {
      page.setNextCursor(cursor(found.get(limit - 1).username()));
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).body(page);
  }

  private static StaffWorkload shown(Workload one, UnitNames names) {
    StaffWorkload shown =
        new StaffWorkload(
            one.username(), one.openMatters(), one.dueSoon(), one.overdue(), one.visitsDue());
    shown.setName(names.person(one.username()));
    return shown;
  }

  private static String cursor(String username) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(username.getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable String place(@Nullable String cursor) {
    try {
      return cursor == null
          ? null
          : new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw ProblemException.badField("cursor", "cursor");
    }
  }
}
