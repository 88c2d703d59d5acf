package org.linli.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.commons.catalogue.CatalogueReader;
import org.linli.commons.catalogue.FieldCatalogue;
import org.linli.commons.catalogue.FieldGroup;
import org.linli.commons.settings.Settings;
import org.linli.commons.testing.FieldCatalogueRules;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestPeers;
import org.linli.person.rights.RetentionSchedule;

/** A column that nobody accounted for fails the build, and so does a rule that nobody executes. */
class FieldCatalogueTest {

  private static final Pattern HELD =
      Pattern.compile("\\bHeld(?:\\.of)?\\(\\s*\"([a-z_]+\\.[a-z_]+)\"");

  @Test
  void everyColumnOfTheDatabaseIsInTheCatalogue() {
    PostgisForTests.Database database = Service.database();
    FieldCatalogue catalogue = CatalogueReader.load();
    try (TestPeers peers = new TestPeers();
        Service service = Service.start(peers, database)) {
      assertThat(FieldCatalogueRules.check(database, catalogue)).isEmpty();
      RetentionSchedule schedule = service.bean(Settings.class).current(RetentionSchedule.KIND);
      Set<String> unknown = new TreeSet<>();
      for (FieldGroup group : catalogue.groups()) {
        String rule = group.rule();
        if (rule != null && schedule.find(rule).isEmpty()) {
          unknown.add(group.code() + " names " + rule);
        }
      }
      assertThat(unknown).as("rules of groups that the schedule does not have").isEmpty();
    }
  }

  /** Otherwise the page of rights could not say why it is held. */
  @Test
  void whateverAFeatureTellsPeopleThatItHoldsIsPersonalInTheCatalogue() throws IOException {
    FieldCatalogue catalogue = CatalogueReader.load();
    Set<String> told = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        HELD.matcher(Files.readString(file)).results().forEach(hit -> told.add(hit.group(1)));
      }
    }
    assertThat(told).hasSizeGreaterThan(15);
    assertThat(told)
        .allSatisfy(column -> assertThat(catalogue.find(column)).as(column).isPresent());
  }
}
