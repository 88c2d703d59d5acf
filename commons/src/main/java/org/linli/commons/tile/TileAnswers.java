package org.linli.commons.tile;

import java.util.function.Supplier;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Tiles hold what one viewer may see, so no cache but their browser's may keep them, and that one
 * asks each time whether the tile still is theirs.
 */
public final class TileAnswers {

  private static final MediaType VECTOR_TILE =
      MediaType.parseMediaType("application/vnd.mapbox-vector-tile");

  private TileAnswers() {}

  /**
   * Answers the request that is running.
   *
   * @param version of the tile for this viewer, found out before the tile: what changes in between
   *     makes it look too old, never too new
   * @param tile made only where the browser has another version; empty where nothing lies in it
   */
  public static ResponseEntity<Resource> of(String version, Supplier<byte[]> tile) {
    String tag = '"' + version + '"';
    if (isKnown(tag)) {
      return answer(HttpStatus.NOT_MODIFIED, tag).build();
    }
    byte[] made = tile.get();
    return made.length == 0
        ? answer(HttpStatus.NO_CONTENT, tag).build()
        : answer(HttpStatus.OK, tag).contentType(VECTOR_TILE).body(new ByteArrayResource(made));
  }

  private static ResponseEntity.BodyBuilder answer(HttpStatus status, String tag) {
    return ResponseEntity.status(status)
        .eTag(tag)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .varyBy(HttpHeaders.COOKIE, HttpHeaders.AUTHORIZATION);
  }

  private static boolean isKnown(String tag) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    String known =
        request instanceof ServletRequestAttributes servlet
            ? servlet.getRequest().getHeader(HttpHeaders.IF_NONE_MATCH)
            : null;
    return known != null && known.contains(tag);
  }
}
