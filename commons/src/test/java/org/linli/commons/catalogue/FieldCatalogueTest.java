package org.linli.commons.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.testing.FieldCatalogueRules;
import org.linli.commons.testing.PostgisForTests;

/** A field without an entry fails the build: here it is seen to fail. */
class FieldCatalogueTest {

  private static final String GROUPS =
      """
      service: test
      groups:
        CONTACT:
          title: {zh: 联系方式, en: Contact}
          purpose: {zh: 联系, en: To reach you}
          basis: {zh: 同意, en: Consent}
          until: {zh: '办结后 {days} 天', en: '{days} days after the end'}
          rule: help
          recipients: {zh: 经办人, en: The handler}
      """;

  private static PostgisForTests.Database database;

  @BeforeAll
  static void migrate() throws SQLException {
    database = PostgisForTests.shared().create("catalogue");
    try (Connection connection = database.asOwner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table help (id uuid, name_sealed bytea, religion text)");
      statement.execute("create table day (at date, kind text) partition by list (kind)");
      statement.execute("create table day_a partition of day for values in ('a')");
    }
  }

  @Test
  void everyColumnMustBeThereAndNoneThatIsNot() {
    String tables =
        """
        tables:
          help:
            plain: {key: [id, gone]}
          other: {plain: not there}
        """;
    assertThat(faults(tables))
        .containsExactlyInAnyOrder(
            "help.name_sealed is not in the catalogue",
            "help.name_sealed is sealed, so it cannot be said not to be personal",
            "help.religion is not in the catalogue",
            "help.religion is a column that Linli never has",
            "help.gone is in the catalogue and not in the database",
            "other is in the catalogue and not in the database",
            "day.at is not in the catalogue",
            "day.kind is not in the catalogue");
  }

  @Test
  void aSealedColumnIsPersonalEvenInATableSaidToBePlain() {
    assertThat(faults("tables: {help: {plain: nothing}, day: {plain: days}}"))
        .contains("help.name_sealed is sealed, so it cannot be said not to be personal");
  }

  @Test
  void whatIsSaidToBeSealedIs() {
    String tables =
        """
        tables:
          day: {plain: days}
          help:
            plain: {key: [id]}
            personal:
              name_sealed: {group: CONTACT, zh: 姓名, en: Name}
              religion: {group: CONTACT, zh: x, en: x, sealed: true}
        """;
    assertThat(faults(tables))
        .containsExactlyInAnyOrder(
            "help.name_sealed is sealed, say so",
            "help.religion is said to be sealed and is not",
            "help.religion is a column that Linli never has");
  }

  @Test
  void allFaultsOfTheFileAreToldAtOnce() {
    assertThatThrownBy(
            () ->
                CatalogueReader.parse(
                    GROUPS
                        + """
                          EMPTY: {title: {zh: 空}}
                        tables:
                          a: {personal: {x: {group: NOBODY, zh: x, en: x}}}
                          b: {plain: why, personal: {y: {group: CONTACT, zh: y, en: y}}}
                          c: {personal: {z: {group: CONTACT, zh: z, tag: z}}}
                        """))
        .hasMessageContaining("group EMPTY: title has no words in en")
        .hasMessageContaining("group EMPTY: purpose has no words in zh")
        .hasMessageContaining("group EMPTY: basis has no words in zh")
        .hasMessageContaining("group EMPTY: until has no words in zh")
        .hasMessageContaining("group EMPTY: recipients has no words in zh")
        .hasMessageContaining("a.x: there is no group NOBODY")
        .hasMessageContaining("table b is plain as a whole and has personal columns")
        .hasMessageContaining("c.z has no words in en")
        .hasMessageContaining("c.z: nobody knows tag");
  }

  @Test
  void aColumnMayDifferFromItsGroupAndUntilHasTheDaysOfItsRule() {
    FieldCatalogue catalogue =
        CatalogueReader.parse(
            GROUPS
                + """
                tables:
                  help:
                    personal:
                      name_sealed: {group: CONTACT, zh: 姓名, en: Name, sealed: true}
                      phone_sealed: {group: CONTACT, zh: 电话, en: Phone, sealed: true, recipients: {zh: 无, en: Nobody}}
                """);
    assertThat(catalogue.byGroup()).hasSize(2);
    PersonalField name = catalogue.find("help.name_sealed").orElseThrow();
    RetentionDays days = rule -> OptionalInt.of(rule.equals("help") ? 90 : 0);
    assertThat(days.until(name.group()).in(Locale.ENGLISH)).isEqualTo("90 days after the end");
    assertThat(days.until(name.group()).in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("办结后 90 天");
    assertThat(catalogue.find("help.phone_sealed").orElseThrow().group().recipients().en())
        .isEqualTo("Nobody");
    assertThat(catalogue.find("help.other")).isEmpty();
  }

  private static List<String> faults(String tables) {
    return FieldCatalogueRules.check(database, CatalogueReader.parse(GROUPS + tables));
  }
}
