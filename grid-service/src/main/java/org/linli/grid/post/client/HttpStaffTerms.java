package org.linli.grid.post.client;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.grid.post.StaffTerms;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks person-service with the services' own account. */
final class HttpStaffTerms implements StaffTerms {

  private final RestClient persons;

  /** One of the answer. */
  record Item(String username, @Nullable LocalDate lastDay) {}

  HttpStaffTerms(RestClient persons) {
    this.persons = persons;
  }

  @Override
  public List<Served> of(Collection<String> usernames) {
    try {
      Item[] items =
          persons
              .get()
              .uri(
                  address ->
                      address
                          .path("/api/person/staff/terms")
                          .queryParam("username", usernames.toArray())
                          .build())
              .retrieve()
              .body(Item[].class);
      if (items == null) {
        throw new RestClientException("an empty answer");
      }
      return List.of(items).stream()
          .map(item -> new Served(item.username(), item.lastDay()))
          .toList();
    } catch (RestClientException e) {
      throw new Unreachable(e);
    }
  }
}
