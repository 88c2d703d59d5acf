package org.linli.portal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.commons.settings.Faults;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import tools.jackson.databind.JsonNode;

/** The setting {@code report-templates}. */
public record ReportTemplates(List<ReportTemplate> templates) {

  public static final SettingKind<ReportTemplates> KIND = new Kind();

  private static final int LONGEST_BODY = 10_000;

  public ReportTemplates {
    templates = List.copyOf(templates);
  }

  public Optional<ReportTemplate> find(String code) {
    return templates.stream().filter(template -> template.code().equals(code)).findFirst();
  }

  /** A template that names something unknown is refused with the line. */
  private static final class Kind implements SettingKind<ReportTemplates> {

    @Override
    public String name() {
      return "report-templates";
    }

    @Override
    public Form form() {
      return Form.of(
          Field.list(
                  "templates",
                  1,
                  40,
                  Field.code("code"),
                  Field.choice("kind", ReportKind.class),
                  Field.text("name", 60),
                  Field.text("nameEn", 80),
                  Field.longText("body", LONGEST_BODY),
                  Field.longText("bodyEn", LONGEST_BODY))
              .keyedBy("code"));
    }

    @Override
    public ReportTemplates read(JsonNode body) {
      List<ReportTemplate> templates = new ArrayList<>();
      for (JsonNode node : body.get("templates")) {
        templates.add(
            new ReportTemplate(
                node.get("code").asString(),
                ReportKind.valueOf(node.get("kind").asString()),
                node.get("name").asString(),
                node.get("nameEn").asString(),
                node.get("body").asString(),
                node.get("bodyEn").asString()));
      }
      return new ReportTemplates(templates);
    }

    @Override
    public void check(ReportTemplates value, Faults faults) {
      for (int i = 0; i < value.templates().size(); i++) {
        ReportTemplate template = value.templates().get(i);
        check("/templates/" + i + "/body", template.kind(), template.text(false), faults);
        check("/templates/" + i + "/bodyEn", template.kind(), template.text(true), faults);
      }
    }

    private static void check(String at, ReportKind kind, TemplateText text, Faults faults) {
      text.faults().forEach(fault -> faults.add(at, fault.code(), fault.line(), fault.word()));
      if (kind != ReportKind.CAMPAIGN && text.sections().contains(Section.CAMPAIGN)) {
        faults.add(at, "report-no-campaign");
      }
    }
  }
}
