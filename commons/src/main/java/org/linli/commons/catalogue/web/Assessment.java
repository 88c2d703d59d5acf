package org.linli.commons.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linli.commons.catalogue.CataloguedTable;
import org.linli.commons.catalogue.FieldCatalogue;
import org.linli.commons.catalogue.FieldGroup;
import org.linli.commons.catalogue.PersonalField;
import org.linli.commons.catalogue.RetentionDays;

/** The impact assessment as the contract has it. */
record Assessment(
    String service, int personalFields, List<Group> groups, List<PlainTable> plainTables) {

  record Group(
      String group,
      String title,
      String purpose,
      String basis,
      String retention,
      String recipients,
      List<Field> fields) {}

  record Field(String table, String column, String label, boolean sealed) {}

  record PlainTable(String table, String why) {}

  static Assessment of(FieldCatalogue catalogue, RetentionDays days, Locale locale) {
    List<Group> groups = new ArrayList<>();
    catalogue.byGroup().forEach((group, fields) -> groups.add(group(group, fields, days, locale)));
    List<PlainTable> plain = new ArrayList<>();
    for (CataloguedTable table : catalogue.tables()) {
      if (table.plain() != null) {
        plain.add(new PlainTable(table.name(), table.plain()));
      }
    }
    return new Assessment(
        catalogue.service(), catalogue.personal().size(), groups, List.copyOf(plain));
  }

  private static Group group(
      FieldGroup group, List<PersonalField> fields, RetentionDays days, Locale locale) {
    return new Group(
        group.code(),
        group.title().in(locale),
        group.purpose().in(locale),
        group.basis().in(locale),
        days.until(group).in(locale),
        group.recipients().in(locale),
        fields.stream()
            .map(f -> new Field(f.table(), f.column(), f.label().in(locale), f.isSealed()))
            .toList());
  }
}
