/**
 * Letters, agreements and records made of a matter's data.
 *
 * <p>An office edits their texts (setting kind {@code document-templates}); {@link
 * org.linli.dispute.document.TemplateText} says how such a text is written. Features tell what they
 * know of a matter through {@link org.linli.dispute.document.DocumentValues}; which names there are
 * is the list of {@link org.linli.dispute.document.Placeholders}. One filled {@link
 * org.linli.commons.printing.DocumentModel} is written as DOCX and as PDF, so that both say the
 * same.
 */
@NullMarked
package org.linli.dispute.document;

import org.jspecify.annotations.NullMarked;
