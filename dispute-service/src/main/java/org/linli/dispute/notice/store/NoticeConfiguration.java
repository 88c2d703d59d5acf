package org.linli.dispute.notice.store;

import java.time.Clock;
import java.time.Duration;
import org.linli.commons.service.BackgroundLoop;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.dispute.notice.MailTemplates;
import org.linli.dispute.notice.NoticeStore;
import org.linli.dispute.notice.Outbox;
import org.linli.dispute.notice.SmtpPostman;
import org.linli.dispute.notice.StaffNotices;
import org.linli.dispute.notice.Wording;
import org.linli.dispute.unit.Units;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Without {@code linli.mail.smtp-url} notices are only in the inbox, and no outbox runs. */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

  @Bean
  SettingKind<MailTemplates> mailTemplatesKind() {
    return MailTemplates.KIND;
  }

  @Bean
  StaffNotices staffNotices(
      NoticeStore store,
      Units units,
      @Value("${linli.mail.smtp-url:}") String smtp,
      @Value("${linli.public-url}") String publicUrl,
      Clock clock) {
    return new StaffNotices(store, units, !smtp.isBlank(), publicUrl.replaceAll("/+$", ""), clock);
  }

  @Bean
  Wording wording(Settings settings, MessageSource messages) {
    return new Wording(settings, messages);
  }

  @Bean
  BackgroundLoop outbox(
      NoticeStore store,
      Wording wording,
      @Value("${linli.mail.smtp-url:}") String smtp,
      @Value("${linli.mail.from:}") String from,
      @Value("${linli.mail.every:5s}") Duration every,
      Clock clock) {
    BackgroundLoop.Loop loop =
        smtp.isBlank()
            ? wanted -> {}
            : new Outbox(store, wording, new SmtpPostman(smtp, from, clock), every, clock);
    return new BackgroundLoop(Thread.ofVirtual().name("outbox"), loop);
  }
}
