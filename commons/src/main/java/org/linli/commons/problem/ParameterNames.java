package org.linli.commons.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestHeader;

/** What a parameter is called in a request: a header has another name there than in the code. */
final class ParameterNames {

  private ParameterNames() {}

  static String of(MethodParameter parameter) {
    RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
    return header == null ? String.valueOf(parameter.getParameterName()) : header.name();
  }

  static String of(ConstraintViolation<?> violation) {
    Path.@Nullable MethodNode method = null;
    String last = "";
    for (Path.Node node : violation.getPropertyPath()) {
      last = String.valueOf(node.getName());
      if (node instanceof Path.MethodNode found) {
        method = found;
      } else if (node instanceof Path.ParameterNode parameter && method != null) {
        String header = header(violation.getRootBeanClass(), method, parameter.getParameterIndex());
        last = header == null ? last : header;
      }
    }
    return last;
  }

  /** The annotation is on the interface that was made of the contract. */
  private static @Nullable String header(Class<?> type, Path.MethodNode node, int index) {
    Class<?>[] types = node.getParameterTypes().toArray(Class<?>[]::new);
    for (Class<?> contract : List.of(ClassUtils.getAllInterfacesForClass(type))) {
      Method method = ReflectionUtils.findMethod(contract, node.getName(), types);
      RequestHeader header =
          method == null ? null : method.getParameters()[index].getAnnotation(RequestHeader.class);
      if (header != null) {
        return header.name();
      }
    }
    return null;
  }
}
