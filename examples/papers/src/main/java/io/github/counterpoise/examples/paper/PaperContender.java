package io.github.counterpoise.examples.paper;

import io.github.counterpoise.run.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What stands in a row of a paper's table; each paper has an enum of them. */
public interface PaperContender {

  /** Returns the name on the command line, in files and in tables. */
  String title();

  /**
   * Returns the contender of a name, in any case.
   *
   * @param all the paper's contenders
   * @param name its title
   * @throws InvalidInputException if there is none
   */
  static <C extends PaperContender> C byName(C[] all, String name) {
    return Arrays.stream(all)
        .filter(c -> c.title().equalsIgnoreCase(name.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    String.format(
                        Locale.ROOT,
                        "There is no contender '%s'; expected some of %s.",
                        name,
                        String.join(", ", names(all)))));
  }

  /**
   * Returns the names of contenders.
   *
   * @param all the contenders
   */
  static List<String> names(PaperContender[] all) {
    return Arrays.stream(all).map(PaperContender::title).toList();
  }
}
