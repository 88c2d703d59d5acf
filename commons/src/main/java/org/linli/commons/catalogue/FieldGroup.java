package org.linli.commons.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What is held for one purpose.
 *
 * @param until when it ends; {@code {days}} stands for the days of the rule
 * @param rule of the retention schedule; null where {@code until} says it all
 */
public record FieldGroup(
    String code,
    Words title,
    Words purpose,
    Words basis,
    Words until,
    @Nullable String rule,
    Words recipients) {}
