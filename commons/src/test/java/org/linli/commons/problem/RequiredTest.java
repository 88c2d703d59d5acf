package org.linli.commons.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\t\n",
        "\u00a0",
        "\u3000",
        "\u200b\u2060\ufeff",
        "\u202e",
        "\u3164\u2800"
      })
  void whatShowsNothingSaysNothing(String text) {
    assertThat(Required.isBlank(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202eabc", "a\u2066b", "\ud800", "王\udc00"})
  void signsThatTurnOthersAndHalvesOfSignsAreHidden(String text) {
    assertThat(Required.hidesSigns(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"王芳\n小学", "👨\u200d👩", "𠮷", "\ufeffabc"})
  void othersAreNot(String text) {
    assertThat(Required.hidesSigns(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"王", " \u200bx", "1", "?", "🙂", "𠮷", "\ue000", "e\u0301"})
  void oneSignIsEnough(String text) {
    assertThat(Required.isBlank(text)).isFalse();
  }
}
