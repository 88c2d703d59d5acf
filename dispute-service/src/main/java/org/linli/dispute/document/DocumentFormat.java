package org.linli.dispute.document;

/** What a document can be written as. */
public enum DocumentFormat {
  DOCX("docx"),
  PDF("pdf");

  private final String extension;

  DocumentFormat(String extension) {
    this.extension = extension;
  }

  /** Without the dot. */
  public String extension() {
    return extension;
  }
}
