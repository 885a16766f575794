package io.github.counterpoise.weka;

import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.ObjectStreamClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import weka.core.Option;
import weka.core.OptionHandler;
import weka.core.OptionMetadata;

/** What Weka shows of a scheme, as text: its options, and the properties of its dialog. */
final class FaceText {

  private static final Set<String> WEKAS =
      Set.of("batchSize", "debug", "doNotCheckCapabilities", "numDecimalPlaces", "options", "seed");

  private FaceText() {}

  /** Returns name, options and properties with their tips, in the order they are shown. */
  static String of(OptionHandler scheme) throws IntrospectionException {
    StringBuilder text = new StringBuilder(heading(scheme.getClass()));
    text.append("\n\nOptions\n");
    for (Option option : Collections.list(scheme.listOptions())) {
      text.append(option.synopsis()).append('\n').append(option.description()).append('\n');
    }
    text.append("\nProperties\n");
    for (PropertyDescriptor property : shown(scheme.getClass())) {
      text.append(name(property)).append("\n\t").append(tip(property)).append('\n');
    }
    return text.toString();
  }

  /**
   * Returns a line for each property, by the class that adds it: where it stands in the dialog, its
   * option, the values that this takes, its default.
   */
  static Map<String, List<String>> lines(OptionHandler scheme) throws IntrospectionException {
    Class<?> type = scheme.getClass();
    List<Option> options = new ArrayList<>(Collections.list(scheme.listOptions()));
    Map<String, List<String>> lines = new LinkedHashMap<>();
    lines.put(heading(type), new ArrayList<>());
    for (PropertyDescriptor property : shown(type)) {
      String tip = tip(property);
      Option option =
          options.stream()
              .filter(o -> plain(o.description()).startsWith(tip))
              .findFirst()
              .orElseThrow(() -> new AssertionError("No option says of itself: " + tip));
      options.remove(option);
      lines
          .computeIfAbsent(
              heading(property.getReadMethod().getDeclaringClass()), c -> new ArrayList<>())
          .add(
              String.format(
                  Locale.ROOT,
                  "%d %s | %s | %s",
                  metadata(property).displayOrder(),
                  option.synopsis(),
                  name(property),
                  plain(option.description()).substring(tip.length()).strip()));
    }
    List<String> own = lines.get(heading(type));
    lines.keySet().stream().skip(1).forEach(above -> own.add("and those of " + above));
    own.add("and " + options.stream().map(Option::synopsis).collect(Collectors.joining(", ")));
    return lines;
  }

  private static String heading(Class<?> type) {
    return String.format(
        Locale.ROOT,
        "%s, serialVersionUID %d",
        type.getName(),
        ObjectStreamClass.lookup(type).getSerialVersionUID());
  }

  /** Returns the properties Weka's dialog shows in order, without those every scheme has. */
  static List<PropertyDescriptor> shown(Class<?> type) throws IntrospectionException {
    return Arrays.stream(Introspector.getBeanInfo(type).getPropertyDescriptors())
        .filter(p -> p.getReadMethod() != null && p.getWriteMethod() != null)
        .filter(p -> !WEKAS.contains(p.getName()))
        .sorted(Comparator.comparing(p -> metadata(p).displayOrder()))
        .toList();
  }

  /** Returns what Weka's dialog says of a property. */
  static OptionMetadata metadata(PropertyDescriptor property) {
    return property.getReadMethod().getAnnotation(OptionMetadata.class);
  }

  private static String name(PropertyDescriptor property) {
    return String.format(
        Locale.ROOT,
        "%s: %s, %s",
        property.getName(),
        property.getPropertyType().getName(),
        metadata(property).displayName());
  }

  /** Returns the tool tip as plain text. */
  static String tip(PropertyDescriptor property) {
    return metadata(property).description().replace("<html>", "").replaceAll("<br> ?", " ");
  }

  private static String plain(String description) {
    return description.strip().replaceAll("\\s+", " ");
  }
}
