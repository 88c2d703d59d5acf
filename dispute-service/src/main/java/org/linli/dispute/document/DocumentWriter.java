package org.linli.dispute.document;

/** Writes a filled document in a format. */
public final class DocumentWriter {

  private final PrintFonts fonts;

  public DocumentWriter(PrintFonts fonts) {
    this.fonts = fonts;
  }

  public byte[] write(DocumentModel document, DocumentFormat format) {
    return switch (format) {
      case DOCX -> DocxWriter.write(document);
      case PDF -> PdfWriter.write(document, fonts);
    };
  }
}
