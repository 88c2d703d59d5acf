package org.linli.commons.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.commons.importing.ForbiddenColumns.forbiddenOfPlaces;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceColumnsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tenant",
        "Tenant name",
        "guestList",
        "id_number",
        "ID No.",
        "passport",
        "租客姓名",
        "承租人",
        "住客",
        "旅客登记",
        "身份证号",
        "证件号码",
        "车牌号",
        "patients",
        "date of birth"
      })
  void aListOfPlacesHasNoColumnsOfPeople(String column) {
    assertThat(forbiddenOfPlaces(column)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name",
        "kind",
        "联系人",
        "联系电话",
        "经营单位",
        "统一社会信用代码",
        "id",
        "地址",
        "营业时间",
        "安保人数",
        "危险物品",
        "registration number",
        "guards",
        "level"
      })
  void andTakesWhatIsSaidOfPlaces(String column) {
    assertThat(forbiddenOfPlaces(column)).isFalse();
    assertThat(ForbiddenColumns.forbidden(column)).isFalse();
  }
}
