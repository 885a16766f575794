package io.github.counterpoise.weka;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import weka.core.Attribute;
import weka.core.Instances;

/**
 * What can be said about a data set from its header alone. Weka's own check of capabilities says
 * less: it names no attribute and gives no advice.
 */
final class HeaderChecks {

  private static final int NAMES_SHOWN = 10;

  private HeaderChecks() {}

  /**
   * Checks a data set.
   *
   * @param header its attributes
   * @param ignored names of attributes to leave out
   * @param sequences whether relational attributes are taken, as sequences
   * @throws InvalidInputException if an attribute cannot be used
   */
  static void requireUsable(Instances header, Collection<String> ignored, boolean sequences) {
    requireClass(header);
    requireKnown(header, ignored);
    List<String> strings = new ArrayList<>();
    List<String> relations = new ArrayList<>();
    for (Attribute attribute : Collections.list(header.enumerateAttributes())) {
      if (attribute.isString() && !ignored.contains(attribute.name())) {
        strings.add(attribute.name());
      } else if (attribute.isRelationValued() && !ignored.contains(attribute.name())) {
        if (sequences) {
          Bags.column(attribute); // refuses what cannot be a step
        } else {
          relations.add(attribute.name());
        }
      }
    }
    refuse(
        strings,
        "text, from which no synthetic rows can be made; list %s as ignored (-ignore), or make %s"
            + " nominal or numeric first.");
    refuse(
        relations,
        "relational, which this filter does not handle; list %s as ignored (-ignore), or remove"
            + " %s.");
  }

  private static void requireClass(Instances header) {
    if (header.classIndex() < 0) {
      throw new InvalidInputException(
          "No class attribute is set; choose one (-c last on the command line, the Class box in the"
              + " Explorer).");
    }
    Attribute attribute = header.classAttribute();
    if (!attribute.isNominal()) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "The class attribute '%s' is %s; balancing needs a nominal class, so choose another"
                  + " attribute or turn it into a nominal one (filter NumericToNominal or"
                  + " StringToNominal).",
              attribute.name(),
              Attribute.typeToString(attribute)));
    }
    if (attribute.numValues() < 2) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "The class attribute '%s' has %s; balancing needs at least two classes.",
              attribute.name(),
              attribute.numValues() == 0
                  ? "no labels"
                  : "only the label '" + attribute.value(0) + "'"));
    }
  }

  private static void requireKnown(Instances header, Collection<String> ignored) {
    for (String name : ignored) {
      Attribute attribute = header.attribute(name);
      if (attribute == null) {
        List<String> names =
            Collections.list(header.enumerateAttributes()).stream().map(Attribute::name).toList();
        throw new InvalidInputException(
            String.format(
                Locale.ROOT,
                "There is no attribute '%s' to ignore; the attributes are %s%s.",
                name,
                quoted(names),
                Suggestion.aside(name, names)));
      }
      if (attribute.index() == header.classIndex()) {
        throw new InvalidInputException(
            String.format(
                Locale.ROOT,
                "The class attribute '%s' cannot be ignored; take it off the list (-ignore).",
                name));
      }
    }
  }

  private static void refuse(List<String> names, String reason) {
    if (!names.isEmpty()) {
      boolean one = names.size() == 1;
      String them = one ? "it" : "them";
      throw new InvalidInputException(
          (one
                  ? String.format(Locale.ROOT, "Attribute %s is ", quoted(names))
                  : String.format(Locale.ROOT, "Attributes %s are ", quoted(names)))
              + String.format(Locale.ROOT, reason, them, them));
    }
  }

  /** Says that no attribute names image files, and what to do where a nominal one seems to. */
  static String noFileNames(Instances header) {
    for (int i = 0; i < header.numAttributes(); i++) {
      if (i != header.classIndex() && header.attribute(i).isNominal()) {
        return String.format(
            Locale.ROOT,
            "Attribute '%s' is nominal; if it names the image files, make it a string with Weka's"
                + " filter NominalToString (unsupervised, attribute), or leave -image-dir out if each"
                + " attribute is a pixel.",
            header.attribute(i).name());
      }
    }
    return "No attribute is a string with the names of image files; add one, or leave -image-dir out"
        + " if each attribute is a pixel.";
  }

  static String quoted(List<String> names) {
    String shown =
        names.stream().limit(NAMES_SHOWN).map(n -> "'" + n + "'").collect(Collectors.joining(", "));
    return names.size() <= NAMES_SHOWN ? shown : shown + ", … (" + names.size() + " in all)";
  }
}
