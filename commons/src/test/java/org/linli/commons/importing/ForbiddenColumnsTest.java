package org.linli.commons.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForbiddenColumnsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "民族",
        "民\u200b族",
        "当事人民族",
        "宗教信仰",
        "政治面貌",
        "是否党员",
        "性取向",
        "家庭结构",
        "性格特点",
        "医学诊断",
        "有无前科",
        "信访记录",
        "上访次数",
        "人脸照片",
        "指纹",
        "指 纹",
        "ethnicity",
        "Ethnicity",
        "party_ethnicity",
        "partyMembership",
        "party membership",
        "religion",
        "RELIGION_CODE",
        "sexual-orientation",
        "sexualOrientation",
        "familyStructure",
        "personality",
        "diagnosis_code",
        "criminal_record",
        "criminalrecord",
        "petitionHistory",
        "faceImage",
        "fingerprints",
        "nation",
        "ｒｅｌｉｇｉｏｎ",
        "race",
        "is_petitioner",
        "petitions",
        "disability",
        "离异",
        "重点人员",
        "riskScore",
        "watch_list",
        "人员等级",
        "户籍",
        "户籍人口",
        "户籍地址",
        "常住人口",
        "信访",
        "信 访",
        "是否信访",
        "信访人姓名",
        "信教",
        "信教群众",
        "从业人员名单",
        "关注人员",
        "评分",
        "petition",
        "Petition",
        "residents",
        "resident_population",
        "score",
        "Score",
        "hukou"
      })
  void aTraitOfAPersonIsForbidden(String column) {
    assertThat(ForbiddenColumns.forbidden(column)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "street_name",
        "surface_area",
        "trace_id",
        "terrace",
        "interface",
        "party_count",
        "category",
        "outcome_category",
        "outcome_date",
        "national_grid_ref",
        "destination",
        "ward_code",
        "month",
        "petition_office_case",
        "类别",
        "受理日期",
        "民族路段",
        "民族乡名称",
        "信访局转办编号",
        "街道",
        "人口",
        "经度",
        "党群服务中心",
        "疾病预防控制中心",
        "WD13NM",
        "家庭数",
        "信访事项编号",
        "信访件",
        "法定代表人",
        "经营者姓名",
        "从业人员人数",
        "得分",
        "户籍窗口",
        "residential_area",
        "resident_report",
        "scoreboard",
        "面积"
      })
  void anInnocentColumnIsNot(String column) {
    assertThat(ForbiddenColumns.forbidden(column)).isFalse();
  }
}
