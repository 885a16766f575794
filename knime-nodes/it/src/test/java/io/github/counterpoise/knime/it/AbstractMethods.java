package io.github.counterpoise.knime.it;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a class leaves open of what its supertypes want. */
final class AbstractMethods {

  private AbstractMethods() {}

  /**
   * Returns the abstract methods that a class lacks, a line each; none if it is abstract itself.
   */
  static List<String> missing(Class<?> type) {
    List<String> missing = new ArrayList<>();
    if (!Modifier.isAbstract(type.getModifiers())) {
      Set<Class<?>> all = supertypes(type);
      for (Class<?> supertype : all) {
        for (Method method : supertype.getDeclaredMethods()) {
          if (Modifier.isAbstract(method.getModifiers()) && !isThere(method, type, all)) {
            missing.add(type.getName() + " lacks " + method);
          }
        }
      }
    }
    return missing;
  }

  private static boolean isThere(Method wanted, Class<?> type, Set<Class<?>> all) {
    for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
      if (declares(owner, wanted)) {
        return true;
      }
    }
    return all.stream().anyMatch(owner -> owner.isInterface() && declares(owner, wanted));
  }

  private static boolean declares(Class<?> owner, Method wanted) {
    return Arrays.stream(owner.getDeclaredMethods())
        .anyMatch(
            method ->
                !Modifier.isAbstract(method.getModifiers())
                    && method.getName().equals(wanted.getName())
                    && Arrays.equals(method.getParameterTypes(), wanted.getParameterTypes()));
  }

  /** Returns a type and all it extends or implements. */
  static Set<Class<?>> supertypes(Class<?> type) {
    Set<Class<?>> all = new HashSet<>();
    if (type != null && all.add(type)) {
      all.addAll(supertypes(type.getSuperclass()));
      for (Class<?> face : type.getInterfaces()) {
        all.addAll(supertypes(face));
      }
    }
    return all;
  }
}
