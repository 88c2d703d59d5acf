package org.linli.dispute.document;

/**
 * A template as an office edits it.
 *
 * @param body see {@link TemplateText}
 */
public record DocumentTemplate(String code, String name, String nameEn, String body) {}
