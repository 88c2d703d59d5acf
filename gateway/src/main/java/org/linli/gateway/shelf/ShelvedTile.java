package org.linli.gateway.shelf;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A tile as the service answered it; or with the status 304 only that it is the tile of this tag.
 *
 * @param version of the boundaries it was drawn from
 * @param tag its weak ETag
 * @param headers those that tell what it is and who may keep it
 * @param bytes as they are sent; nobody changes them
 */
public record ShelvedTile(
    long version, String tag, HttpStatusCode status, Map<String, String> headers, byte[] bytes) {

  /** About what key, entry and headers take besides the bytes. */
  private static final int REST = 800;

  public ShelvedTile {
    headers = Map.copyOf(headers);
  }

  int weight() {
    return REST + bytes.length;
  }

  boolean isWhole() {
    return !status.isSameCodeAs(HttpStatus.NOT_MODIFIED);
  }

  /**
   * Whether it is an answer for somebody.
   *
   * @param known their If-None-Match; empty where they sent none
   */
  public boolean answers(String known) {
    return isWhole() || known.contains(tag);
  }

  /**
   * The answer to somebody who may have it already.
   *
   * @param known their If-None-Match; empty where they sent none
   */
  public ServerResponse answer(String known) {
    boolean unchanged = known.contains(tag);
    return ServerResponse.status(unchanged ? HttpStatus.NOT_MODIFIED : status)
        .headers(all -> headers.forEach(all::set))
        .build(
            (request, response) -> {
              if (!unchanged && bytes.length > 0) {
                response.setContentLength(bytes.length);
                response.getOutputStream().write(bytes);
              }
              return null;
            });
  }
}
