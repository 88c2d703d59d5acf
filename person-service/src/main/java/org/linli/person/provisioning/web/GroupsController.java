package org.linli.person.provisioning.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.person.api.GroupsApi;
import org.linli.person.api.model.GroupSyncState;
import org.linli.person.provisioning.GroupSync;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class GroupsController implements GroupsApi {

  private final GroupSync sync;
  private final MessageSource messages;

  GroupsController(GroupSync sync, MessageSource messages) {
    this.sync = sync;
    this.messages = messages;
  }

  @Override
  public ResponseEntity<org.linli.person.api.model.GroupSync> getGroupSync() {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(shown(sync.standing()));
  }

  @Override
  public ResponseEntity<org.linli.person.api.model.GroupSync> syncGroups() {
    return ResponseEntity.accepted().body(shown(sync.ask()));
  }

  private org.linli.person.api.model.GroupSync shown(GroupSync.Standing standing) {
    Locale locale = LocaleContextHolder.getLocale();
    var shown =
        new org.linli.person.api.model.GroupSync()
            .state(GroupSyncState.fromValue(standing.state()))
            .areas(standing.outcome().areas())
            .added(standing.outcome().added())
            .removed(standing.outcome().removed())
            .troubles(standing.outcome().troubles());
    shown.setFabricVersion(standing.fabricVersion());
    shown.setStartedAt(at(standing.startedAt()));
    shown.setFinishedAt(at(standing.finishedAt()));
    String reason = standing.reason();
    if (reason != null) {
      shown.setReason(messages.getMessage("provisioning." + reason, null, reason, locale));
    }
    return shown;
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }
}
