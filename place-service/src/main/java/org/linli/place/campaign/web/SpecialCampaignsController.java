package org.linli.place.campaign.web;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.Versions;
import org.linli.commons.place.Places;
import org.linli.commons.printing.PrintFonts;
import org.linli.commons.problem.ProblemException;
import org.linli.place.api.SpecialCampaignsApi;
import org.linli.place.api.model.NewSpecialCampaign;
import org.linli.place.api.model.NewSpecialCampaignTask;
import org.linli.place.api.model.SpecialCampaignChecklist;
import org.linli.place.api.model.SpecialCampaignEnd;
import org.linli.place.api.model.SpecialCampaignFile;
import org.linli.place.api.model.SpecialCampaignProgress;
import org.linli.place.api.model.SpecialCampaignProposal;
import org.linli.place.api.model.SpecialCampaignReason;
import org.linli.place.api.model.SpecialCampaignReport;
import org.linli.place.api.model.SpecialCampaignState;
import org.linli.place.api.model.SpecialCampaignSummary;
import org.linli.place.api.model.SpecialCampaignWords;
import org.linli.place.campaign.CampaignPlanning;
import org.linli.place.campaign.SpecialCampaign;
import org.linli.place.campaign.SpecialCampaigns;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SpecialCampaignsController implements SpecialCampaignsApi {

  private final SpecialCampaigns campaigns;
  private final CampaignPlanning planning;
  private final CampaignModels models;
  private final CampaignPaper paper;

  SpecialCampaignsController(
      SpecialCampaigns campaigns,
      CampaignPlanning planning,
      Places places,
      MessageSource messages,
      PrintFonts fonts,
      Clock clock) {
    this.campaigns = campaigns;
    this.planning = planning;
    this.models = new CampaignModels(campaigns, places);
    this.paper = new CampaignPaper(places, messages, fonts, clock);
  }

  @Override
  public ResponseEntity<List<SpecialCampaignSummary>> listSpecialCampaigns(
      @Nullable String area, @Nullable List<SpecialCampaignState> states) {
    List<SpecialCampaignState> wanted = states == null ? List.of() : states;
    return fresh(
        campaigns
            .list(
                area,
                wanted.stream()
                    .map(state -> SpecialCampaign.State.valueOf(state.getValue()))
                    .collect(Collectors.toSet()))
            .stream()
            .map(one -> models.summary(one.campaign(), one.premises()))
            .toList());
  }

  @Override
  public ResponseEntity<SpecialCampaignFile> planSpecialCampaign(
      NewSpecialCampaign wanted, @Nullable String idempotencyKey) {
    SpecialCampaigns.File planned =
        planning.plan(
            new CampaignPlanning.Wanted(
                wanted.getAreaCode(),
                wanted.getTitle(),
                wanted.getPurpose(),
                SpecialCampaign.Kind.valueOf(wanted.getKind().getValue()),
                new SpecialCampaign.Period(wanted.getPeriod(), wanted.getFrom(), wanted.getUntil()),
                new SpecialCampaign.Target(
                    new HashSet<>(wanted.getPremisesKinds()),
                    wanted.getAreas().stream().distinct().toList(),
                    checklists(wanted.getChecklists())),
                wanted.getTasks().stream().map(SpecialCampaignsController::task).toList()),
            idempotencyKey);
    return shown(HttpStatus.CREATED, planned);
  }

  @Override
  public ResponseEntity<List<SpecialCampaignProposal>> proposeSpecialCampaigns(String area) {
    return fresh(planning.proposals(area).stream().map(models::proposal).toList());
  }

  @Override
  public ResponseEntity<SpecialCampaignFile> getSpecialCampaign(UUID id) {
    return shown(campaigns.get(id));
  }

  @Override
  public ResponseEntity<SpecialCampaignProgress> getSpecialCampaignProgress(UUID id) {
    return fresh(models.progress(campaigns.progress(id)));
  }

  @Override
  public ResponseEntity<SpecialCampaignFile> startSpecialCampaign(
      UUID id, @Nullable String ifMatch) {
    return shown(campaigns.start(id, seen(id, ifMatch)));
  }

  @Override
  public ResponseEntity<SpecialCampaignFile> endSpecialCampaign(
      UUID id, SpecialCampaignEnd end, @Nullable String ifMatch) {
    return shown(campaigns.end(id, seen(id, ifMatch), end.getWords()));
  }

  @Override
  public ResponseEntity<SpecialCampaignFile> cancelSpecialCampaign(
      UUID id, SpecialCampaignReason reason, @Nullable String ifMatch) {
    return shown(campaigns.cancel(id, seen(id, ifMatch), reason.getReason()));
  }

  @Override
  public ResponseEntity<SpecialCampaignFile> addSpecialCampaignTask(
      UUID id, NewSpecialCampaignTask task, @Nullable String ifMatch) {
    return shown(campaigns.addTask(id, seen(id, ifMatch), task(task)));
  }

  @Override
  public ResponseEntity<SpecialCampaignFile> completeSpecialCampaignTask(
      UUID id, UUID task, SpecialCampaignWords words) {
    return shown(campaigns.complete(id, task, words.getWords()));
  }

  @Override
  public ResponseEntity<SpecialCampaignReport> getSpecialCampaignReport(UUID id) {
    SpecialCampaigns.File file = campaigns.get(id);
    return fresh(models.report(file, requireEnded(file), campaigns.progress(id)));
  }

  @Override
  public ResponseEntity<Resource> printSpecialCampaignReport(UUID id, @Nullable String language) {
    SpecialCampaigns.File file = campaigns.get(id);
    byte[] pdf =
        paper.report(file.campaign(), requireEnded(file), campaigns.progress(id), language);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .body(new ByteArrayResource(pdf));
  }

  private static SpecialCampaign.Over requireEnded(SpecialCampaigns.File file) {
    SpecialCampaign.Over over = file.campaign().over();
    if (over == null || over.progress() == null) {
      throw ProblemException.conflict("campaign-not-ended");
    }
    return over;
  }

  private static Map<String, String> checklists(List<SpecialCampaignChecklist> given) {
    Map<String, String> checklists = new LinkedHashMap<>();
    for (SpecialCampaignChecklist one : given) {
      if (checklists.put(one.getPremisesKind(), one.getChecklist()) != null) {
        throw ProblemException.badField("checklists", "checklist-for-each-kind");
      }
    }
    return checklists;
  }

  private static SpecialCampaigns.NewTask task(NewSpecialCampaignTask task) {
    return new SpecialCampaigns.NewTask(task.getWhat(), task.getAreaCode(), task.getUntil());
  }

  /** What is not there comes before a missing version. */
  private int seen(UUID id, @Nullable String ifMatch) {
    campaigns.get(id);
    return Versions.seen(ifMatch);
  }

  private ResponseEntity<SpecialCampaignFile> shown(SpecialCampaigns.File file) {
    return shown(HttpStatus.OK, file);
  }

  private ResponseEntity<SpecialCampaignFile> shown(HttpStatus status, SpecialCampaigns.File file) {
    return ResponseEntity.status(status)
        .eTag(Versions.tag(file.campaign().version()))
        .cacheControl(CacheControl.noStore())
        .body(models.file(file));
  }

  private static <T> ResponseEntity<T> fresh(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }
}
