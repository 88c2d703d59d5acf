package org.linli.commons.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.testing.PublishedFabric;
import org.linli.commons.testing.TestFabric;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;

class HttpFabricSourceTest {

  private final PublishedFabric published = new PublishedFabric(TestFabric.version(3));
  private HttpServer server;
  private HttpFabricSource source;

  @BeforeEach
  void publisher() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(PublishedFabric.PATH, published);
    server.start();
    source =
        new HttpFabricSource(
            RestClient.create("http://127.0.0.1:" + server.getAddress().getPort()));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void whoHasTheNewestVersionGetsNothing() {
    assertThat(source.fetchNewer(-1).orElseThrow().version()).isEqualTo(3);
    assertThat(source.fetchNewer(3)).isEmpty();
  }

  @Test
  void aNewerVersionTakesWhatDidNotChangeFromTheOneBefore() {
    Fabric before = source.fetchNewer(-1).orElseThrow();
    published.publish(TestFabric.version(4, 0.01));

    Fabric after = source.fetchNewer(3).orElseThrow();

    assertThat(after.version()).isEqualTo(4);
    assertThat(after.grids().getLast()).isSameAs(before.grids().getLast());
    assertThat(after.grids().getFirst()).isNotEqualTo(before.grids().getFirst());
  }

  @Test
  void aRefusalIsAnErrorAndNoFabric() {
    server.removeContext(PublishedFabric.PATH);
    assertThatThrownBy(() -> source.fetchNewer(-1)).isInstanceOf(RestClientResponseException.class);
  }
}
