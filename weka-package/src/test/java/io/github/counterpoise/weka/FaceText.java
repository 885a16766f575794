package io.github.counterpoise.weka;

import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.ObjectStreamClass;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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
    Class<?> type = scheme.getClass();
    StringBuilder text = new StringBuilder(type.getName());
    text.append(", serialVersionUID ").append(ObjectStreamClass.lookup(type).getSerialVersionUID());
    text.append("\n\nOptions\n");
    for (Option option : Collections.list(scheme.listOptions())) {
      text.append(option.synopsis()).append('\n').append(option.description()).append('\n');
    }
    text.append("\nProperties\n");
    for (PropertyDescriptor property : shown(type)) {
      OptionMetadata metadata = metadata(property);
      text.append(property.getName()).append(": ");
      text.append(property.getPropertyType().getName()).append(", ");
      text.append(metadata.displayName()).append("\n\t");
      text.append(plain(metadata.description())).append('\n');
    }
    return text.toString();
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

  private static String plain(String description) {
    return description.replace("<html>", "").replaceAll("<br> ?", " ");
  }
}
