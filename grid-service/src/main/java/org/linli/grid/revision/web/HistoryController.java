package org.linli.grid.revision.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.grid.api.FabricChangesApi;
import org.linli.grid.api.HistoryApi;
import org.linli.grid.api.model.ChangeSuccessor;
import org.linli.grid.api.model.Crosswalk;
import org.linli.grid.api.model.CrosswalkRest;
import org.linli.grid.api.model.CrosswalkShare;
import org.linli.grid.api.model.FabricChange;
import org.linli.grid.api.model.FabricChangeKind;
import org.linli.grid.api.model.FabricChanges;
import org.linli.grid.api.model.RevisionName;
import org.linli.grid.api.model.UnitHistory;
import org.linli.grid.api.model.UnitKind;
import org.linli.grid.api.model.UnitLevel;
import org.linli.grid.api.model.UnitRelative;
import org.linli.grid.api.model.UnitState;
import org.linli.grid.boundary.UnitType;
import org.linli.grid.revision.History;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@RestController
class HistoryController implements HistoryApi, FabricChangesApi {

  private final History history;
  private final JsonMapper json;

  HistoryController(History history, JsonMapper json) {
    this.history = history;
    this.json = json;
  }

  @Override
  public ResponseEntity<UnitHistory> getUnitHistory(String code, Boolean geometry) {
    History.Whole whole = history.find(code, geometry).orElseThrow(ProblemException::notFound);
    return unkept(
        new UnitHistory(
                code,
                RevisionModels.unit(whole.unit()),
                whole.states().stream().map(state -> state(whole.unit(), state)).toList(),
                relatives(whole.predecessors()),
                relatives(whole.successors()),
                whole.outside())
            .endedOn(whole.endedOn()));
  }

  private UnitState state(UnitType unit, History.State state) {
    boolean area = unit == UnitType.AREA;
    History.Cause cause = state.cause();
    return new UnitState(state.name(), state.squareMetres(), state.from())
        .nameEn(state.nameEn())
        .level(area ? UnitLevel.fromValue(state.rank()) : null)
        .kind(area ? null : UnitKind.fromValue(state.rank()))
        .parentCode(state.parent())
        .households(state.households())
        .validTo(state.until())
        .revision(
            cause == null
                ? null
                : new RevisionName(cause.id(), cause.title()).legalBasis(cause.legalBasis()))
        .geometry(geometry(state.geoJson()));
  }

  private @Nullable Map<String, Object> geometry(@Nullable String geoJson) {
    return geoJson == null ? null : json.readValue(geoJson, new TypeReference<>() {});
  }

  private static List<UnitRelative> relatives(List<History.Relative> relatives) {
    return relatives.stream()
        .map(other -> new UnitRelative(other.code(), other.share(), other.since()))
        .toList();
  }

  @Override
  public ResponseEntity<Crosswalk> getCrosswalk(
      LocalDate from, LocalDate to, @Nullable String area) {
    if (to.isBefore(from)) {
      throw ProblemException.badField("to", "date-order");
    }
    org.linli.grid.revision.Crosswalk.Told told =
        org.linli.grid.revision.Crosswalk.of(
            history.walk(from, to, area).orElseThrow(ProblemException::notFound));
    return unkept(
        new Crosswalk(
            from,
            to,
            told.lines().stream()
                .map(
                    line ->
                        new CrosswalkShare(
                                line.from(),
                                line.to(),
                                RevisionModels.unit(line.unit()),
                                line.share())
                            .matters(line.matters()))
                .toList(),
            told.outside().stream()
                .map(
                    rest ->
                        new CrosswalkRest(
                            rest.from(), RevisionModels.unit(rest.unit()), rest.share()))
                .toList()));
  }

  @Override
  public ResponseEntity<FabricChanges> listFabricChanges(
      Long since, @Nullable FabricChangeKind change) {
    History.Changes changes =
        history.changesSince(since, change == null ? null : change.getValue());
    return unkept(
        new FabricChanges(
            changes.version(), changes.changes().stream().map(HistoryController::change).toList()));
  }

  private static FabricChange change(History.Change change) {
    return new FabricChange(
            change.version(),
            change.code(),
            FabricChange.UnitEnum.fromValue(change.unit().name()),
            FabricChangeKind.fromValue(change.change()),
            change.successors().stream()
                .map(heir -> new ChangeSuccessor(heir.code(), heir.share()))
                .toList())
        .path(change.path())
        .formerPath(change.formerPath());
  }

  private static <T> ResponseEntity<T> unkept(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }
}
