package org.linli.person.workforce.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.person.workforce.Workload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Asks dispute-service with the caller's own token, so that its own rules decide what the caller is
 * told.
 */
final class DisputeWorkload implements Workload {

  private static final Logger log = LoggerFactory.getLogger(DisputeWorkload.class);
  private static final int PAGE = 1_000;
  private static final int MOST_PAGES = 20;

  private final RestClient client;
  private final CallerToken token;

  /** The bearer token of the request being answered, as its header. */
  @FunctionalInterface
  interface CallerToken {
    String header();
  }

  /** A page of the answer; what it says besides is not read. */
  record Page(List<Item> items, @Nullable String nextCursor) {}

  record Item(String username, int openMatters, int overdue) {}

  DisputeWorkload(RestClient client, CallerToken token) {
    this.client = client;
    this.token = token;
  }

  @Override
  public Optional<List<Load>> of(String area) {
    List<Load> loads = new ArrayList<>();
    try {
      String cursor = null;
      for (int page = 0; page < MOST_PAGES; page++) {
        Page next = ask(area, cursor);
        next.items()
            .forEach(one -> loads.add(new Load(one.username(), one.openMatters(), one.overdue())));
        cursor = next.nextCursor();
        if (cursor == null) {
          break;
        }
      }
      return Optional.of(List.copyOf(loads));
    } catch (RestClientException e) {
      log.warn("the dispute-service did not tell the workload: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private Page ask(String area, @Nullable String cursor) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath("/api/dispute/workload")
            .queryParam("area", "{area}")
            .queryParam("limit", PAGE);
    if (cursor != null) {
      address.queryParam("cursor", "{cursor}");
    }
    Page page =
        client
            .get()
            .uri(
                address.build().toUriString(),
                cursor == null ? new Object[] {area} : new Object[] {area, cursor})
            .header(HttpHeaders.AUTHORIZATION, token.header())
            .retrieve()
            .body(Page.class);
    if (page == null) {
      throw new RestClientException("an empty answer");
    }
    return page;
  }
}
