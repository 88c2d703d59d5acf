package org.linli.dispute.notice;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hands mails to an SMTP server. The setting is an address: {@code smtp://user:password@host:587}
 * (STARTTLS where the server offers it; {@code ?starttls=required} insists) or {@code
 * smtps://user:password@host:465}. Special characters in user and password are percent-encoded.
 */
public final class SmtpPostman implements Postman {

  private static final String MILLISECONDS = "10000";

  private final Session session;
  private final InternetAddress from;
  private final Clock clock;

  /**
   * A postman.
   *
   * @throws IllegalArgumentException naming the setting that is wrong; without showing a password
   */
  public SmtpPostman(String url, String from, Clock clock) {
    this.clock = clock;
    try {
      this.from = new InternetAddress(from, true);
    } catch (AddressException e) {
      throw new IllegalArgumentException("linli.mail.from is no e-mail address: " + from, e);
    }
    this.session = session(url);
  }

  private static Session session(String url) {
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("linli.mail.smtp-url is no address");
    }
    String scheme = uri.getScheme();
    if (uri.getHost() == null || !("smtp".equals(scheme) || "smtps".equals(scheme))) {
      throw new IllegalArgumentException(
          "linli.mail.smtp-url must be smtp://host:port or smtps://host:port");
    }
    boolean tls = scheme.equals("smtps");
    Properties properties = new Properties();
    properties.put("mail.transport.protocol", "smtp");
    properties.put("mail.smtp.host", uri.getHost());
    properties.put("mail.smtp.port", Integer.toString(port(uri, tls)));
    properties.put("mail.smtp.ssl.enable", Boolean.toString(tls));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.starttls.enable", Boolean.toString(!tls));
    properties.put(
        "mail.smtp.starttls.required",
        Boolean.toString(String.valueOf(uri.getQuery()).contains("starttls=required")));
    properties.put("mail.smtp.connectiontimeout", MILLISECONDS);
    properties.put("mail.smtp.timeout", MILLISECONDS);
    properties.put("mail.smtp.writetimeout", MILLISECONDS);
    String user = uri.getUserInfo();
    if (user == null) {
      return Session.getInstance(properties);
    }
    properties.put("mail.smtp.auth", "true");
    int colon = user.indexOf(':');
    PasswordAuthentication login =
        new PasswordAuthentication(
            colon < 0 ? user : user.substring(0, colon),
            colon < 0 ? "" : user.substring(colon + 1));
    return Session.getInstance(
        properties,
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return login;
          }
        });
  }

  private static int port(URI uri, boolean tls) {
    return uri.getPort() > 0 ? uri.getPort() : tls ? 465 : 587;
  }

  @Override
  public void send(UUID id, String address, String subject, String words) throws NotDelivered {
    try {
      MimeMessage message = new Identified(session, "<" + id + "@linli>");
      message.setFrom(from);
      message.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
      message.setSubject(oneLine(subject), StandardCharsets.UTF_8.name());
      message.setText(words, StandardCharsets.UTF_8.name());
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setSentDate(Date.from(clock.instant()));
      Transport.send(message);
    } catch (MessagingException e) {
      throw new NotDelivered(said(e), isForGood(e));
    }
  }

  /** A line break in a subject would begin another header. */
  private static String oneLine(String text) {
    return text.replaceAll("\\R", " ");
  }

  private static boolean isForGood(@Nullable Throwable fault) {
    if (fault instanceof AddressException) {
      return true;
    }
    // The server knows the address and refuses it; other refusals may pass.
    return fault instanceof SendFailedException refused
        && refused.getInvalidAddresses() != null
        && refused.getInvalidAddresses().length > 0;
  }

  private static String said(MessagingException e) {
    Exception next = e.getNextException();
    String more = next == null ? "" : ": " + next.getMessage();
    return (e.getMessage() + more).replaceAll("\\R", " ").strip();
  }

  /** Keeps its Message-ID, which is otherwise made anew when the message is saved. */
  private static final class Identified extends MimeMessage {

    private final String messageId;

    Identified(Session session, String messageId) {
      super(session);
      this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }
  }
}
