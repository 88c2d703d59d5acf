package org.linli.patrol;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.linli.commons.testing.ArchitectureRules;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> architecture() {
    JavaClasses classes = ArchitectureRules.classesOf("org.linli.patrol");
    return ArchitectureRules.forService("org.linli.patrol").stream()
        .map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(classes)));
  }
}
