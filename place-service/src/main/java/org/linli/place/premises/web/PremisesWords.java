package org.linli.place.premises.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.importing.GeoJsonGeometry;
import org.linli.commons.place.Places;
import org.linli.commons.settings.Settings;
import org.linli.place.HoursModels;
import org.linli.place.api.model.Importance;
import org.linli.place.api.model.PremisesAction;
import org.linli.place.api.model.PremisesFieldChange;
import org.linli.place.api.model.PremisesItem;
import org.linli.place.api.model.PremisesOperator;
import org.linli.place.api.model.PremisesRevision;
import org.linli.place.api.model.PremisesRevisionKind;
import org.linli.place.api.model.PremisesSafety;
import org.linli.place.api.model.PremisesShapeType;
import org.linli.place.api.model.PremisesState;
import org.linli.place.api.model.SimilarPremises;
import org.linli.place.hours.OpeningHours;
import org.linli.place.premises.Alike;
import org.linli.place.premises.Candidate;
import org.linli.place.premises.DangerousGood;
import org.linli.place.premises.Premises;
import org.linli.place.premises.PremisesKinds;
import org.linli.place.premises.PremisesListeners;
import org.linli.place.premises.PremisesReading;
import org.linli.place.premises.Revision;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Premises as they are answered, in the reader's language. */
final class PremisesWords {

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final Places places;
  private final FabricHolder fabric;
  private final Settings settings;
  private final PremisesReading reading;
  private final Clock clock;

  PremisesWords(
      Places places, FabricHolder fabric, Settings settings, PremisesReading reading, Clock clock) {
    this.places = places;
    this.fabric = fabric;
    this.settings = settings;
    this.reading = reading;
    this.clock = clock;
  }

  static boolean english() {
    return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  String kindName(String kind, boolean english) {
    return settings.current(PremisesKinds.KIND).name(kind, english);
  }

  private int intervalDays(Premises premises) {
    Integer own = premises.facts().inspectionDays();
    return own != null
        ? own
        : PremisesListeners.intervalDays(
            settings.current(PremisesKinds.KIND), premises.facts().kind());
  }

  PremisesItem item(Premises premises) {
    Premises.Facts facts = premises.facts();
    String area = premises.site().location().areaCode();
    return new PremisesItem(
            premises.id(),
            premises.number(),
            facts.name(),
            facts.kind(),
            kindName(facts.kind(), english()),
            Importance.fromValue(facts.importance().name()),
            PremisesState.fromValue(premises.standing().state().name()),
            area,
            places.name(area, english()),
            premises.site().location().gridCode(),
            premises.site().lon(),
            premises.site().lat(),
            intervalDays(premises),
            facts.business().goods().size())
        .address(facts.address())
        .department(facts.business().department());
  }

  org.linli.place.api.model.Premises whole(Premises premises) {
    Premises.Facts facts = premises.facts();
    Premises.Business business = facts.business();
    Premises.Standing standing = premises.standing();
    String area = premises.site().location().areaCode();
    OpeningHours hours = business.hours();
    return closing(
        new org.linli.place.api.model.Premises(
                premises.id(),
                premises.number(),
                facts.name(),
                facts.kind(),
                kindName(facts.kind(), english()),
                PremisesShapeType.fromValue(premises.site().type().name()),
                shape(premises),
                premises.site().lon(),
                premises.site().lat(),
                area,
                places.name(area, english()),
                premises.site().location().gridCode(),
                grids(premises),
                business.goods().stream().map(PremisesWords::good).toList(),
                Importance.fromValue(facts.importance().name()),
                intervalDays(premises),
                PremisesState.fromValue(standing.state().name()),
                standing.hasContact(),
                reading.may(premises).stream()
                    .map(one -> PremisesAction.fromValue(one.name()))
                    .toList(),
                standing.createdAt().atOffset(ZoneOffset.UTC),
                standing.changedAt().atOffset(ZoneOffset.UTC),
                premises.version())
            .address(facts.address())
            .operator(operator(business.operator()))
            .department(business.department())
            .hours(HoursModels.shown(hours))
            .openNow(hours == null ? null : hours.isOpen(LocalDateTime.now(clock)))
            .safety(safety(business.safety()))
            .ownInspectionDays(facts.inspectionDays())
            .differentBecause(standing.differentBecause()),
        standing.closing());
  }

  private static org.linli.place.api.model.Premises closing(
      org.linli.place.api.model.Premises shown, Premises.@Nullable Closing closing) {
    return closing == null
        ? shown
        : shown
            .closedOn(closing.on())
            .closeReason(closing.reason())
            .mergedInto(closing.mergedInto());
  }

  private static Map<String, Object> shape(Premises premises) {
    return JsonMapper.shared().readValue(GeoJsonGeometry.write(premises.site().shape()), OBJECT);
  }

  /** Those of the neighbours are theirs to know. */
  private List<String> grids(Premises premises) {
    return premises.site().grids().stream()
        .filter(
            code -> {
              String path = fabric.findPath(code);
              return path != null && places.covers(path);
            })
        .toList();
  }

  private static @Nullable PremisesOperator operator(Premises.@Nullable Operator operator) {
    return operator == null
        ? null
        : new PremisesOperator(operator.name()).registration(operator.registration());
  }

  private static @Nullable PremisesSafety safety(Premises.@Nullable Safety safety) {
    return safety == null
        ? null
        : new PremisesSafety(safety.present())
            .guards(safety.guards())
            .officerOffice(safety.officerOffice());
  }

  private static org.linli.place.api.model.DangerousGood good(DangerousGood good) {
    return new org.linli.place.api.model.DangerousGood(
            good.name(),
            good.most().doubleValue(),
            org.linli.place.api.model.DangerousGood.UnitEnum.fromValue(good.unit().name()))
        .unNumber(good.unNumber())
        .where(good.where())
        .licence(good.licence());
  }

  PremisesRevision revision(Revision revision) {
    return new PremisesRevision(
            revision.version(),
            PremisesRevisionKind.fromValue(revision.kind().name()),
            revision.at().atOffset(ZoneOffset.UTC),
            revision.by(),
            revision.changes().stream()
                .map(
                    change ->
                        new PremisesFieldChange(change.field())
                            .before(change.before())
                            .after(change.after()))
                .toList())
        .reason(revision.reason());
  }

  SimilarPremises similar(Alike alike) {
    Candidate candidate = alike.candidate();
    return new SimilarPremises(
            candidate.id(),
            candidate.number(),
            candidate.name(),
            candidate.kind(),
            kindName(candidate.kind(), english()),
            PremisesState.fromValue(candidate.state().name()),
            (int) Math.round(alike.metres()),
            Math.round(alike.similarity() * 100) / 100.0)
        .address(candidate.address())
        .sameRegistration(alike.sameRegistration());
  }
}
