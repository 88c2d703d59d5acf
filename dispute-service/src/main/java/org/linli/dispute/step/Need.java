package org.linli.dispute.step;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/**
 * What a step would need.
 *
 * @param code stable name; its text is the message {@code need.<code>}
 * @param arguments what the message fills in; never personal data
 */
public record Need(String code, List<Object> arguments) implements MessageSourceResolvable {

  public Need {
    arguments = List.copyOf(arguments);
  }

  public static Need of(String code, Object... arguments) {
    return new Need(code, List.of(arguments));
  }

  @Override
  public String[] getCodes() {
    return new String[] {"need." + code};
  }

  @Override
  public Object[] getArguments() {
    return arguments.toArray();
  }

  @Override
  public String getDefaultMessage() {
    return code;
  }
}
