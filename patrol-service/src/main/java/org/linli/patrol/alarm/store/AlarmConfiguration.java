package org.linli.patrol.alarm.store;

import java.time.Clock;
import org.linli.commons.audit.Audit;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.live.ChannelListener;
import org.linli.commons.live.LiveStreams;
import org.linli.commons.place.Places;
import org.linli.commons.sealing.Seal;
import org.linli.commons.service.BackgroundLoop;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.linli.patrol.alarm.AlarmStore;
import org.linli.patrol.alarm.AlarmWatch;
import org.linli.patrol.alarm.Alarms;
import org.linli.patrol.shift.ShiftStore;
import org.linli.patrol.shift.StepFixes;
import org.linli.patrol.team.Coordination;
import org.linli.patrol.team.TeamStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AlarmConfiguration {

  @Bean
  AlarmStore alarmStore(ViewerTransactions transactions, Seal seal) {
    return new JdbcAlarms(transactions, seal);
  }

  @Bean
  Alarms.Ground alarmGround(
      AlarmStore store, ShiftStore shifts, TeamStore teams, StepFixes fixes, OnceById once) {
    return new Alarms.Ground(store, shifts, teams, fixes, once);
  }

  @Bean
  Alarms alarms(
      Alarms.Ground ground, Coordination coordination, Places places, Audit audit, Clock clock) {
    return new Alarms(ground, coordination, places, audit, clock);
  }

  @Bean
  AlarmWatch alarmWatch(AlarmStore store, Settings settings) {
    return new AlarmWatch(store, settings);
  }

  @Bean
  LiveStreams liveAlarms() {
    return new LiveStreams();
  }

  /** Ends before the web server does, which otherwise waits for every open stream. */
  @Bean
  BackgroundLoop alarmListener(
      LiveStreams streams,
      @Value("${spring.datasource.url}") String url,
      @Value("${spring.datasource.username}") String user,
      @Value("${spring.datasource.password}") String password) {
    return new BackgroundLoop(
        Thread.ofPlatform().daemon().name("alarms"),
        new ChannelListener("alarm", url, user, password, streams));
  }
}
