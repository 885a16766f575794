package io.github.counterpoise.knime.adapter;

import java.util.List;

/**
 * One option of a node's dialog.
 *
 * @param key name under which it is stored
 * @param label name people see
 * @param help what it does, in a sentence or two
 * @param tab title of the tab it stands in
 * @param type how it is shown and stored
 * @param defaultValue its default: a {@code String}, {@code Integer}, {@code Long}, {@code Double}
 *     or {@code Boolean} as the type asks for; empty text for a column and the filter
 * @param choices the texts to choose from, empty unless it is a choice
 */
public record NodeOption(
    String key,
    String label,
    String help,
    String tab,
    OptionType type,
    Object defaultValue,
    List<String> choices) {

  /** Copies the choices. */
  public NodeOption {
    choices = List.copyOf(choices);
  }
}
