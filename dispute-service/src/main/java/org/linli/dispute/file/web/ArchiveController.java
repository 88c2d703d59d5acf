package org.linli.dispute.file.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.dispute.api.ArchiveApi;
import org.linli.dispute.api.model.ArchivePage;
import org.linli.dispute.api.model.ArchivedMatter;
import org.linli.dispute.file.Archive;
import org.linli.dispute.file.ArchiveStore;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.Jurisdiction;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ArchiveController implements ArchiveApi {

  private final Archive archive;
  private final FabricHolder fabric;

  ArchiveController(Archive archive, FabricHolder fabric) {
    this.archive = archive;
    this.fabric = fabric;
  }

  @Override
  public ResponseEntity<ArchivedMatter> archiveDispute(
      UUID id, @Nullable String ifMatch, @Nullable String key) {
    Archive.Filed filed = archive.archive(Call.of(id, ifMatch, key, "archive", null));
    return ResponseEntity.ok()
        .eTag("\"" + filed.matter().version() + '"')
        .body(shown(filed.entry(), filed.matter().version()));
  }

  @Override
  public ResponseEntity<ArchivePage> listArchive(
      @Nullable String area,
      @Nullable Boolean erased,
      @Nullable LocalDate before,
      @Nullable String cursor,
      Integer limit) {
    Access access = CurrentAccess.require();
    Fabric current = fabric.current();
    String path = Jurisdiction.pathOf(area, access, current);
    List<String> paths = Jurisdiction.covered(path, access.scopes(current));
    List<org.linli.dispute.file.ArchivedMatter> found =
        archive.list(new ArchiveStore.Wanted(paths, erased, before), place(cursor), limit + 1);
    ArchivePage page = new ArchivePage();
    page.setItems(found.stream().limit(limit).map(entry -> shown(entry, null)).toList());
    if (found.size() > limit) {
      page.setNextCursor(cursor(found.get(limit - 1)));
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).body(page);
  }

  private static String cursor(org.linli.dispute.file.ArchivedMatter last) {
    String place = last.retainUntil() + " " + last.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  private static ArchiveStore.@Nullable Place place(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      int cut = place.indexOf(' ');
      return new ArchiveStore.Place(
          LocalDate.parse(place.substring(0, Math.max(cut, 0))),
          UUID.fromString(place.substring(cut + 1)));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw ProblemException.badField("cursor", "cursor");
    }
  }

  private static ArchivedMatter shown(
      org.linli.dispute.file.ArchivedMatter entry, @Nullable Integer version) {
    ArchivedMatter shown =
        new ArchivedMatter(
            entry.id(),
            entry.number(),
            entry.category(),
            entry.areaCode(),
            entry.archivedAt().atOffset(ZoneOffset.UTC),
            entry.retainUntil());
    shown.setOutcome(entry.outcome());
    shown.setVersion(version);
    Instant erased = entry.erasedAt();
    shown.setErasedAt(erased == null ? null : erased.atOffset(ZoneOffset.UTC));
    return shown;
  }
}
