package org.linli.commons.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestHeader;

/** What a parameter is called in a request: a header has another name there than in the code. */
final class ParameterNames {

  private ParameterNames() {}

  static String of(MethodParameter parameter) {
    Method method = parameter.getMethod();
    String header =
        method == null
            ? null
            : header(
                parameter.getContainingClass(),
                method.getName(),
                method.getParameterTypes(),
                parameter.getParameterIndex());
    return header == null ? String.valueOf(parameter.getParameterName()) : header;
  }

  static String of(ConstraintViolation<?> violation) {
    Path.@Nullable MethodNode method = null;
    String last = "";
    for (Path.Node node : violation.getPropertyPath()) {
      last = String.valueOf(node.getName());
      if (node.getKind() == ElementKind.METHOD) {
        method = node.as(Path.MethodNode.class);
      } else if (node.getKind() == ElementKind.PARAMETER && method != null) {
        String header =
            header(
                violation.getRootBeanClass(),
                method.getName(),
                method.getParameterTypes().toArray(Class<?>[]::new),
                node.as(Path.ParameterNode.class).getParameterIndex());
        last = header == null ? last : header;
      }
    }
    return last;
  }

  /** The annotation is on the interface that was made of the contract, or on the class itself. */
  private static @Nullable String header(
      Class<?> type, String name, Class<?>[] parameters, int index) {
    List<Class<?>> places = new ArrayList<>(List.of(ClassUtils.getAllInterfacesForClass(type)));
    places.add(type);
    for (Class<?> place : places) {
      Method method = ReflectionUtils.findMethod(place, name, parameters);
      RequestHeader header =
          method == null
              ? null
              : AnnotatedElementUtils.findMergedAnnotation(
                  method.getParameters()[index], RequestHeader.class);
      if (header != null) {
        return header.name();
      }
    }
    return null;
  }
}
