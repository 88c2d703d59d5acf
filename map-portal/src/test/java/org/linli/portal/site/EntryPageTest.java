package org.linli.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class EntryPageTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

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
  @CsvSource({
    "/report, REPORT",
    "/report/, REPORT",
    "/report/track, REPORT",
    "/report.html, REPORT",
    "/help, HELP",
    "/help/track, HELP",
    "/help/partner/, HELP",
    "/help/visit, HELP",
    "/help/visit/track, HELP",
    "/my-data, MY_DATA",
    "/volunteer, VOLUNTEER",
    "/volunteer/track, VOLUNTEER"
  })
  void residentsHavePagesOfTheirOwn(String path, ResidentsPage page) {
    assertThat(ResidentsPage.at(path)).contains(page);
    assertThat(EntryPage.isPortalPlace(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/report/elsewhere", "/help/visit/x", "/my-data/track", "/volunteer/partner"})
  void besidesThemNothingIsThere(String path) {
    assertThat(ResidentsPage.at(path)).isEmpty();
    assertThat(EntryPage.isPortalPlace(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/volunteers", "/helpers", "/my-data-protection", "/reports"})
  void aLongerNameIsThePortals(String path) {
    assertThat(ResidentsPage.at(path)).isEmpty();
    assertThat(EntryPage.isPortalPlace(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"static/index.html", "static/help.html"})
  void aPageIsToldTheClockOfTheCounty(String page) {
    EntryPage entry = new EntryPage(new ClassPathResource(page), SHANGHAI);
    assertThat(entry.render().orElseThrow().html())
        .contains("<meta name=\"county-time-zone\" content=\"Asia/Shanghai\" />");
  }

  @Test
  void aBuildWithoutPagesHasNoEntryPage() {
    assertThat(new EntryPage(new ClassPathResource("static/none.html"), SHANGHAI).render())
        .isEmpty();
  }
}
