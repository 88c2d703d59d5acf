package org.linli.portal.report;

/** One section of the figures, asked of the service that the screens ask, as the caller. */
public interface FigureSource {

  Section section();

  /**
   * Asks.
   *
   * @throws SectionSilent where the service gives no answer
   */
  void gather(Question question, Snapshot.Builder into) throws SectionSilent;

  /** The service did not answer, or refused. */
  final class SectionSilent extends Exception {
    private static final long serialVersionUID = 1L;

    public SectionSilent(Throwable cause) {
      super(cause);
    }
  }
}
