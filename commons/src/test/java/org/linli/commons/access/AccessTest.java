package org.linli.commons.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTest {

  private static final AreaPaths TREE =
      Map.of("C", "/C/", "T1", "/C/T1/", "T10", "/C/T10/", "V", "/C/T1/V/")::get;

  private static Viewer viewer(String... groupPaths) {
    return Viewer.fromGroupPaths("s-1", "someone", List.of(groupPaths));
  }

  @Test
  void aRightIsARoleInAnAreaAndNeverAProductOfRolesAndAreas() {
    Viewer viewer = viewer("/areas/T1/officer", "/areas/T10/volunteer");

    Access asOfficer = Access.of(viewer, Set.of(Role.OFFICER));

    assertThat(asOfficer.scopes(TREE)).containsExactly("/C/T1/");
    assertThat(asOfficer.covers("/C/T10/", TREE)).isFalse();
  }

  @Test
  void anAreaDoesNotCoverASiblingWhoseCodeBeginsAlike() {
    Access access = Access.of(viewer("/areas/T1/officer"), Set.of(Role.OFFICER));

    assertThat(access.covers("/C/T10/", TREE)).isFalse();
    assertThat(access.covers("/C/T1/V/", TREE)).isTrue();
  }

  @Test
  void scopesThatLieInEachOtherAreOne() {
    Access access =
        Access.of(
            viewer("/areas/V/officer", "/areas/T1/officer", "/areas/T10/officer"),
            Set.of(Role.OFFICER));

    assertThat(access.scopes(TREE)).containsExactly("/C/T1/", "/C/T10/");
  }

  @Test
  void aGrantInAnAreaThatIsGoneCoversNothing() {
    Access access = Access.of(viewer("/areas/GONE/officer"), Set.of(Role.OFFICER));

    assertThat(access.scopes(TREE)).isEmpty();
  }

  @Test
  void groupPathsThatAreNoRightsGrantNothing() {
    Viewer viewer =
        viewer(
            "/areas/T1",
            "/areas//officer",
            "/areas/T1/king",
            "/areas/T1/auditor",
            "/system/officer",
            "/areas/T1/officer/deputy",
            "areas/T1/officer",
            "");

    assertThat(viewer.grants()).isEmpty();
  }

  @Test
  void rolesWithoutAreaCoverEverything() {
    Access access = Access.of(viewer("/system/auditor"), Set.of(Role.AUDITOR));

    assertThat(access.scopes(TREE)).containsExactly("/");
  }

  @Test
  void aRoleWithAreaCannotBeGrantedWithoutOne() {
    assertThatThrownBy(() -> new Grant(Role.OFFICER, null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
