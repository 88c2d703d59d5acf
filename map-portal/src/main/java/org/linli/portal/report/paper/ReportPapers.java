package org.linli.portal.report.paper;

import java.time.Clock;
import java.util.List;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.printing.DocxWriter;
import org.linli.commons.printing.PdfWriter;
import org.linli.commons.printing.PrintFonts;
import org.linli.portal.report.Draft;
import org.linli.portal.report.Passage;
import org.linli.portal.report.ReportWorker;
import org.linli.portal.report.Words;
import org.springframework.context.MessageSource;

/** Reports as documents: one paper, three writers. */
public final class ReportPapers implements ReportWorker.Papers {

  private final PaperMaker maker;
  private final PrintFonts fonts;
  private final MessageSource messages;

  public ReportPapers(MessageSource messages, FabricHolder fabric, Clock clock, PrintFonts fonts) {
    this.maker = new PaperMaker(messages, fabric, clock);
    this.fonts = fonts;
    this.messages = messages;
  }

  /** What a report is called. */
  public String title(Draft draft) {
    return maker.title(draft);
  }

  /** What it says, to be read on the screen. */
  public List<Passage> passages(Draft draft) {
    return maker.passages(draft);
  }

  @Override
  public ReportWorker.Written of(Draft draft) {
    Paper paper = maker.paper(draft, fonts.forPictures());
    Words words = new Words(messages, draft.question().english());
    return format ->
        switch (format) {
          case DOCX -> DocxWriter.write(paper.document());
          case PDF -> PdfWriter.writeSpelling(paper.document(), fonts);
          case XLSX -> SheetWriter.write(paper, words);
        };
  }
}
