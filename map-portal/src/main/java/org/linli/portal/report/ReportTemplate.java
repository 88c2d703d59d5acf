package org.linli.portal.report;

/**
 * A template as an office edits it.
 *
 * @param body Chinese text, see {@link TemplateText}
 * @param bodyEn English text
 */
public record ReportTemplate(
    String code, ReportKind kind, String name, String nameEn, String body, String bodyEn) {

  public TemplateText text(boolean english) {
    return TemplateText.read(english ? bodyEn : body);
  }
}
