package io.github.counterpoise.host;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.DataShape;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds out what only the rows tell, in one pass that ends as soon as everything is known. */
final class Surveyor {

  private final HostTable host;
  private final ColumnRoles roles;
  private final ImageCells images; // null where there are none
  private final Map<Integer, Set<String>> labels = new HashMap<>();
  private final Map<Integer, Integer> lengths = new HashMap<>(); // -1 until one is seen
  private DataShape.Image size;

  private Surveyor(HostTable host, ColumnRoles roles, ImageCells images, DataShape.Image size) {
    this.host = host;
    this.roles = roles;
    this.images = images;
    this.size = size;
    for (int index : roles.used()) {
      HostColumn column = roles.columns().get(index);
      if (column.kind() == CellKind.TEXT && column.labels().isEmpty()) {
        labels.put(index, new LinkedHashSet<>());
      } else if (column.kind().isList() && !roles.lists()) {
        lengths.put(index, -1);
      }
    }
  }

  /**
   * Surveys a table.
   *
   * @param host the table
   * @param roles which of its columns take part
   * @param images reads images, {@code null} where there are none
   * @param size size of the images, {@code null} for that of the first
   * @param watch called with the number of each row read
   */
  static Survey take(
      HostTable host, ColumnRoles roles, ImageCells images, DataShape.Image size, RowWatch watch) {
    return new Surveyor(host, roles, images, size).take(watch);
  }

  private Survey take(RowWatch watch) {
    if (!isComplete()) {
      int[] row = {0};
      host.scan(
          cells -> {
            watch.pulse(row[0]++);
            look(cells);
            return !isComplete();
          });
    }
    requireEverything();
    Map<Integer, List<String>> found = new HashMap<>();
    labels.forEach((index, seen) -> found.put(index, List.copyOf(seen)));
    return new Survey(found, Map.copyOf(lengths), size);
  }

  /** Labels are known at the last row only. */
  private boolean isComplete() {
    return labels.isEmpty() && !lengths.containsValue(-1) && (images == null || size != null);
  }

  private void look(HostRow row) {
    labels.forEach(
        (index, seen) -> {
          String label = row.text(index);
          if (label != null) {
            seen.add(label);
          }
        });
    lengths.replaceAll(
        (index, length) -> {
          double[] list = length < 0 ? row.list(index) : null;
          return list == null ? length : Integer.valueOf(list.length);
        });
    if (images != null && size == null && roles.hasClass(row)) {
      size = images.shape(row);
    }
  }

  private void requireEverything() {
    lengths.forEach(
        (index, length) -> {
          if (length < 1) {
            throw new InvalidInputException(
                String.format(
                    Locale.ROOT,
                    "Column '%s' has no list with elements in any row; exclude it in the column filter.",
                    roles.columns().get(index).name()));
          }
        });
    if (images != null && size == null) {
      throw new InvalidInputException(
          "No row has a class, so there is no image to learn from; check which column is the class.");
    }
  }
}
