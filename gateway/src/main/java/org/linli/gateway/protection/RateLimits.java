package org.linli.gateway.protection;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.linli.gateway.GatewaySettings;
import org.linli.gateway.GatewaySettings.Rate;
import org.linli.gateway.problem.ProblemKind;
import org.linli.gateway.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Token buckets per user or address, kept in memory: each copy of the gateway counts for itself. A
 * full bucket is as good as none, so full ones are dropped when there are many.
 */
@Component
public class RateLimits {

  private static final int SWEEP_ABOVE = 20_000;
  private static final Duration SWEEP_EVERY = Duration.ofSeconds(5);

  private final Map<String, Counter> counters = new ConcurrentHashMap<>();
  private final AtomicLong lastSweepNanos = new AtomicLong(System.nanoTime());
  private final GatewaySettings.Rates rates;
  private final ClientAddress addresses;
  private final Problems problems;

  RateLimits(GatewaySettings settings, ClientAddress addresses, Problems problems) {
    this.rates = settings.rates();
    this.addresses = addresses;
    this.problems = problems;
  }

  /** Charges a signed-in user; false if that was too much and 429 has been answered. */
  boolean chargeUser(HttpServletRequest request, HttpServletResponse response, String user)
      throws IOException {
    return charge(request, response, "user " + user, rates.signedIn());
  }

  /** Charges the address of somebody unknown, also one whose token was refused. */
  public boolean chargeAnonymous(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return charge(request, response, "from " + addresses.key(request), rates.anonymous());
  }

  /** Charges the address of somebody who tries to sign in. */
  boolean chargeLogin(HttpServletRequest request, HttpServletResponse response) throws IOException {
    return charge(request, response, "login " + addresses.key(request), rates.login());
  }

  /**
   * Charges the address of a resident who calls without an account.
   *
   * @param deed whether something is to be done: a report, a photo, a try of a PIN
   */
  boolean chargeResident(HttpServletRequest request, HttpServletResponse response, boolean deed)
      throws IOException {
    String address = addresses.key(request);
    return deed
        ? charge(request, response, "deed " + address, rates.residentDeeds())
        : charge(request, response, "resident " + address, rates.residents());
  }

  /** Charges the address of a device that brings a token of its own. */
  boolean chargeDevice(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return charge(request, response, "device " + addresses.key(request), rates.devices());
  }

  private boolean charge(
      HttpServletRequest request, HttpServletResponse response, String key, Rate rate)
      throws IOException {
    sweep();
    Counter counter = counters.computeIfAbsent(key, unused -> Counter.of(rate));
    ConsumptionProbe probe = counter.bucket().tryConsumeAndReturnRemaining(1);
    if (probe.isConsumed()) {
      return true;
    }
    long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    problems.write(request, response, ProblemKind.TOO_MANY_REQUESTS, seconds);
    return false;
  }

  private void sweep() {
    long now = System.nanoTime();
    long last = lastSweepNanos.get();
    if (counters.size() > SWEEP_ABOVE
        && now - last > SWEEP_EVERY.toNanos()
        && lastSweepNanos.compareAndSet(last, now)) {
      counters.values().removeIf(Counter::isFull);
    }
  }

  private record Counter(Bucket bucket, long burst) {

    static Counter of(Rate rate) {
      Bucket bucket =
          Bucket.builder()
              .addLimit(
                  limit ->
                      limit
                          .capacity(rate.burst())
                          .refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
              .build();
      return new Counter(bucket, rate.burst());
    }

    boolean isFull() {
      return bucket.getAvailableTokens() >= burst;
    }
  }
}
