package org.linli.commons.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikenessTest {

  @Test
  void namesOfOnePlaceAreAlikeAndThoseOfOthersAreNot() {
    assertThat(Likeness.ofWords("城关镇第一小学", "第一小学")).isGreaterThan(0.6);
    assertThat(Likeness.ofWords("Ｇｒａｎｄ Hotel", "grand hotel")).isEqualTo(1);
    assertThat(Likeness.ofWords("第一小学", "第二中学")).isLessThan(0.3);
    assertThat(Likeness.ofWords("", "")).isZero();
    assertThat(Likeness.prepared("第一小学").to(Likeness.prepared("第一小学"))).isEqualTo(1);
  }
}
