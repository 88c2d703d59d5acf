package org.linli.dispute.referral;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import org.linli.dispute.unit.UnitKind;
import tools.jackson.databind.JsonNode;

/**
 * What matters may be referred for, and what each purpose may release at most: the setting {@code
 * referral-purposes}.
 */
public record ReferralPurposes(List<Purpose> purposes) {

  public static final SettingKind<ReferralPurposes> KIND = new Kind();

  public ReferralPurposes {
    purposes = List.copyOf(purposes);
  }

  /**
   * A purpose.
   *
   * @param unitKinds kinds of units it may go to; empty for all
   * @param answerWorkingDays usual time to answer
   */
  public record Purpose(
      String code,
      String name,
      String nameEn,
      Set<ReleasedField> fields,
      Set<UnitKind> unitKinds,
      int answerWorkingDays) {
    public Purpose {
      fields = Set.copyOf(fields);
      unitKinds = Set.copyOf(unitKinds);
    }
  }

  public Optional<Purpose> find(String code) {
    return purposes.stream().filter(one -> one.code().equals(code)).findFirst();
  }

  private static final class Kind implements SettingKind<ReferralPurposes> {

    private static final List<String> FIELDS =
        List.of(ReleasedField.values()).stream().map(ReleasedField::wireName).toList();
    private static final List<String> UNIT_KINDS =
        List.of(UnitKind.values()).stream().map(UnitKind::name).toList();

    @Override
    public String name() {
      return "referral-purposes";
    }

    @Override
    public Form form() {
      return Form.of(
          Field.list(
                  "purposes",
                  1,
                  50,
                  Field.code("purpose"),
                  Field.text("name", 60),
                  Field.text("nameEn", 80),
                  Field.choices("fields", FIELDS, 1),
                  Field.choices("unitKinds", UNIT_KINDS, 1).optional(),
                  Field.integer("answerWorkingDays", "workingDays", 1, 30))
              .keyedBy("purpose")
              .kept());
    }

    @Override
    public ReferralPurposes read(JsonNode body) {
      List<Purpose> purposes = new ArrayList<>();
      for (JsonNode one : body.get("purposes")) {
        Set<ReleasedField> fields = EnumSet.noneOf(ReleasedField.class);
        one.get("fields")
            .forEach(name -> ReleasedField.find(name.asString()).ifPresent(fields::add));
        Set<UnitKind> kinds = EnumSet.noneOf(UnitKind.class);
        if (one.hasNonNull("unitKinds")) {
          one.get("unitKinds").forEach(kind -> kinds.add(UnitKind.valueOf(kind.asString())));
        }
        purposes.add(
            new Purpose(
                one.get("purpose").asString(),
                one.get("name").asString(),
                one.get("nameEn").asString(),
                fields,
                kinds,
                one.get("answerWorkingDays").asInt()));
      }
      return new ReferralPurposes(purposes);
    }
  }
}
