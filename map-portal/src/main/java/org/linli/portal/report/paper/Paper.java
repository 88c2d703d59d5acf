package org.linli.portal.report.paper;

import java.util.List;
import org.linli.commons.printing.DocumentModel;
import org.linli.portal.report.Dataset;

/**
 * A report before it has a format.
 *
 * @param document for DOCX and PDF
 * @param about what it says of itself
 * @param sheets what its tables, charts and maps show, each once
 */
record Paper(DocumentModel document, List<String> about, List<Sheet> sheets) {

  Paper {
    about = List.copyOf(about);
    sheets = List.copyOf(sheets);
  }

  record Sheet(String title, Dataset data) {}
}
