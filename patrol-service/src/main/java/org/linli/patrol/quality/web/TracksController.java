package org.linli.patrol.quality.web;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.patrol.api.TracksApi;
import org.linli.patrol.api.model.DeviceQuality;
import org.linli.patrol.api.model.LastPosition;
import org.linli.patrol.api.model.QualityReason;
import org.linli.patrol.api.model.Track;
import org.linli.patrol.api.model.TrackFeature;
import org.linli.patrol.api.model.TrackGap;
import org.linli.patrol.api.model.TrackGeometry;
import org.linli.patrol.api.model.TrackProperties;
import org.linli.patrol.api.model.TrackQuality;
import org.linli.patrol.fix.FixReason;
import org.linli.patrol.fix.StoredFix;
import org.linli.patrol.quality.JudgedFix;
import org.linli.patrol.quality.QualityReport;
import org.linli.patrol.quality.ShiftTrack;
import org.linli.patrol.quality.ShiftTracks;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TracksController implements TracksApi {

  private static final int MOST_GAPS = 500;

  private final ShiftTracks tracks;
  private final MessageSource messages;
  private final Clock clock;

  TracksController(ShiftTracks tracks, MessageSource messages, Clock clock) {
    this.tracks = tracks;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public ResponseEntity<Track> getShiftTrack(
      UUID id, @Nullable Boolean all, @Nullable String purpose) {
    ShiftTrack track = tracks.track(id);
    List<TrackFeature> features = new ArrayList<>();
    for (List<StoredFix> stretch : track.stretches()) {
      if (stretch.size() > 1) {
        features.add(line(stretch));
      }
    }
    track.track().forEach(fix -> features.add(point(new JudgedFix(fix, null))));
    if (Boolean.TRUE.equals(all)) {
      track.byDevice().values().stream()
          .flatMap(List::stream)
          .filter(judged -> !judged.counts())
          .sorted(Comparator.comparing(judged -> judged.fix().recordedAt()))
          .forEach(judged -> features.add(point(judged)));
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.parseMediaType("application/geo+json"))
        .body(new Track(Track.TypeEnum.FEATURE_COLLECTION, features));
  }

  @Override
  public ResponseEntity<LastPosition> getShiftPosition(UUID id, @Nullable String purpose) {
    return tracks
        .position(id)
        .map(
            fix -> {
              LastPosition position =
                  new LastPosition(
                      time(fix.recordedAt()), time(fix.receivedAt()), fix.lon(), fix.lat());
              position.setAccuracyMetres(fix.accuracyMetres());
              return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(position);
            })
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @Override
  public ResponseEntity<TrackQuality> getShiftQuality(UUID id, @Nullable String purpose) {
    QualityReport report = tracks.quality(id);
    Locale locale = LocaleContextHolder.getLocale();
    long onDuty = report.onDuty().toSeconds();
    TrackQuality quality =
        new TrackQuality(
            onDuty,
            report.withData().toSeconds(),
            onDuty == 0 ? 0 : (double) report.withData().toMillis() / report.onDuty().toMillis(),
            report.received(),
            report.kept(),
            report.counted(),
            report.reasons().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(reason -> reason(reason.getKey(), reason.getValue(), locale))
                .toList(),
            report.gaps().stream().limit(MOST_GAPS).map(this::gap).toList(),
            report.devices().stream().map(this::device).toList());
    quality.setMetres(Math.rint(report.metres()));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(quality);
  }

  private QualityReason reason(FixReason reason, int count, Locale locale) {
    return new QualityReason(
        org.linli.patrol.api.model.FixReason.fromValue(reason.name()),
        count,
        QualityReason.HandlingEnum.fromValue(reason.handling().name()),
        messages.getMessage(reason.messageKey(), null, locale));
  }

  private TrackGap gap(QualityReport.Gap gap) {
    return new TrackGap(time(gap.from()), time(gap.until()), gap.length().toSeconds());
  }

  private DeviceQuality device(QualityReport.DeviceReport report) {
    DeviceQuality device = new DeviceQuality(report.device(), report.kept(), report.counted());
    tracks.label(report.device()).ifPresent(device::setLabel);
    device.setUsualIntervalSeconds(report.usualIntervalSeconds());
    device.setClockSkewSeconds(report.clockSkewSeconds());
    return device;
  }

  private TrackFeature line(List<StoredFix> stretch) {
    List<Object> positions = new ArrayList<>();
    List<OffsetDateTime> times = new ArrayList<>();
    for (StoredFix fix : stretch) {
      positions.add(List.of(fix.lon(), fix.lat()));
      times.add(time(fix.recordedAt()));
    }
    TrackProperties properties = new TrackProperties(times.getFirst(), times.getLast(), true);
    properties.setCoordTimes(times);
    properties.setMetres(Math.rint(ShiftTrack.metres(stretch)));
    return new TrackFeature(
        TrackFeature.TypeEnum.FEATURE,
        new TrackGeometry(TrackGeometry.TypeEnum.LINE_STRING, positions),
        properties);
  }

  private TrackFeature point(JudgedFix judged) {
    StoredFix fix = judged.fix();
    OffsetDateTime at = time(fix.recordedAt());
    TrackProperties properties = new TrackProperties(at, at, judged.counts());
    properties.setAccuracyMetres(fix.accuracyMetres());
    FixReason reason = judged.reason();
    if (reason != null) {
      properties.setReason(org.linli.patrol.api.model.FixReason.fromValue(reason.name()));
    }
    return new TrackFeature(
        TrackFeature.TypeEnum.FEATURE,
        new TrackGeometry(TrackGeometry.TypeEnum.POINT, List.of(fix.lon(), fix.lat())),
        properties);
  }

  private OffsetDateTime time(Instant instant) {
    return instant.atZone(clock.getZone()).toOffsetDateTime();
  }
}
