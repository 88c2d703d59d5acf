package org.linli.patrol.device.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.access.Role;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.Versions;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.patrol.api.DevicesApi;
import org.linli.patrol.api.model.Device;
import org.linli.patrol.api.model.DeviceChange;
import org.linli.patrol.api.model.DeviceCrs;
import org.linli.patrol.api.model.DeviceKind;
import org.linli.patrol.api.model.DevicePage;
import org.linli.patrol.api.model.DeviceToken;
import org.linli.patrol.api.model.DeviceTokenState;
import org.linli.patrol.api.model.NewDevice;
import org.linli.patrol.device.Device.Content;
import org.linli.patrol.device.Device.Crs;
import org.linli.patrol.device.Device.Kind;
import org.linli.patrol.device.DeviceStore.After;
import org.linli.patrol.device.DeviceStore.Filter;
import org.linli.patrol.device.Devices;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DevicesController implements DevicesApi {

  private static final Set<Role> COORDINATORS = Set.of(Role.OFFICER, Role.POLICE);

  private final Devices devices;
  private final Places places;
  private final FabricHolder fabric;
  private final Clock clock;

  DevicesController(Devices devices, Places places, FabricHolder fabric, Clock clock) {
    this.devices = devices;
    this.places = places;
    this.fabric = fabric;
    this.clock = clock;
  }

  @Override
  public ResponseEntity<DevicePage> listDevices(
      @Nullable String area,
      @Nullable UUID team,
      @Nullable String holder,
      @Nullable String cursor,
      Integer limit) {
    Filter filter =
        new Filter(area == null ? null : List.of(places.requireOwn(area).path()), team, holder);
    List<org.linli.patrol.device.Device> found = devices.list(filter, after(cursor), limit + 1);
    List<org.linli.patrol.device.Device> shown = found.subList(0, Math.min(limit, found.size()));
    DevicePage page = new DevicePage(shown.stream().map(this::shown).toList());
    if (found.size() > limit) {
      page.setNextCursor(cursor(shown.getLast()));
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
  }

  @Override
  public ResponseEntity<Device> createDevice(NewDevice wanted, @Nullable String idempotencyKey) {
    DeviceCrs crs = wanted.getCrs();
    UUID id =
        devices.create(
            wanted.getAreaCode(),
            new Content(
                wanted.getLabel().strip(),
                Kind.valueOf(wanted.getKind().getValue()),
                wanted.getTeam(),
                wanted.getHolder(),
                crs == null ? Crs.WGS84 : Crs.valueOf(crs.getValue()),
                true),
            idempotencyKey);
    org.linli.patrol.device.Device made = devices.get(id);
    return ResponseEntity.created(URI.create("/api/patrol/devices/" + id))
        .eTag(Versions.tag(made.version()))
        .body(shown(made));
  }

  @Override
  public ResponseEntity<Device> getDevice(UUID id) {
    return answer(devices.get(id));
  }

  @Override
  public ResponseEntity<Device> changeDevice(
      UUID id, DeviceChange wanted, @Nullable String ifMatch) {
    devices.get(id);
    Content content =
        new Content(
            wanted.getLabel().strip(),
            Kind.valueOf(wanted.getKind().getValue()),
            wanted.getTeam(),
            wanted.getHolder(),
            Crs.valueOf(wanted.getCrs().getValue()),
            wanted.getActive());
    return answer(devices.change(id, content, Versions.seen(ifMatch)));
  }

  @Override
  public ResponseEntity<DeviceToken> issueDeviceToken(UUID id) {
    Devices.Issued issued = devices.issue(id);
    return ResponseEntity.status(201)
        .cacheControl(CacheControl.noStore())
        .body(new DeviceToken(issued.token(), time(issued.expiresAt())));
  }

  @Override
  public ResponseEntity<Void> revokeDeviceToken(UUID id) {
    devices.revoke(id);
    return ResponseEntity.noContent().build();
  }

  private ResponseEntity<Device> answer(org.linli.patrol.device.Device device) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .eTag(Versions.tag(device.version()))
        .body(shown(device));
  }

  private Device shown(org.linli.patrol.device.Device device) {
    Content content = device.content();
    boolean mayChange =
        Access.of(CurrentAccess.require().viewer(), COORDINATORS)
            .covers(device.place().path(), fabric);
    Device shown =
        new Device(
            device.id(),
            content.label(),
            DeviceKind.fromValue(content.kind().name()),
            device.place().areaCode(),
            places.name(
                device.place().areaCode(),
                LocaleContextHolder.getLocale().getLanguage().equals("en")),
            DeviceCrs.fromValue(content.crs().name()),
            content.active(),
            device.version(),
            mayChange);
    shown.setTeam(content.team());
    shown.setHolder(content.holder());
    org.linli.patrol.device.Device.Token token = device.token();
    if (token != null) {
      DeviceTokenState state =
          new DeviceTokenState(time(token.issuedAt()), token.issuedBy(), time(token.expiresAt()));
      Instant used = token.lastUsedAt();
      state.setLastUsedAt(used == null ? null : time(used));
      shown.setToken(state);
    }
    return shown;
  }

  private OffsetDateTime time(Instant instant) {
    return instant.atZone(clock.getZone()).toOffsetDateTime();
  }

  private static String cursor(org.linli.patrol.device.Device last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            (last.id() + " " + last.content().label()).getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable After after(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
      return new After(parts[1], UUID.fromString(parts[0]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw ProblemException.badField("cursor", "cursor");
    }
  }
}
