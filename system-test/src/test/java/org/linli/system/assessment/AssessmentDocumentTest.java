package org.linli.system.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The published assessment says what the catalogues say. After a change: {@code mvn -pl system-test
 * -am test -Dtest=AssessmentDocumentTest -Dlinli.write=true
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class AssessmentDocumentTest {

  @Test
  void thePublishedAssessmentIsThatOfTheCatalogues() throws IOException {
    Path repository = Path.of(System.getProperty("linli.repository", ".."));
    Path published = repository.resolve("docs/impact-assessment.md");
    String expected = AssessmentDocument.of(repository);
    if (Boolean.getBoolean("linli.write")) {
      Files.writeString(published, expected);
    }
    assertThat(Files.readString(published))
        .as("docs/impact-assessment.md; how to write it anew is told in this test")
        .isEqualTo(expected);
  }
}
