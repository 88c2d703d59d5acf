package org.linli.dispute.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.commons.settings.Faults;
import org.linli.commons.settings.Field;
import org.linli.commons.settings.Form;
import org.linli.commons.settings.SettingKind;
import tools.jackson.databind.JsonNode;

/** The setting {@code document-templates}. */
public record DocumentTemplates(List<DocumentTemplate> templates) {

  public DocumentTemplates {
    templates = List.copyOf(templates);
  }

  public Optional<DocumentTemplate> find(String code) {
    return templates.stream().filter(template -> template.code().equals(code)).findFirst();
  }

  /** Its kind: a template that names something unknown is refused with the line. */
  public record Kind(Placeholders placeholders) implements SettingKind<DocumentTemplates> {

    @Override
    public String name() {
      return "document-templates";
    }

    @Override
    public Form form() {
      return Form.of(
          Field.list(
                  "templates",
                  1,
                  60,
                  Field.code("code"),
                  Field.text("name", 60),
                  Field.text("nameEn", 80),
                  Field.longText("body", 20_000))
              .keyedBy("code"));
    }

    @Override
    public DocumentTemplates read(JsonNode body) {
      List<DocumentTemplate> templates = new ArrayList<>();
      for (JsonNode node : body.get("templates")) {
        templates.add(
            new DocumentTemplate(
                node.get("code").asString(),
                node.get("name").asString(),
                node.get("nameEn").asString(),
                node.get("body").asString()));
      }
      return new DocumentTemplates(templates);
    }

    @Override
    public void check(DocumentTemplates value, Faults faults) {
      for (int i = 0; i < value.templates().size(); i++) {
        String at = "/templates/" + i + "/body";
        TemplateReader.read(value.templates().get(i).body(), placeholders)
            .faults()
            .forEach(fault -> faults.add(at, fault.code(), fault.line(), fault.word()));
      }
    }
  }
}
