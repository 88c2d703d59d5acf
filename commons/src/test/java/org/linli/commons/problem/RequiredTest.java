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
  @ValueSource(strings = {"王", " \u200bx", "1", "?", "🙂", "𠮷", "\ue000", "e\u0301"})
  void oneSignIsEnough(String text) {
    assertThat(Required.isBlank(text)).isFalse();
  }
}
