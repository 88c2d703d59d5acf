package org.linli.place.need.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.place.HoursModels;
import org.linli.place.api.PlaceNeedsApi;
import org.linli.place.api.model.NeedKind;
import org.linli.place.need.Need;
import org.linli.place.need.Needs;
import org.linli.place.need.Whereabouts;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Tells patrol-service all there is, unless it has it already. */
@RestController
class PlaceNeedsController implements PlaceNeedsApi {

  private final Needs needs;

  PlaceNeedsController(Needs needs) {
    this.needs = needs;
  }

  @Override
  public ResponseEntity<List<org.linli.place.api.model.Need>> listNeeds() {
    List<Need> all = needs.needs();
    return answer(all, PlaceNeedsController::shown);
  }

  @Override
  public ResponseEntity<List<org.linli.place.api.model.Whereabouts>> listWhereabouts() {
    List<Whereabouts> all = needs.whereabouts();
    return answer(all, PlaceNeedsController::shown);
  }

  private static <A, B> ResponseEntity<List<B>> answer(List<A> all, Function<A, B> shown) {
    String tag =
        "\""
            + HexFormat.of()
                .formatHex(
                    IdempotencyKeys.digest()
                        .digest(all.toString().getBytes(StandardCharsets.UTF_8)),
                    0,
                    16)
            + "\"";
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(isKnown(tag) ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
            .eTag(tag)
            .cacheControl(CacheControl.noCache().cachePrivate());
    return isKnown(tag) ? answer.build() : answer.body(all.stream().map(shown).toList());
  }

  private static boolean isKnown(String tag) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    String known =
        request instanceof ServletRequestAttributes servlet
            ? servlet.getRequest().getHeader(HttpHeaders.IF_NONE_MATCH)
            : null;
    return known != null && known.contains(tag);
  }

  private static org.linli.place.api.model.Need shown(Need need) {
    Instant since = need.since();
    return new org.linli.place.api.model.Need(
            NeedKind.fromValue(need.kind().name()), need.id(), need.path(), need.lon(), need.lat())
        .premises(need.premises())
        .gridCode(need.gridCode())
        .since(since == null ? null : since.atOffset(ZoneOffset.UTC))
        .due(need.due());
  }

  private static org.linli.place.api.model.Whereabouts shown(Whereabouts place) {
    return new org.linli.place.api.model.Whereabouts(
            place.id(),
            place.number(),
            place.name(),
            place.kind(),
            place.lon(),
            place.lat(),
            place.path(),
            place.gridCode(),
            place.dutyPoint())
        .inService(place.dutyPoint() ? place.inService() : null)
        .openingHours(HoursModels.shown(place.hours()));
  }
}
