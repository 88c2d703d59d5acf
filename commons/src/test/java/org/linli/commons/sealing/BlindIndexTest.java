package org.linli.commons.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Hashes that are equal for equal texts of one owner, and tell nothing else. */
class BlindIndexTest {

  private static final String OLD = "old:" + "A".repeat(43) + "=";
  private static final String NEW = "new:" + "B".repeat(43) + "=";
  private static final UUID ONE = UUID.fromString("00000000-0000-7000-8000-000000000001");
  private static final UUID OTHER = UUID.fromString("00000000-0000-7000-8000-000000000002");

  private final BlindIndex index = new BlindIndex(KeyRing.parse(NEW + "," + OLD));

  @Test
  void theSameTextOfTheSameOwnerIsEqual() {
    assertThat(index.digest("new", ONE, "PHONE", "13800000000"))
        .isEqualTo(new BlindIndex(KeyRing.parse(NEW)).digest("new", ONE, "PHONE", "13800000000"))
        .hasSize(32);
  }

  @Test
  void theSameTextOfTwoOwnersCannotBeJoined() {
    assertThat(index.digest("new", ONE, "PHONE", "13800000000"))
        .isNotEqualTo(index.digest("new", OTHER, "PHONE", "13800000000"));
  }

  @Test
  void kindAndKeyMakeAnotherHash() {
    byte[] phone = index.digest("new", ONE, "PHONE", "1");
    assertThat(phone).isNotEqualTo(index.digest("new", ONE, "EMAIL", "1"));
    assertThat(phone).isNotEqualTo(index.digest("old", ONE, "PHONE", "1"));
    assertThat(phone).isNotEqualTo(index.digest("new", ONE, "PHONE1", ""));
  }

  @Test
  void aKeyThatLeftTheRingIsNamed() {
    assertThatThrownBy(() -> index.digest("gone", ONE, "PHONE", "1"))
        .isInstanceOf(SealBroken.class)
        .hasMessageContaining("gone");
  }
}
