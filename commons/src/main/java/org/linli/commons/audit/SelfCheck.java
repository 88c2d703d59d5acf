package org.linli.commons.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This copy of the service checks its own chain, and remembers what it found last. */
public final class SelfCheck {

  private static final Logger log = LoggerFactory.getLogger(SelfCheck.class);
  private static final AuditSubject CHAIN = new AuditSubject("AUDIT", "", null, null, null);

  private final AuditVerification verification;
  private final Audit audit;
  private final Clock clock;
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile Outcome last = new Outcome(State.NEVER, null, null);

  public SelfCheck(AuditVerification verification, Audit audit, Clock clock) {
    this.verification = verification;
    this.audit = audit;
    this.clock = clock;
  }

  /** How the last check ended. */
  public enum State {
    NEVER,
    INTACT,
    BROKEN,
    /** It could not be made to the end. */
    FAILED
  }

  /** The last check; its findings where it was made to the end. */
  public record Outcome(State state, @Nullable Instant at, @Nullable AuditFindings findings) {}

  public Outcome last() {
    return last;
  }

  public boolean isRunning() {
    return running.get();
  }

  /** Begins a check on a thread of its own, unless one runs. */
  public void start() {
    if (running.compareAndSet(false, true)) {
      Thread.ofPlatform().daemon().name("audit-check").start(this::checkAndRest);
    }
  }

  /** Checks now, unless a check runs. */
  public void run() {
    if (running.compareAndSet(false, true)) {
      checkAndRest();
    }
  }

  private void checkAndRest() {
    try {
      last = checked();
    } finally {
      running.set(false);
    }
  }

  private Outcome checked() {
    Instant at = clock.instant();
    try {
      AuditFindings findings = verification.check();
      State state = findings.intact() ? State.INTACT : State.BROKEN;
      if (state == State.BROKEN) {
        log.error("the audit chain is broken: {}", findings.faults());
      }
      long faults = findings.faults().size() + findings.moreFaults();
      Audit.asActor(
          Audit.LINLI,
          () ->
              audit.event(
                  "AUDIT_CHECKED",
                  CHAIN,
                  Map.of(
                      "state", state.name(),
                      "entries", Long.toString(findings.entries()),
                      "faults", Long.toString(faults))));
      return new Outcome(state, at, findings);
    } catch (IOException | SQLException | RuntimeException e) {
      log.error("the audit chain could not be checked: {}", e.toString());
      return new Outcome(State.FAILED, at, null);
    }
  }
}
