package io.github.counterpoise.weka;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import java.util.List;
import weka.core.SelectedTag;
import weka.core.Tag;

/** The methods as a choice that Weka's dialogs show as a list. */
final class MethodChoice {

  private static final Tag[] METHODS = tags();

  private MethodChoice() {}

  /**
   * Returns the choice of a method.
   *
   * @param name name of the method
   */
  static SelectedTag of(String name) {
    return new SelectedTag(Methods.all().indexOf(Methods.byName(name)), METHODS);
  }

  /** Returns the name of the method chosen. */
  static String name(SelectedTag choice) {
    return choice.getSelectedTag().getReadable();
  }

  private static Tag[] tags() {
    List<Method<?>> methods = Methods.all();
    Tag[] tags = new Tag[methods.size()];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = new Tag(i, methods.get(i).name());
    }
    return tags;
  }
}
