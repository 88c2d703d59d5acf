package org.linli.commons.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class CallerAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"198.51.100.7", "2001:db8::7", "fe80::1%eth0"})
  void isWhatTheGatewaySaw(String address) {
    assertThat(forwarded(address)).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unknown", "198.51.100.7, 203.0.113.1", "198.51.100.7\n"})
  void isTheNearestMachineWhereNoAddressIsTold(String told) {
    assertThat(forwarded(told)).isEqualTo("192.0.2.1");
  }

  @Test
  void isTheNearestMachineWithoutAGateway() {
    assertThat(CallerAddress.of(call())).isEqualTo("192.0.2.1");
  }

  private static String forwarded(String address) {
    MockHttpServletRequest call = call();
    call.addHeader("X-Forwarded-For", address);
    return CallerAddress.of(call);
  }

  private static MockHttpServletRequest call() {
    MockHttpServletRequest call = new MockHttpServletRequest();
    call.setRemoteAddr("192.0.2.1");
    return call;
  }
}
