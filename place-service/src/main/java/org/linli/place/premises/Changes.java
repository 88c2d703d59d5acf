package org.linli.place.premises;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.place.premises.Premises.Business;
import org.linli.place.premises.Premises.Operator;
import org.linli.place.premises.Premises.Safety;

/** What is different between two states of premises, field by field. */
final class Changes {

  private static final int LONGEST = 300;

  private Changes() {}

  static List<Revision.Change> between(Premises before, Premises after) {
    Map<String, String> old = fields(before);
    Map<String, String> now = fields(after);
    List<Revision.Change> changes = new ArrayList<>();
    for (String field : now.keySet()) {
      String was = Objects.requireNonNull(old.get(field));
      String is = Objects.requireNonNull(now.get(field));
      if (!was.equals(is)) {
        changes.add(new Revision.Change(field, shown(was), shown(is)));
      }
    }
    return changes;
  }

  /** All fields, in order; what is not there is empty. */
  private static Map<String, String> fields(Premises premises) {
    Map<String, String> fields = new LinkedHashMap<>();
    Premises.Facts facts = premises.facts();
    Business business = facts.business();
    Operator operator = business.operator();
    Safety safety = business.safety();
    fields.put("name", facts.name());
    fields.put("kind", facts.kind());
    fields.put("address", text(facts.address()));
    fields.put("operator.name", operator == null ? "" : operator.name());
    fields.put("operator.registration", operator == null ? "" : text(operator.registration()));
    fields.put("department", text(business.department()));
    fields.put("hours", text(business.hours()));
    fields.put("safety.present", safety == null ? "" : text(safety.present()));
    fields.put("safety.guards", safety == null ? "" : text(safety.guards()));
    fields.put("safety.officerOffice", safety == null ? "" : text(safety.officerOffice()));
    fields.put("goods", String.join("; ", business.goods().stream().map(Changes::good).toList()));
    fields.put("importance", facts.importance().name());
    fields.put("inspectionDays", text(facts.inspectionDays()));
    fields.put("shape", premises.site().shape().toText());
    fields.put("gridCode", premises.site().location().gridCode());
    fields.put("state", premises.standing().state().name());
    return fields;
  }

  private static String good(DangerousGood good) {
    StringBuilder text = new StringBuilder(good.name());
    if (good.unNumber() != null) {
      text.append(" UN").append(good.unNumber());
    }
    text.append(' ').append(good.most().toPlainString()).append(' ').append(good.unit());
    return text.append(good.where() == null ? "" : ", " + good.where())
        .append(good.licence() == null ? "" : ", " + good.licence())
        .toString();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static @Nullable String shown(String value) {
    if (value.isEmpty()) {
      return null;
    }
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
  }
}
