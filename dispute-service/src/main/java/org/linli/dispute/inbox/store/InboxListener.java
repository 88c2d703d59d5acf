package org.linli.dispute.inbox.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.linli.commons.service.BackgroundLoop;
import org.linli.dispute.inbox.LiveInboxes;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to the database on a connection of its own, outside the pool. After every new connection
 * all are woken, because what happened in between was not heard.
 */
final class InboxListener implements BackgroundLoop.Loop {

  private static final Logger log = LoggerFactory.getLogger(InboxListener.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final int LOOK_MILLISECONDS = 1_000;

  private final PGSimpleDataSource database = new PGSimpleDataSource();
  private final LiveInboxes inboxes;

  InboxListener(String url, String user, String password, LiveInboxes inboxes) {
    this.inboxes = inboxes;
    database.setUrl(url);
    database.setUser(user);
    database.setPassword(password);
    database.setApplicationName("inbox");
    database.setTcpKeepAlive(true);
  }

  @Override
  public void run(BooleanSupplier wanted) throws InterruptedException {
    try {
      while (wanted.getAsBoolean()) {
        try {
          listen(wanted);
        } catch (SQLException e) {
          if (wanted.getAsBoolean()) {
            log.warn("changes of inboxes are not heard now: {}", e.toString());
            Thread.sleep(PAUSE);
          }
        }
      }
    } finally {
      inboxes.close();
    }
  }

  private void listen(BooleanSupplier wanted) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("listen inbox");
      inboxes.allChanged();
      PGConnection channel = connection.unwrap(PGConnection.class);
      while (wanted.getAsBoolean()) {
        PGNotification[] heard = channel.getNotifications(LOOK_MILLISECONDS);
        if (heard != null) {
          for (PGNotification one : heard) {
            inboxes.changed(one.getParameter());
          }
        }
      }
    }
  }
}
