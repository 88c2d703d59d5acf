package org.linli.commons.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.linli.commons.service.BackgroundLoop;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to the database on a connection of its own, outside the pool. After every new connection
 * all are woken, because what happened in between was not heard.
 */
public final class ChannelListener implements BackgroundLoop.Loop {

  private static final Logger log = LoggerFactory.getLogger(ChannelListener.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final int LOOK_MILLISECONDS = 1_000;

  private final PGSimpleDataSource database = new PGSimpleDataSource();
  private final String channel;
  private final LiveStreams streams;

  /**
   * Listens on a channel.
   *
   * @param channel a name of lower-case letters
   */
  public ChannelListener(
      String channel, String url, String user, String password, LiveStreams streams) {
    if (!channel.matches("[a-z]+")) {
      throw new IllegalArgumentException("not the name of a channel: " + channel);
    }
    this.channel = channel;
    this.streams = streams;
    database.setUrl(url);
    database.setUser(user);
    database.setPassword(password);
    database.setApplicationName(channel);
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
            log.warn("changes of {} are not heard now: {}", channel, e.toString());
            Thread.sleep(PAUSE);
          }
        }
      }
    } finally {
      streams.close();
    }
  }

  private void listen(BooleanSupplier wanted) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("listen " + channel);
      streams.allChanged();
      PGConnection channel = connection.unwrap(PGConnection.class);
      while (wanted.getAsBoolean()) {
        PGNotification[] heard = channel.getNotifications(LOOK_MILLISECONDS);
        if (heard != null) {
          for (PGNotification one : heard) {
            streams.changed(one.getParameter());
          }
        }
      }
    }
  }
}
