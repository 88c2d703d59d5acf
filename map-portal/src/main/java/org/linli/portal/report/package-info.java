/**
 * Reports: a template, the figures it names as they were when somebody asked, and documents made of
 * both. Template → {@link org.linli.portal.report.Snapshot} → paper → DOCX, PDF, XLSX.
 */
@NullMarked
package org.linli.portal.report;

import org.jspecify.annotations.NullMarked;
