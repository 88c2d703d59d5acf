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

    private final boolean unreachable;

    public SectionSilent(Throwable cause) {
      this(cause, false);
    }

    /**
     * A silence.
     *
     * @param unreachable whether nothing came back at all, so that asking again is in vain
     */
    public SectionSilent(Throwable cause, boolean unreachable) {
      super(cause);
      this.unreachable = unreachable;
    }

    boolean isUnreachable() {
      return unreachable;
    }
  }
}
