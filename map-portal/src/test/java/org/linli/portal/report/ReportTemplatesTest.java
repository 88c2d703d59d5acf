package org.linli.portal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportTemplatesTest {

  private final ReportTemplates shipped = ReportTemplates.KIND.read(ReportTemplates.KIND.initial());

  @Test
  void thereIsATemplateOfEveryKindWithoutFaultInBothLanguages() {
    assertThat(shipped.templates())
        .extracting(ReportTemplate::kind)
        .containsExactlyInAnyOrder(ReportKind.values());
    for (ReportTemplate template : shipped.templates()) {
      assertThat(template.text(false).faults()).as(template.code()).isEmpty();
      assertThat(template.text(true).faults()).as(template.code()).isEmpty();
      assertThat(views(template.text(true))).isEqualTo(views(template.text(false)));
    }
  }

  @Test
  void promisesOfTheAdministrationComeFirst() {
    for (String code : List.of("weekly", "monthly", "quarterly")) {
      TemplateText text = shipped.find(code).orElseThrow().text(false);
      assertThat(text.parts().stream().filter(TemplateText.View.class::isInstance).findFirst())
          .contains(new TemplateText.View(Names.Shape.TABLE, "promises.by-unit"));
    }
  }

  @Test
  void everyNameHasAMeaningInBothLanguages() {
    Set<String> names = new HashSet<>(Names.texts());
    names.addAll(Names.figures().keySet());
    names.addAll(Names.views().keySet());
    for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
      ResourceBundle words =
          ResourceBundle.getBundle(
              "messages.report",
              locale,
              ResourceBundle.Control.getNoFallbackControl(
                  ResourceBundle.Control.FORMAT_PROPERTIES));
      assertThat(names)
          .allSatisfy(
              name -> assertThat(words.containsKey("report.name." + name)).as(name).isTrue());
    }
  }

  private static List<TemplateText.Part> views(TemplateText text) {
    return text.parts().stream().filter(TemplateText.View.class::isInstance).toList();
  }
}
