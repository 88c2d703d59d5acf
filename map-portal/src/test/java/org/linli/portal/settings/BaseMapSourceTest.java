package org.linli.portal.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseMapSourceTest {

  @Test
  void noneIsTheDefault() {
    assertThat(BaseMapSource.parse("", "")).isEmpty();
  }

  @Test
  void severalServersGiveTheirOriginsOnce() {
    BaseMapSource source =
        BaseMapSource.parse(
                "https://t0.example.org/{z}/{x}/{y}.png https://t1.example.org:8443/{z}/{x}/{y}",
                "© Example")
            .orElseThrow();
    assertThat(source.tiles()).hasSize(2);
    assertThat(source.origins())
        .containsExactly("https://t0.example.org", "https://t1.example.org:8443");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://tile.example.org/{z}/{x}/{y}.png",
        "https://tile.example.org/{z}/{x}.png",
        "https://tile.example.org;script-src/{z}/{x}/{y}",
        "https://*/{z}/{x}/{y}",
        "javascript:{z}{x}{y}",
        "/tiles/{z}/{x}/{y}"
      })
  void whatIsNoTileServerIsRefusedByTheSettingsName(String template) {
    assertThatThrownBy(() -> BaseMapSource.parse(template, "© Example"))
        .hasMessageContaining("LINLI_BASEMAP_TILES");
  }

  @Test
  void aMapWithoutAttributionIsRefused() {
    assertThatThrownBy(() -> BaseMapSource.parse("https://a.example.org/{z}/{x}/{y}", " "))
        .hasMessageContaining("LINLI_BASEMAP_ATTRIBUTION");
  }
}
