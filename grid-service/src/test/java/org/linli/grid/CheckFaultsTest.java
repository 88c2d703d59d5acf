package org.linli.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.grid.check.CheckStore;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** A check that takes all memory, or all of its stack, ends itself and no other. */
@Import(CheckFaultsTest.Faults.class)
class CheckFaultsTest extends GridServiceTest {

  private static final TinyCounty COUNTY = new TinyCounty("CF", 70, 30);
  private static final AtomicInteger TAKES = new AtomicInteger();

  /** Only what cannot be had otherwise: the real store, but for the boundaries of two towns. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Faults {

    @Bean
    static BeanPostProcessor faults() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof CheckStore store ? failing(store) : bean;
        }
      };
    }

    private static Object failing(CheckStore store) {
      return Proxy.newProxyInstance(
          CheckStore.class.getClassLoader(),
          new Class<?>[] {CheckStore.class},
          (proxy, method, arguments) -> {
            if (method.getName().equals("landscape")) {
              switch (String.valueOf(arguments[0])) {
                case "/CF/CF-1/" -> throw new OutOfMemoryError("as if");
                case "/CF/CF-2/" -> throw new StackOverflowError("as if");
                default -> {
                  // As it is.
                }
              }
            }
            if (method.getName().equals("take") && TAKES.getAndDecrement() > 0) {
              throw new OutOfMemoryError("as if");
            }
            try {
              return method.invoke(store, arguments);
            } catch (InvocationTargetException e) {
              throw e.getCause();
            }
          });
    }
  }

  @Test
  void theNextCheckIsMade() {
    importAll(ADMIN, TinyCounty.AREAS, COUNTY.areas());
    importAll(ADMIN, TinyCounty.GRIDS, COUNTY.grids());
    for (String area : new String[] {"CF-1", "CF-2"}) {
      JsonNode failed = checked(area);
      assertThat(failed.path("state").asString()).as(area).isEqualTo("FAILED");
      assertThat(failed.path("failure").asString()).isEqualTo("internal");
    }
    TAKES.set(1);
    JsonNode done = checked("CF");
    assertThat(done.path("state").asString()).isEqualTo("DONE");
    assertThat(TAKES.get()).isNotPositive();
  }

  private JsonNode checked(String area) {
    HttpResponse<byte[]> answer = post(ADMIN, "/api/grid/checks", "{\"area\":\"" + area + "\"}");
    assertThat(answer.statusCode()).as("%s", body(answer)).isEqualTo(202);
    String path = answer.headers().firstValue("Location").orElseThrow();
    Instant patience = Instant.now().plus(Duration.ofSeconds(60));
    while (Instant.now().isBefore(patience)) {
      JsonNode check = getJson(ADMIN, path);
      if (!check.path("finishedAt").isMissingNode()) {
        return check;
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    throw new AssertionError("the check did not end");
  }
}
