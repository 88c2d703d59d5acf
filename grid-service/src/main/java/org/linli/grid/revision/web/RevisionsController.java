package org.linli.grid.revision.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.Versions;
import org.linli.commons.paging.Cursors;
import org.linli.grid.api.RevisionsApi;
import org.linli.grid.api.model.Revision;
import org.linli.grid.api.model.RevisionCheck;
import org.linli.grid.api.model.RevisionDraft;
import org.linli.grid.api.model.RevisionPage;
import org.linli.grid.api.model.RevisionPreview;
import org.linli.grid.api.model.RevisionState;
import org.linli.grid.revision.RevisionStore;
import org.linli.grid.revision.Revisions;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
class RevisionsController implements RevisionsApi {

  private final Revisions revisions;
  private final Drafts drafts;
  private final RevisionModels models;

  RevisionsController(Revisions revisions, JsonMapper json, MessageSource messages, Clock clock) {
    this.revisions = revisions;
    this.drafts = new Drafts(json);
    this.models = new RevisionModels(json, messages, clock.getZone());
  }

  @Override
  public ResponseEntity<RevisionPage> listRevisions(
      @Nullable String area,
      @Nullable RevisionState state,
      @Nullable String cursor,
      Integer limit) {
    RevisionStore.After after =
        Cursors.read(cursor, (first, id) -> new RevisionStore.After(Instant.parse(first), id));
    List<org.linli.grid.revision.Revision> rows =
        revisions.list(
            area,
            state == null ? null : org.linli.grid.revision.RevisionState.valueOf(state.name()),
            after,
            limit + 1);
    RevisionPage page = new RevisionPage(rows.stream().limit(limit).map(models::summary).toList());
    if (rows.size() > limit) {
      org.linli.grid.revision.Revision last = rows.get(limit - 1);
      page.setNextCursor(Cursors.write(last.trail().changedAt(), last.id()));
    }
    return unkept(page);
  }

  @Override
  public ResponseEntity<Revision> createRevision(
      RevisionDraft draft, @Nullable String idempotencyKey) {
    org.linli.grid.revision.Revision revision =
        revisions.create(drafts.read(draft), idempotencyKey);
    return ResponseEntity.status(HttpStatus.CREATED)
        .location(URI.create(PATH_LIST_REVISIONS + "/" + revision.id()))
        .eTag(Versions.tag(revision.version()))
        .body(models.whole(revision));
  }

  @Override
  public ResponseEntity<Revision> getRevision(UUID id) {
    return answer(revisions.get(id));
  }

  @Override
  public ResponseEntity<Revision> updateRevision(
      UUID id, RevisionDraft draft, @Nullable String ifMatch) {
    revisions.get(id);
    return answer(revisions.update(id, drafts.read(draft), Versions.seen(ifMatch)));
  }

  @Override
  public ResponseEntity<RevisionCheck> checkRevision(UUID id) {
    return unkept(models.check(revisions.check(id)));
  }

  @Override
  public ResponseEntity<RevisionPreview> previewRevision(UUID id) {
    return unkept(models.preview(revisions.preview(id)));
  }

  @Override
  public ResponseEntity<Revision> proposeRevision(
      UUID id, @Nullable String ifMatch, @Nullable String idempotencyKey) {
    revisions.get(id);
    return answer(revisions.propose(id, Versions.seen(ifMatch), idempotencyKey));
  }

  @Override
  public ResponseEntity<Revision> publishRevision(
      UUID id, @Nullable String ifMatch, @Nullable String idempotencyKey) {
    revisions.get(id);
    return answer(revisions.publish(id, Versions.seen(ifMatch), idempotencyKey));
  }

  @Override
  public ResponseEntity<Revision> withdrawRevision(
      UUID id, @Nullable String ifMatch, @Nullable String idempotencyKey) {
    revisions.get(id);
    return answer(revisions.withdraw(id, Versions.seen(ifMatch), idempotencyKey));
  }

  private ResponseEntity<Revision> answer(org.linli.grid.revision.Revision revision) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .eTag(Versions.tag(revision.version()))
        .body(models.whole(revision));
  }

  private static <T> ResponseEntity<T> unkept(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }
}
