package org.linli.place;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.linli.commons.testing.ArchitectureRules;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> architecture() {
    JavaClasses classes = ArchitectureRules.classesOf("org.linli.place");
    return ArchitectureRules.forService("org.linli.place").stream()
        .map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(classes)));
  }
}
