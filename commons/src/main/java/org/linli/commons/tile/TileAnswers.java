package org.linli.commons.tile;

import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

  /**
   * Answers the request that is running with a tile that was packed beforehand. The tag is weak: it
   * stands for the tile, packed or not.
   *
   * @param version as in {@link #of}
   * @param tile made only where the browser has another version
   */
  public static ResponseEntity<Resource> ofPacked(String version, Supplier<PackedTile> tile) {
    String tag = '"' + version + '"';
    if (isKnown(tag)) {
      return packed(HttpStatus.NOT_MODIFIED, tag).build();
    }
    PackedTile made = tile.get();
    if (made.isEmpty()) {
      return packed(HttpStatus.NO_CONTENT, tag).build();
    }
    ResponseEntity.BodyBuilder answer = packed(HttpStatus.OK, tag).contentType(VECTOR_TILE);
    if (made.isGzip() && readsGzip(header(HttpHeaders.ACCEPT_ENCODING))) {
      return answer
          .header(HttpHeaders.CONTENT_ENCODING, "gzip")
          .body(new ByteArrayResource(made.bytes()));
    }
    return answer.body(new ByteArrayResource(made.unpacked()));
  }

  private static ResponseEntity.BodyBuilder packed(HttpStatus status, String tag) {
    return ResponseEntity.status(status)
        .eTag("W/" + tag)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .varyBy(HttpHeaders.COOKIE, HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT_ENCODING);
  }

  /** Whether an Accept-Encoding names gzip, and not only to refuse it. */
  public static boolean readsGzip(@Nullable String accepted) {
    if (accepted == null) {
      return false;
    }
    for (String coding : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = coding.replace(" ", "").split(";", -1);
      if (parts[0].equals("gzip")) {
        return parts.length == 1 || !parts[1].matches("q=0(\\.0*)?");
      }
    }
    return false;
  }

  private static ResponseEntity.BodyBuilder answer(HttpStatus status, String tag) {
    return ResponseEntity.status(status)
        .eTag(tag)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .varyBy(HttpHeaders.COOKIE, HttpHeaders.AUTHORIZATION);
  }

  private static boolean isKnown(String tag) {
    String known = header(HttpHeaders.IF_NONE_MATCH);
    return known != null && known.contains(tag);
  }

  private static @Nullable String header(String name) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    return request instanceof ServletRequestAttributes servlet
        ? servlet.getRequest().getHeader(name)
        : null;
  }
}
