package org.linli.person.ticket;

import java.util.UUID;

/**
 * Whoever proved a number.
 *
 * @param kind of the number
 * @param subjectKind of the record the number opens
 * @param language of answers: zh-CN or en
 */
public record Holder(
    String number,
    NumberKind kind,
    SubjectKind subjectKind,
    UUID subject,
    String countyCode,
    String language) {}
