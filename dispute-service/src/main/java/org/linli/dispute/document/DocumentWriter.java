package org.linli.dispute.document;

import java.util.concurrent.Semaphore;
import org.linli.commons.printing.DocumentModel;
import org.linli.commons.printing.DocxWriter;
import org.linli.commons.printing.PdfWriter;
import org.linli.commons.printing.PrintFonts;

/** Writes a filled document in a format. */
public final class DocumentWriter {

  /** Setting a page takes memory that a small service has not many times. */
  private final Semaphore atOnce = new Semaphore(2);

  private final PrintFonts fonts;

  public DocumentWriter(PrintFonts fonts) {
    this.fonts = fonts;
  }

  public byte[] write(DocumentModel document, DocumentFormat format) {
    return switch (format) {
      case DOCX -> DocxWriter.write(document);
      case PDF -> pdf(document);
    };
  }

  private byte[] pdf(DocumentModel document) {
    atOnce.acquireUninterruptibly();
    try {
      return PdfWriter.write(document, fonts);
    } finally {
      atOnce.release();
    }
  }
}
