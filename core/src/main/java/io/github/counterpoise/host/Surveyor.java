package io.github.counterpoise.host;

import io.github.counterpoise.image.ImageSurvey;
import io.github.counterpoise.run.InvalidInputException;
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
  private final ImageSurvey seen;

  private Surveyor(HostTable host, ColumnRoles roles, ImageCells images, ImageSurvey seen) {
    this.host = host;
    this.roles = roles;
    this.images = images;
    this.seen = seen;
    for (int index : roles.used()) {
      HostColumn column = roles.columns().get(index);
      boolean read = host.whole(index).isEmpty(); // otherwise it tells all by itself
      boolean texts =
          column.kind() == CellKind.TEXT_LIST
              || (column.kind() == CellKind.TEXT && column.labels().isEmpty());
      if (read && texts) {
        labels.put(index, new LinkedHashSet<>());
      } else if (read && column.kind().isList() && !roles.lists()) {
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
   * @param seen takes in the images
   * @param watch called with the number of each row read
   */
  static Survey take(
      HostTable host, ColumnRoles roles, ImageCells images, ImageSurvey seen, RowWatch watch) {
    return new Surveyor(host, roles, images, seen).take(watch);
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
    labels.forEach((index, known) -> found.put(index, List.copyOf(known)));
    return new Survey(found, Map.copyOf(lengths), images == null ? null : seen.shape());
  }

  /** Labels, and what most images are, are known at the last row only. */
  private boolean isComplete() {
    return labels.isEmpty() && !lengths.containsValue(-1) && images == null;
  }

  private void look(HostRow row) {
    labels.forEach(
        (index, known) -> {
          for (String label : texts(row, index)) {
            if (label != null) {
              known.add(label);
            }
          }
        });
    lengths.replaceAll(
        (index, length) -> {
          double[] list = length < 0 ? row.list(index) : null;
          return list == null ? length : Integer.valueOf(list.length);
        });
    if (images != null && images.isRead(row)) {
      images.look(row, seen);
    }
  }

  private String[] texts(HostRow row, int index) {
    if (roles.columns().get(index).kind() == CellKind.TEXT) {
      return new String[] {row.text(index)};
    }
    String[] list = row.texts(index);
    return list == null ? new String[0] : list;
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
    if (images != null && seen.isEmpty()) {
      throw new InvalidInputException(
          "No row has a class, so there is no image to learn from; check which column is the class.");
    }
  }
}
