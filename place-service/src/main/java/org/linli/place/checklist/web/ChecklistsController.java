package org.linli.place.checklist.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.Versions;
import org.linli.place.api.ChecklistsApi;
import org.linli.place.api.model.ChecklistHead;
import org.linli.place.api.model.ChecklistQuestions;
import org.linli.place.api.model.ChecklistRetirement;
import org.linli.place.api.model.ChecklistVersionItem;
import org.linli.place.api.model.NewChecklist;
import org.linli.place.api.model.NewChecklistVersion;
import org.linli.place.checklist.Bilingual;
import org.linli.place.checklist.Checklist;
import org.linli.place.checklist.ChecklistVersion;
import org.linli.place.checklist.Checklists;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ChecklistsController implements ChecklistsApi {

  private final Checklists checklists;

  ChecklistsController(Checklists checklists) {
    this.checklists = checklists;
  }

  @Override
  public ResponseEntity<List<org.linli.place.api.model.Checklist>> listChecklists(
      @Nullable String kind) {
    boolean mayChange = checklists.mayChange();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            checklists.list(kind).stream()
                .map(one -> ShownChecklists.checklist(one, mayChange))
                .toList());
  }

  @Override
  public ResponseEntity<org.linli.place.api.model.ChecklistVersion> createChecklist(
      NewChecklist created, @Nullable String idempotencyKey) {
    Checklist.Head head =
        new Checklist.Head(
            new Bilingual(created.getTitle().strip(), created.getTitleEn().strip()),
            created.getKinds(),
            created.getDepartment());
    return shown(
        HttpStatus.CREATED,
        checklists.create(
            created.getCode(),
            head,
            ShownChecklists.sections(created.getSections()),
            idempotencyKey));
  }

  @Override
  public ResponseEntity<org.linli.place.api.model.Checklist> getChecklist(String code) {
    return shown(checklists.get(code));
  }

  @Override
  public ResponseEntity<org.linli.place.api.model.Checklist> changeChecklist(
      String code, ChecklistHead head, @Nullable String ifMatch) {
    return shown(
        checklists.change(
            code,
            new Checklist.Head(
                new Bilingual(head.getTitle().strip(), head.getTitleEn().strip()),
                head.getKinds(),
                head.getDepartment()),
            Versions.seen(ifMatch)));
  }

  @Override
  public ResponseEntity<List<ChecklistVersionItem>> listChecklistVersions(String code) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(checklists.versions(code).stream().map(ShownChecklists::head).toList());
  }

  @Override
  public ResponseEntity<org.linli.place.api.model.ChecklistVersion> draftChecklistVersion(
      String code, NewChecklistVersion wanted, @Nullable String idempotencyKey) {
    return shown(HttpStatus.CREATED, checklists.copy(code, wanted.getBasedOn(), idempotencyKey));
  }

  @Override
  public ResponseEntity<org.linli.place.api.model.ChecklistVersion> getChecklistVersion(
      String code, Integer number) {
    return shown(HttpStatus.OK, checklists.version(code, number));
  }

  @Override
  public ResponseEntity<org.linli.place.api.model.ChecklistVersion> changeChecklistVersion(
      String code, Integer number, ChecklistQuestions questions, @Nullable String ifMatch) {
    return shown(
        HttpStatus.OK,
        checklists.changeSections(
            code,
            number,
            ShownChecklists.sections(questions.getSections()),
            Versions.seen(ifMatch)));
  }

  @Override
  public ResponseEntity<org.linli.place.api.model.ChecklistVersion> publishChecklistVersion(
      String code, Integer number, @Nullable String ifMatch) {
    return shown(HttpStatus.OK, checklists.publish(code, number, Versions.seen(ifMatch)));
  }

  @Override
  public ResponseEntity<org.linli.place.api.model.ChecklistVersion> retireChecklistVersion(
      String code, Integer number, ChecklistRetirement retirement, @Nullable String ifMatch) {
    return shown(
        HttpStatus.OK,
        checklists.retire(
            code,
            number,
            retirement.getReason(),
            retirement.getDangerous(),
            Versions.seen(ifMatch)));
  }

  private ResponseEntity<org.linli.place.api.model.Checklist> shown(Checklist checklist) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .eTag(Versions.tag(checklist.version()))
        .body(ShownChecklists.checklist(checklist, checklists.mayChange()));
  }

  private ResponseEntity<org.linli.place.api.model.ChecklistVersion> shown(
      HttpStatus status, ChecklistVersion version) {
    Checklist.Head head = checklists.get(version.code()).head();
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .eTag(Versions.tag(version.version()))
        .body(ShownChecklists.version(version, head));
  }
}
