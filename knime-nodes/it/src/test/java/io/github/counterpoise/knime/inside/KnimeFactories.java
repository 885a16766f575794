package io.github.counterpoise.knime.inside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which of KNIME's own nodes a workflow is made of. */
final class KnimeFactories {

  private static final Pattern FACTORY =
      Pattern.compile("<entry key=\"factory\" type=\"xstring\" value=\"(org\\.knime\\.[^\"]+)\"");

  private KnimeFactories() {}

  /** Returns the classes of their factories. */
  static Set<String> of(Path workflow) throws IOException {
    Set<String> factories = new TreeSet<>();
    try (Stream<Path> all = Files.walk(workflow)) {
      List<Path> files = all.filter(file -> file.endsWith("settings.xml")).toList();
      for (Path file : files) {
        Matcher matcher = FACTORY.matcher(Files.readString(file));
        while (matcher.find()) {
          factories.add(matcher.group(1));
        }
      }
    }
    return factories;
  }
}
