package org.linli.gateway;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.linli.commons.testing.ArchitectureRules;

class ArchitectureTest {

  private static final String BASE = "org.linli.gateway";

  /** All but one: that a feature knows no HTTP cannot be asked of a gateway, whose matter it is. */
  @TestFactory
  Stream<DynamicTest> the_gateway_keeps_the_rules_of_the_house() {
    JavaClasses classes = ArchitectureRules.classesOf(BASE);
    String exempt = ArchitectureRules.featureRootsKnowNoTransport(BASE).getDescription();
    return ArchitectureRules.forService(BASE).stream()
        .filter(rule -> !rule.getDescription().equals(exempt))
        .map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(classes)));
  }
}
