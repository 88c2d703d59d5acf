package org.linli.dispute.supervision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.AreaPaths;
import org.linli.commons.access.Role;
import org.linli.dispute.calendar.CalendarDays;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.notice.StaffNotices;
import org.linli.dispute.notice.Wording;
import org.linli.dispute.supervision.Escalation.Told;
import org.linli.dispute.unit.Member;
import org.linli.dispute.unit.Unit;
import org.linli.dispute.unit.Units;

/** Who hears of a rung, and telling them. */
public final class Summons {

  private final Units units;
  private final StaffNotices notices;
  private final CalendarDays days;
  private final AreaPaths areas;

  public Summons(Units units, StaffNotices notices, CalendarDays days, AreaPaths areas) {
    this.units = units;
    this.notices = notices;
    this.days = days;
    this.areas = areas;
  }

  /** Tells those whom a rung concerns, in the transaction that is running. */
  List<Told> tell(LateDuty duty, Rung rung, @Nullable Matter matter) {
    List<Told> whom =
        switch (rung) {
          case REMINDER -> owing(duty, matter);
          case LETTER -> above(duty, matter);
          case LISTING -> leaders(duty, matter);
        };
    Map<String, String> values = values(duty);
    UUID id = matter == null ? duty.id() : matter.id();
    for (Told one : whom) {
      String template = "duty_" + rung.name().toLowerCase(Locale.ROOT);
      if (one.role() != null) {
        String path = Objects.requireNonNull(areas.findPath(duty.countyCode()));
        notices.tellRole(
            new StaffNotices.RoleIn(Role.LEADER, path, Set.of()),
            template,
            values,
            duty.countyCode(),
            id);
      } else {
        notices.tell(
            new Answerer(one.unit(), one.username()), template, values, duty.countyCode(), id);
      }
    }
    return whom;
  }

  /** The unit that owes it, by name, by its person, or because it answers for the matter. */
  Optional<Unit> unitOf(Answerer answerer, @Nullable Matter matter) {
    String person = answerer.username();
    return Stream.of(
            Optional.ofNullable(answerer.unit()),
            Optional.ofNullable(matter == null ? null : matter.answering().unit()),
            person == null ? Optional.<String>empty() : units.unitsOf(person).stream().findFirst())
        .flatMap(Optional::stream)
        .flatMap(code -> units.find(code).stream())
        .findFirst();
  }

  /** The governance centre at the top of the tree around a path. */
  Optional<Unit> topCentre(String path) {
    Optional<Unit> top = units.centreOf(path);
    Optional<Unit> above = top.flatMap(units::above);
    while (above.isPresent()) {
      top = above;
      above = units.above(above.get());
    }
    return top;
  }

  private List<Told> owing(LateDuty duty, @Nullable Matter matter) {
    List<Told> told = new ArrayList<>();
    String person = duty.answerer().username();
    boolean there = person != null && !units.unitsOf(person).isEmpty();
    if (there) {
      told.add(new Told(null, person, null));
    }
    String unit = duty.answerer().unit();
    // Somebody who has left cannot be reminded; their unit still owes it.
    if (unit != null || !there) {
      String code =
          unit != null ? unit : unitOf(duty.answerer(), matter).map(Unit::code).orElse(null);
      told.add(code == null ? new Told(null, person, null) : new Told(code, null, null));
    }
    return told;
  }

  private List<Told> above(LateDuty duty, @Nullable Matter matter) {
    List<Told> told = new ArrayList<>();
    Optional<Unit> unit = unitOf(duty.answerer(), matter);
    unit.flatMap(one -> units.headOf(one.code()))
        .map(Member::username)
        .ifPresent(head -> told.add(new Told(null, head, null)));
    unit.flatMap(units::above)
        .or(() -> matter == null ? Optional.empty() : topCentre(matter.where().path()))
        .ifPresent(centre -> told.add(new Told(centre.code(), null, null)));
    return told.isEmpty() ? leaders(duty, matter) : told;
  }

  private List<Told> leaders(LateDuty duty, @Nullable Matter matter) {
    List<Told> told = new ArrayList<>();
    if (areas.findPath(duty.countyCode()) != null) {
      told.add(new Told(null, null, Role.LEADER.wireName()));
    }
    String path = matter == null ? areas.findPath(duty.countyCode()) : matter.where().path();
    if (path != null) {
      topCentre(path).ifPresent(centre -> told.add(new Told(centre.code(), null, null)));
    }
    if (matter != null) {
      Stream.of(
              Optional.ofNullable(matter.answering().leadLeader()),
              Optional.ofNullable(matter.answering().sponsor()))
          .flatMap(Optional::stream)
          .distinct()
          .forEach(person -> told.add(new Told(null, person, null)));
    }
    return told;
  }

  private Map<String, String> values(LateDuty duty) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("duty", Wording.message("duty." + duty.kind().name()));
    values.put("due", days.dayOf(duty.dueAt()).toString());
    values.put("owner", ownerName(duty));
    if (duty.matter() == null) {
      values.put("link", "/reports/" + duty.ref());
    }
    return values;
  }

  private String ownerName(LateDuty duty) {
    String unit = duty.answerer().unit();
    String person = duty.answerer().username();
    String name = unit == null ? "" : units.find(unit).map(Unit::name).orElse(unit);
    return person == null ? name : (name + " " + units.nameOf(person)).strip();
  }
}
