package org.linli.dispute.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Area;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.dispute.matter.Categories;
import org.linli.dispute.matter.Category;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.Outcome;
import org.linli.dispute.matter.Parties;
import org.linli.dispute.matter.Party;
import org.linli.dispute.matter.Texts;
import org.linli.dispute.unit.Unit;
import org.linli.dispute.unit.UnitKind;
import org.linli.dispute.unit.UnitNames;
import org.linli.dispute.unit.Units;

/**
 * What the matter itself tells: its number and days, where it lies, who answers for it, between
 * whom it is. Documents are in Chinese.
 */
public final class MatterValues implements DocumentValues {

  private final Categories categories;
  private final Units units;
  private final Told told;
  private final FabricHolder fabric;
  private final Clock clock;

  /** What was told in a matter. */
  public record Told(Parties parties, Texts texts) {}

  public MatterValues(
      Categories categories, Units units, Told told, FabricHolder fabric, Clock clock) {
    this.categories = categories;
    this.units = units;
    this.told = told;
    this.fabric = fabric;
    this.clock = clock;
  }

  @Override
  public Map<String, Object> valuesFor(Matter matter) {
    Map<String, Object> values = new HashMap<>();
    values.put("number", matter.number());
    values.put(
        "category",
        categories.find(matter.category()).map(Category::name).orElse(matter.category()));
    put(values, "summary", matter.summary());
    values.put("today", LocalDate.now(clock));
    put(values, "receivedOn", day(matter.receivedAt()));
    put(values, "acceptedOn", day(matter.progress().acceptedAt()));
    put(values, "closedOn", day(matter.progress().closedAt()));
    put(values, "outcome", outcome(matter.progress().outcome()));
    answering(matter, values);
    place(matter, values);
    parties(matter, values);
    String narrative =
        told.texts().list(matter.countyCode(), matter.id()).stream()
            .filter(text -> text.kind().equals("NARRATIVE"))
            .map(Texts.Written::text)
            .collect(Collectors.joining("\n"));
    values.put("narrative", narrative);
    return values;
  }

  private void answering(Matter matter, Map<String, Object> values) {
    UnitNames names = units.names(false);
    String code = matter.answering().unit();
    put(values, "unit", names.unit(code));
    put(
        values,
        "unitTurnTo",
        code == null ? null : units.find(code).map(Unit::turnTo).orElse(null));
    put(values, "person", names.person(matter.answering().person()));
    put(values, "leadLeader", names.person(matter.answering().leadLeader()));
    put(values, "sponsor", names.person(matter.answering().sponsor()));
    put(values, "deadline", matter.answering().deadline());
    units.list().stream()
        .filter(unit -> unit.kind() == UnitKind.COURT && unit.active())
        .filter(unit -> matter.where().path().startsWith(unit.path()))
        .max(Comparator.comparingInt(unit -> unit.path().length()))
        .ifPresent(court -> values.put("court", court.name()));
  }

  private void place(Matter matter, Map<String, Object> values) {
    Fabric current = fabric.current();
    Area area = area(current, matter.where().areaCode());
    if (area != null) {
      values.put("area", area.name());
      Area above = area(current, area.parentCode());
      put(values, "town", above == null ? null : above.name());
    }
  }

  private static @Nullable Area area(Fabric fabric, @Nullable String code) {
    OptionalInt found = code == null ? OptionalInt.empty() : fabric.findArea(code);
    return found.isPresent() ? fabric.areas().get(found.getAsInt()) : null;
  }

  private void parties(Matter matter, Map<String, Object> values) {
    List<Party> parties = told.parties().list(matter.countyCode(), matter.id());
    values.put("applicants", names(parties, Party.Side.APPLICANT));
    values.put("respondents", names(parties, Party.Side.RESPONDENT));
    values.put("parties", parties.stream().map(MatterValues::entry).toList());
  }

  private static Map<String, Object> entry(Party party) {
    Map<String, Object> entry = new HashMap<>();
    entry.put(
        "side",
        switch (party.side()) {
          case APPLICANT -> "申请人";
          case RESPONDENT -> "被申请人";
          case OTHER -> "其他当事人";
        });
    entry.put(
        "kind",
        switch (party.kind()) {
          case PERSON -> "自然人";
          case ORGANISATION -> "法人或者其他组织";
        });
    entry.put("name", party.name());
    put(entry, "representative", party.representative());
    put(entry, "contact", contact(party.about().contact()));
    put(entry, "representativeContact", contact(party.about().representativeContact()));
    return entry;
  }

  private static @Nullable String contact(Party.Contact contact) {
    return contact.isEmpty()
        ? null
        : Stream.concat(contact.phones().stream(), contact.emails().stream())
            .collect(Collectors.joining("、"));
  }

  private static String names(List<Party> parties, Party.Side side) {
    return parties.stream()
        .filter(party -> party.side() == side)
        .map(Party::name)
        .collect(Collectors.joining("、"));
  }

  private static @Nullable String outcome(@Nullable Outcome outcome) {
    return switch (outcome) {
      case null -> null;
      case RESOLVED -> "已化解";
      case PARTLY -> "部分化解";
      case NOT_RESOLVED -> "未化解";
      case WENT_TO_COURT -> "已诉至人民法院";
      case WITHDRAWN -> "撤回";
      case DUPLICATE -> "与其他纠纷合并";
    };
  }

  private @Nullable LocalDate day(@Nullable Instant instant) {
    return instant == null ? null : LocalDate.ofInstant(instant, clock.getZone());
  }

  private static void put(Map<String, Object> values, String name, @Nullable Object value) {
    if (value != null) {
      values.put(name, value);
    }
  }
}
