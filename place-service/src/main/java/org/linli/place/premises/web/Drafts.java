package org.linli.place.premises.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.commons.importing.GeoJsonFeatures;
import org.linli.commons.importing.GeoJsonGeometry;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;
import org.linli.commons.problem.Violation;
import org.linli.place.HoursModels;
import org.linli.place.api.model.PlacePosition;
import org.linli.place.api.model.PremisesContact;
import org.linli.place.api.model.PremisesContent;
import org.linli.place.api.model.PremisesOperator;
import org.linli.place.api.model.PremisesSafety;
import org.linli.place.hours.OpeningHours;
import org.linli.place.premises.Contact;
import org.linli.place.premises.DangerousGood;
import org.linli.place.premises.Importance;
import org.linli.place.premises.NewPremises;
import org.linli.place.premises.Premises;
import org.linli.place.premises.PremisesRules;
import org.linli.place.premises.Sites;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.json.JsonMapper;

/** Reads what requests say of premises. */
final class Drafts {

  private static final Set<GeoJsonFeatures.Kind> KINDS = EnumSet.allOf(GeoJsonFeatures.Kind.class);

  private Drafts() {}

  /** A place on the map, and the field of the request that says it. */
  record Where(Geometry shape, String field) {}

  /**
   * Where premises are said to be.
   *
   * @throws ProblemException 400 where it is said twice, not at all, or wrongly
   */
  static Where where(@Nullable PlacePosition position, @Nullable Map<String, Object> shape) {
    boolean shaped = shape != null && !shape.isEmpty();
    if (shaped == (position != null)) {
      throw ProblemException.badField(shaped ? "shape" : "position", "position-or-shape");
    }
    return position != null
        ? new Where(Sites.point(position.getLon(), position.getLat()), "position")
        : new Where(
            GeoJsonGeometry.read(JsonMapper.shared().writeValueAsString(shape), "shape", KINDS),
            "shape");
  }

  /** What premises are to be, without contact; a new one says the same fields. */
  static PremisesContent content(org.linli.place.api.model.NewPremises given) {
    return new PremisesContent(given.getName(), given.getKind())
        .address(given.getAddress())
        .operator(given.getOperator())
        .department(given.getDepartment())
        .hours(given.getHours())
        .safety(given.getSafety())
        .goods(given.getGoods())
        .importance(given.getImportance())
        .inspectionDays(given.getInspectionDays());
  }

  /**
   * What premises are to be.
   *
   * @throws ProblemException 400 with all faults of opening hours
   */
  static NewPremises.Draft draft(PremisesContent given) {
    List<Violation> faults = new ArrayList<>();
    OpeningHours hours = HoursModels.read(given.getHours(), faults);
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
    var importance = given.getImportance();
    return new NewPremises.Draft(
        given.getName().strip(),
        given.getKind(),
        text(given.getAddress()),
        new Premises.Business(
            operator(given.getOperator()),
            text(given.getDepartment()),
            hours,
            safety(given.getSafety()),
            goods(given.getGoods())),
        importance == null ? null : Importance.valueOf(importance.getValue()),
        given.getInspectionDays());
  }

  private static Premises.@Nullable Operator operator(@Nullable PremisesOperator given) {
    return given == null
        ? null
        : new Premises.Operator(given.getName().strip(), text(given.getRegistration()));
  }

  private static Premises.@Nullable Safety safety(@Nullable PremisesSafety given) {
    return given == null
        ? null
        : new Premises.Safety(
            given.getPresent(), given.getGuards(), text(given.getOfficerOffice()));
  }

  private static List<DangerousGood> goods(
      @Nullable List<org.linli.place.api.model.DangerousGood> given) {
    return given == null ? List.of() : given.stream().map(Drafts::good).toList();
  }

  private static DangerousGood good(org.linli.place.api.model.DangerousGood given) {
    return new DangerousGood(
        given.getName().strip(),
        given.getUnNumber(),
        BigDecimal.valueOf(given.getMost()),
        DangerousGood.Unit.valueOf(given.getUnit().getValue()),
        text(given.getWhere()),
        text(given.getLicence()));
  }

  /**
   * Whom the business wants called; null for nobody.
   *
   * @throws ProblemException 400 where only one of name and phone is given, or the number of an
   *     identity card
   */
  static @Nullable Contact contact(@Nullable PremisesContact given, String prefix) {
    String name = given == null ? null : text(given.getName());
    String phone = given == null ? null : text(given.getPhone());
    if (name == null && phone == null) {
      return null;
    }
    if (name == null || phone == null) {
      throw ProblemException.badField(prefix + (name == null ? "name" : "phone"), "required");
    }
    Contact contact = new Contact(name, phone);
    List<Violation> faults = new ArrayList<>();
    PremisesRules.check(contact, prefix, faults);
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
    return contact;
  }

  private static @Nullable String text(@Nullable String given) {
    return given == null || Required.isBlank(given) ? null : given.strip();
  }
}
