package org.linli.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class EntryPageTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/index.html", "/map", "/map/990102101000/", "/apiary"})
  void placesInThePortalShowThePage(String path) {
    assertThat(EntryPage.isPortalPlace(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/analysis/nothing",
        "/auth/realms/linli",
        "/actuator/health",
        "/assets/app",
        "/favicon.ico",
        "/map/old.js"
      })
  void filesAndOthersPlacesDoNot(String path) {
    assertThat(EntryPage.isPortalPlace(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/report", "/report/", "/report/track", "/report.html"})
  void residentsHaveAPageOfTheirOwn(String path) {
    assertThat(EntryPage.isResidentsPlace(path)).isTrue();
    assertThat(EntryPage.isPortalPlace(path)).isFalse();
    assertThat(EntryPage.isResidentsPlace("/report/elsewhere")).isFalse();
  }

  @Test
  void aBuildWithoutPagesHasNoEntryPage() {
    assertThat(new EntryPage(new ClassPathResource("static/none.html")).render()).isEmpty();
  }
}
