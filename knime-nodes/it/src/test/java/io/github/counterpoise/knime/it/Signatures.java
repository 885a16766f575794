package io.github.counterpoise.knime.it;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares a type that was written by hand with the one it stands for. */
final class Signatures {

  private static final int TYPE_MODIFIERS =
      Modifier.PUBLIC | Modifier.PROTECTED | Modifier.ABSTRACT | Modifier.STATIC | Modifier.FINAL;

  /** A record has these, whatever its components are. */
  private static final Set<String> OF_RECORDS = Set.of("toString", "hashCode", "equals");

  private final Class<?> stub;
  private final Class<?> real;
  private final List<String> differences = new ArrayList<>();

  private Signatures(Class<?> stub, Class<?> real) {
    this.stub = stub;
    this.real = real;
  }

  /** Returns what differs, a line each; the real type may have more members. */
  static List<String> differences(Class<?> stub, Class<?> real) {
    Signatures signatures = new Signatures(stub, real);
    signatures.compareTypes();
    signatures.compareMembers();
    return signatures.differences;
  }

  private void compareTypes() {
    same("kind", kind(stub), kind(real));
    same(
        "type parameters",
        parameters(stub.getTypeParameters()),
        parameters(real.getTypeParameters()));
    same("superclass", name(stub.getGenericSuperclass()), name(real.getGenericSuperclass()));
    Set<String> interfaces = names(real.getGenericInterfaces());
    for (Type type : stub.getGenericInterfaces()) {
      if (!interfaces.contains(type.getTypeName())) {
        differ("is no " + type.getTypeName() + ", but " + interfaces);
      }
    }
  }

  private void compareMembers() {
    for (Field field : stub.getDeclaredFields()) {
      if (visible(field)) {
        compare(field.getName(), text(field), fields(field.getName()));
      }
    }
    for (Constructor<?> constructor : stub.getDeclaredConstructors()) {
      // A record's stub may leave out components, and so has another constructor.
      if (visible(constructor) && !stub.isRecord()) {
        compare("constructor", text(constructor), constructors());
      }
    }
    for (Method method : stub.getDeclaredMethods()) {
      if (visible(method) && !method.isSynthetic() && !ofRecord(method)) {
        compare(method.getName(), text(method), methods(method.getName()));
      }
    }
  }

  private List<String> fields(String name) {
    return Arrays.stream(real.getDeclaredFields())
        .filter(field -> field.getName().equals(name))
        .map(Signatures::text)
        .toList();
  }

  private List<String> constructors() {
    return Arrays.stream(real.getDeclaredConstructors()).map(Signatures::text).toList();
  }

  /** Returns the methods of a name that a caller finds: the type's own and the inherited ones. */
  private List<String> methods(String name) {
    List<String> found = new ArrayList<>();
    for (Class<?> type : AbstractMethods.supertypes(real)) {
      Arrays.stream(type.getDeclaredMethods())
          .filter(method -> method.getName().equals(name))
          .map(Signatures::text)
          .forEach(found::add);
    }
    return found;
  }

  private void compare(String name, String wanted, List<String> there) {
    if (!there.contains(wanted)) {
      differ(name + ": has no " + wanted + ", but " + there);
    }
  }

  private void same(String what, String wanted, String there) {
    if (!wanted.equals(there)) {
      differ(what + " is " + there + ", not " + wanted);
    }
  }

  private void differ(String what) {
    differences.add(stub.getName() + ": " + what);
  }

  /** A stub's package-private constructor only keeps others from making one. */
  private static boolean visible(Member member) {
    return (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
  }

  private static boolean ofRecord(Method method) {
    return method.getDeclaringClass().isRecord() && OF_RECORDS.contains(method.getName());
  }

  private static String kind(Class<?> type) {
    return Modifier.toString(type.getModifiers() & TYPE_MODIFIERS)
        + (type.isInterface() ? " interface" : type.isEnum() ? " enum" : " class");
  }

  private static String text(Field field) {
    return modifiers(field) + " " + name(field.getGenericType());
  }

  private static String text(Constructor<?> constructor) {
    return modifiers(constructor) + arguments(constructor);
  }

  private static String text(Method method) {
    return modifiers(method)
        + parameters(method.getTypeParameters())
        + " "
        + name(method.getGenericReturnType())
        + " "
        + method.getName()
        + arguments(method);
  }

  private static String arguments(Executable executable) {
    return names(executable.getGenericParameterTypes(), ", ", "(", ")")
        + (executable.isVarArgs() ? " varargs" : "")
        + Arrays.stream(executable.getGenericExceptionTypes())
            .map(Type::getTypeName)
            .sorted(Comparator.naturalOrder())
            .map(name -> " throws " + name)
            .collect(Collectors.joining());
  }

  private static String modifiers(Member member) {
    return Modifier.toString(member.getModifiers() & TYPE_MODIFIERS);
  }

  private static String parameters(TypeVariable<?>[] parameters) {
    return Arrays.stream(parameters)
        .map(p -> p.getName() + names(p.getBounds(), " & ", " extends ", ""))
        .collect(Collectors.joining(", ", "<", ">"));
  }

  private static Set<String> names(Type[] types) {
    return Arrays.stream(types).map(Type::getTypeName).collect(Collectors.toSet());
  }

  private static String names(Type[] types, String between, String before, String after) {
    return Arrays.stream(types)
        .map(Signatures::name)
        .collect(Collectors.joining(between, before, after));
  }

  private static String name(Type type) {
    return type == null ? "none" : type.getTypeName();
  }
}
