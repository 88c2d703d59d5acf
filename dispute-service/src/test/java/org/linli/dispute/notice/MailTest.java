package org.linli.dispute.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.TriageLevel;
import org.linli.dispute.supervision.Town;

/** The outbox against a real SMTP server. */
class MailTest {

  private static Town town;
  private GreenMail server;

  @BeforeAll
  static void start() {
    // Rows are written because there is a server; they are sent when a test says so.
    town =
        new Town(
            "linli.mail.smtp-url=smtp://127.0.0.1:9",
            "linli.mail.from=linli@example.org",
            "linli.mail.every=10h");
    town.asOwner("unit", "update unit set email = 'committee@example.org' where code = 'MC'");
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @BeforeEach
  void startServer() {
    ServerSetup setup = ServerSetupTest.SMTP.dynamicPort();
    server = new GreenMail(setup);
    server.start();
    town.asOwner("mail", "delete from mail");
  }

  @AfterEach
  void stopServer() {
    server.stop();
  }

  @Test
  void aReminderGoesOutOnceWithNumberAndLinkAndNothingOfTheParties() throws Exception {
    Matter matter = late();
    Outbox outbox = outbox("smtp://127.0.0.1:" + server.getSmtp().getPort());
    assertThat(outbox.sendSome()).isEqualTo(1);
    assertThat(outbox.sendSome()).isZero();
    MimeMessage[] mails = server.getReceivedMessages();
    assertThat(mails).hasSize(1);
    assertThat(mails[0].getAllRecipients()[0]).hasToString("committee@example.org");
    assertThat(mails[0].getSubject()).contains("催办").contains(matter.number());
    String id = town.rows("select id from mail where state = 'SENT'").getFirst();
    assertThat(mails[0].getMessageID()).isEqualTo("<" + id + "@linli>");
    assertThat(mails[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
    String text = String.valueOf(mails[0].getContent());
    assertThat(text)
        .contains("http://localhost:8080/matters/" + matter.id())
        .contains("overdue")
        .doesNotContain("Water")
        .doesNotContain("water");
  }

  @Test
  void aServerThatIsAwayIsAskedAgainLater() {
    late();
    Outbox away = outbox("smtp://127.0.0.1:9");
    assertThat(away.sendSome()).isEqualTo(1);
    assertThat(town.rows("select state || ' ' || attempts from mail")).containsExactly("WAITING 1");
    assertThat(town.rows("select (next_at > now() + interval '30 seconds')::text from mail"))
        .containsExactly("true");
    assertThat(away.sendSome()).as("not before it is due again").isZero();
    town.asOwner("mail", "update mail set next_at = now()");
    assertThat(outbox("smtp://127.0.0.1:" + server.getSmtp().getPort()).sendSome()).isEqualTo(1);
    assertThat(town.rows("select state || ' ' || attempts from mail")).containsExactly("SENT 2");
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void aMailThatAnotherCopyHasTakenIsLeftToIt() {
    late();
    NoticeStore store = town.service.bean(NoticeStore.class);
    Instant now = Instant.now();
    List<NoticeStore.Claimed> taken = store.claim(now, now.plusSeconds(60), 10);
    assertThat(taken).hasSize(1);
    assertThat(store.claim(now, now.plusSeconds(60), 10)).isEmpty();
    assertThat(store.claim(now.plusSeconds(61), now.plusSeconds(120), 10))
        .as("that copy died")
        .hasSize(1);
  }

  @Test
  void anAddressThatIsNoneIsGivenUp() {
    late();
    town.asOwner("mail", "update mail set address = 'no address'");
    outbox("smtp://127.0.0.1:" + server.getSmtp().getPort()).sendSome();
    assertThat(town.rows("select state from mail")).containsExactly("FAILED");
  }

  @Test
  void aLineBreakInASubjectMakesNoHeader() throws Exception {
    new SmtpPostman(
            "smtp://127.0.0.1:" + server.getSmtp().getPort(),
            "linli@example.org",
            Clock.systemUTC())
        .send(UUID.randomUUID(), "a@example.org", "x\r\nBcc: b@example.org", "words");
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(server.getReceivedMessages()[0].getHeader("Bcc")).isNull();
  }

  private static Matter late() {
    Matter matter = town.assigned(TriageLevel.YELLOW);
    town.late(matter.id(), "CHECK_IN", 0);
    town.climb();
    return matter;
  }

  private static Outbox outbox(String url) {
    return new Outbox(
        town.service.bean(NoticeStore.class),
        town.service.bean(Wording.class),
        new SmtpPostman(url, "linli@example.org", Clock.systemUTC()),
        Duration.ofHours(1),
        Clock.systemUTC());
  }
}
