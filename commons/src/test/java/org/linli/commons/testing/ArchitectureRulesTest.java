package org.linli.commons.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureRulesTest {
  private static final String COMMONS = "org.linli.commons";
  private static final String FAULTY = "org.linli.commons.testing.faulty";
  private static final JavaClasses FAULTS = new ClassFileImporter().importPackages(FAULTY);

  @TestFactory
  Stream<DynamicTest> commonsKeepsTheRules() {
    JavaClasses classes = ArchitectureRules.classesOf(COMMONS);
    return ArchitectureRules.forCommons(COMMONS).stream()
        .map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(classes)));
  }

  @Test
  void codeOfAnotherServiceIsFound() {
    assertThat(faults(ArchitectureRules.dependsOnNoOtherService(FAULTY))).contains("ForeignCode");
    assertThat(faults(ArchitectureRules.commonsKnowsNoService(FAULTY))).contains("ForeignCode");
  }

  @Test
  void transportInTheRootOfAFeatureIsFound() {
    assertThat(faults(ArchitectureRules.featureRootsKnowNoTransport(FAULTY)))
        .contains("java.sql.Connection")
        .contains("ResponseEntity");
  }

  @Test
  void aPublicControllerAndPublicSqlAreFound() {
    assertThat(faults(ArchitectureRules.webAndStoreArePackagePrivate(FAULTY)))
        .contains("PublicController")
        .contains("PublicStore");
  }

  @Test
  void aPackageNamedUtilIsFound() {
    assertThat(faults(ArchitectureRules.noPackagesNamedAfterNothing(FAULTY))).contains("Strings");
  }

  @Test
  void aPackageThatIsNotNullMarkedIsFound() {
    assertThat(faults(ArchitectureRules.everyPackageIsNullMarked(FAULTY)))
        .contains("Unmarked")
        .doesNotContain("PublicStore");
  }

  @Test
  void timeThatPassesByTheClockIsFound() {
    assertThat(faults(ArchitectureRules.timeComesFromTheClock(FAULTY)))
        .contains("OwnTime.today")
        .contains("OwnTime.clock")
        .doesNotContain("OwnTime.fine");
  }

  @Test
  void standardOutputIsFound() {
    assertThat(faults(ArchitectureRules.noStandardStreams(FAULTY))).contains("Talkative");
  }

  @Test
  void hibernateIsFound() {
    String validation = "org.hibernate.validator";
    ArchRule rule = ArchitectureRules.noLombokNoJpa(validation);
    assertThat(rule.evaluate(new ClassFileImporter().importPackages(validation)).hasViolation())
        .isTrue();
  }

  @Test
  void aServiceHasEveryRule() {
    List<ArchRule> rules = ArchitectureRules.forService(FAULTY);
    assertThat(rules.stream().filter(rule -> rule.evaluate(FAULTS).hasViolation()))
        .hasSize(rules.size() - 1);
  }

  private static String faults(ArchRule rule) {
    return String.join("\n", rule.evaluate(FAULTS).getFailureReport().getDetails());
  }
}
