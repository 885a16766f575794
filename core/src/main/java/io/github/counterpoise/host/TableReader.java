package io.github.counterpoise.host;

import io.github.counterpoise.image.ImageFolder;
import io.github.counterpoise.image.ImageSurvey;
import io.github.counterpoise.image.LabelConflicts;
import io.github.counterpoise.image.Sizes;
import io.github.counterpoise.profile.ColumnForms;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Copies the columns of a host's table that take part into a table of the core, in one pass; in two
 * where the host does not know the labels of a column, the length of lists or the size of images.
 */
public final class TableReader {

  private static final int ANY_LENGTH = -1;
  private static final int LARGEST = Integer.MAX_VALUE - 8;

  private static final Run ALONE = new Run(new Seed(0), Monitor.silent(), 1);

  private final HostTable host;
  private final ColumnRoles roles;
  private final Layout layout;
  private final CellReader cells;
  private final ImageCells images; // null where there are none
  private final String[] zones;
  private final Set<String> zoned = new LinkedHashSet<>(); // sentences on columns of several zones
  private final LabelConflicts conflicts = new LabelConflicts();
  private final WholeColumns whole;
  private final Map<Part, StepRuns> runs = new LinkedHashMap<>();
  private final RowKeys keys = new RowKeys();
  private Table.Builder builder;
  private int row;
  private int runLength; // of the first list in this row that is there

  private TableReader(
      HostTable host, ColumnRoles roles, WholeColumns whole, Layout layout, ImageCells images) {
    this.host = host;
    this.roles = roles;
    this.whole = whole;
    this.layout = layout;
    this.images = images;
    this.cells = new CellReader(layout);
    this.zones = new String[roles.columns().size()];
  }

  /**
   * How images are read.
   *
   * @param folder where files are, {@code null} where cells are images
   * @param size size of the images, {@code null} for that of most
   * @param sizes what happens to images of another size
   * @param pixels what columns of pixels are called before their number, {@code null} for the name
   *     of the column of images
   * @param asLearnt whether other images were read before, of the size given: all become exactly
   *     what those are, and those of rows without a class are read, too; otherwise such rows take
   *     no part
   */
  public record Images(
      ImageFolder folder, DataShape.Image size, Sizes sizes, String pixels, boolean asLearnt) {

    /**
     * Images of rows with a class, their pixels called after their column.
     *
     * @param folder see the record
     * @param size see the record
     * @param sizes see the record
     */
    public Images(ImageFolder folder, DataShape.Image size, Sizes sizes) {
      this(folder, size, sizes, null, false);
    }

    /** Returns how rows are read that have no images. */
    public static Images none() {
      return new Images(null, null, Sizes.RESIZE);
    }

    ImageCells of(ColumnRoles roles) {
      for (int index : roles.used()) {
        HostColumn column = roles.columns().get(index);
        if (column.kind().isImage()) {
          return new ImageCells(roles, index, this);
        }
      }
      return null;
    }
  }

  /**
   * Reads a table.
   *
   * @param host the host's table
   * @param roles which of its columns take part
   * @param how how images are read, if there are any
   * @param monitor sees the progress
   * @throws InvalidInputException if a cell cannot be used
   */
  public static ReadTable read(HostTable host, ColumnRoles roles, Images how, Monitor monitor) {
    return read(host, roles, how, ALONE.withMonitor(monitor));
  }

  /**
   * Reads a table.
   *
   * @param host the host's table
   * @param roles which of its columns take part
   * @param how how images are read, if there are any
   * @param run gives the number of threads, and the monitor that sees the progress
   * @throws InvalidInputException if a cell cannot be used
   */
  public static ReadTable read(HostTable host, ColumnRoles roles, Images how, Run run) {
    Monitor monitor = run.monitor();
    if (host.size() > LARGEST) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "The table has %d rows; at most %d can be balanced, so take a sample first.",
              host.size(),
              LARGEST));
    }
    monitor.phase("reading");
    RowWatch watch = new RowWatch(monitor, host.size());
    ImageCells images = how.of(roles);
    ImageSurvey seen = how.asLearnt() ? ImageSurvey.after(how.size()) : new ImageSurvey(how.size());
    Survey survey = Surveyor.take(host, roles, images, seen, watch);
    if (images != null) {
      seen.say(how.sizes(), monitor);
    }
    WholeColumns whole = WholeColumns.of(host, roles);
    Layout layout = Layout.of(roles, survey, whole.byIndex(), how.pixels());
    TableReader reader = new TableReader(host, roles, whole, layout, images);
    ReadTable read = reader.guarded(r -> r.read(watch, run));
    reader.zoned.forEach(monitor::warn);
    reader.conflicts.warn(monitor);
    return read;
  }

  /**
   * Reads further rows under columns learnt from others.
   *
   * @param schema the columns learnt, one for each of the host's, which may be more general than
   *     the rows would tell
   * @param host the rows
   * @throws InvalidInputException if a cell cannot be used
   */
  public static Table under(Schema schema, HostTable host) {
    List<HostColumn> columns = host.columns();
    List<Integer> all = IntStream.range(0, columns.size()).boxed().toList();
    ColumnRoles roles = new ColumnRoles(columns, all, schema.classIndex(), List.of(), false);
    return under(schema, host, roles);
  }

  static Table under(Schema schema, HostTable host, ColumnRoles roles) {
    List<HostColumn> used = roles.used().stream().map(roles.columns()::get).toList();
    Layout layout = Layout.plain(used, roles.used(), schema);
    return new TableReader(host, roles, WholeColumns.NONE, layout, null)
        .guarded(reader -> reader.table(new RowWatch(Monitor.silent(), host.size()), ALONE));
  }

  private <T> T guarded(Function<TableReader, T> reading) {
    try {
      return reading.apply(this);
    } catch (InvalidInputException e) {
      throw e;
    } catch (IllegalArgumentException e) { // a cell or weight that no table takes
      throw new InvalidInputException(e.getMessage() + "; correct or remove it.", e);
    }
  }

  private ReadTable read(RowWatch watch, Run run) {
    Table table = ColumnForms.of(table(watch, run), this::hasForm);
    return new ReadTable(roles.columns(), layout.withSchema(table.schema()), table, keys, zones);
  }

  private Table table(RowWatch watch, Run run) {
    builder = new Table.Builder(layout.schema(), (int) host.size());
    List<Part> single = new ArrayList<>();
    List<Part> others = new ArrayList<>();
    for (Part part : layout.parts()) {
      if (whole.has(part)) {
        whole.copy(part, builder, (int) host.size(), watch);
      } else {
        (part.isSingle() ? single : others).add(part);
      }
    }
    host.access().ifPresent(access -> copy(access, single, run));
    if (!single.isEmpty() || !others.isEmpty() || host.isWeighted()) {
      host.forEachRow(from -> take(from, single, others, watch));
    }
    runs.forEach((part, read) -> builder.series(part.first(), read.series()));
    return builder.build();
  }

  /** Copies the columns that are numbers, at once, and takes them from those still to be read. */
  private void copy(RowAccess access, List<Part> single, Run run) {
    List<Part> numbers =
        single.stream().filter(p -> p.isNumber() && p.kind() != CellKind.LONG).toList();
    if (!numbers.isEmpty() && NumberBlocks.copy(access, numbers, builder, (int) host.size(), run)) {
      single.removeAll(numbers);
    }
  }

  private void take(HostRow from, List<Part> single, List<Part> others, RowWatch watch) {
    watch.pulse(row);
    keys.see(from.key());
    weigh(from);
    runLength = ANY_LENGTH;
    for (Part part : single) {
      builder.set(row, part.first(), cells.value(from, part));
    }
    for (Part part : others) {
      copy(from, part);
    }
    row++;
  }

  private void weigh(HostRow from) {
    double weight = from.weight();
    if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Row '%s' has the weight %s; expected a finite number of at least 0, so correct it.",
              from.key(),
              weight));
    }
    builder.weight(row, weight);
  }

  /** Elements of lists have no form of their own: what a single one shows says little. */
  private boolean hasForm(int column) {
    if (layout.parts().stream().anyMatch(p -> p.first() == column && whole.isFormed(p))) {
      return false;
    }
    return layout.isNumber(column)
        || layout.schema().column(column) instanceof Column.Date
        || layout.schema().column(column) instanceof Column.Series;
  }

  private void copy(HostRow from, Part part) {
    if (part.kind() == CellKind.SERIES) {
      runs(part).add(from.steps(part.index()));
    } else if (part.isSeries()) {
      run(from, part);
    } else if (part.kind().isList()) {
      list(from, part);
    } else if (part.kind().isImage()) {
      image(from, part);
    } else {
      builder.set(row, part.first(), cells.value(from, part));
      zone(from, part);
    }
  }

  /** Synthetic rows have one zone, that of the first row; that is said where there are others. */
  private void zone(HostRow from, Part part) {
    String zone = from.text(part.index());
    String first = zones[part.index()];
    if (first == null) {
      zones[part.index()] = zone;
    } else if (zone != null && !zone.equals(first)) {
      zoned.add(
          String.format(
              Locale.ROOT,
              "Column '%s' has points in time of several zones; those of synthetic rows are in '%s',"
                  + " the zone of the first.",
              part.column().name(),
              first));
    }
  }

  /** The lists of a row are the features of one sequence, and so equally long. */
  private void run(HostRow from, Part part) {
    double[] list = cells.list(from, part);
    if (list != null && runLength != ANY_LENGTH && list.length != runLength) {
      throw CellReader.refused(
          from,
          part.column(),
          String.format(Locale.ROOT, "a list of %d elements", list.length),
          String.format(
              Locale.ROOT,
              "%d, as the lists before it in this row have, since together they are one sequence",
              runLength));
    }
    if (list != null) {
      runLength = list.length;
      for (int i = 0; i < list.length; i++) {
        list[i] = CellReader.checked(from, part, list[i]);
      }
    }
    runs(part).add(HostSteps.of(list));
  }

  private StepRuns runs(Part part) {
    return runs.computeIfAbsent(part, p -> new StepRuns(layout.schema().column(p.first())));
  }

  private void list(HostRow from, Part part) {
    double[] list = from.list(part.index());
    if (list != null && list.length != part.width()) {
      throw CellReader.refused(
          from,
          part.column(),
          String.format(Locale.ROOT, "a list of %d elements", list.length),
          String.format(
              Locale.ROOT,
              "%d as in the first row, so make all lists equally long, or take lists as sequences"
                  + " (not every method does)",
              part.width()));
    }
    for (int i = 0; i < part.width(); i++) {
      double value = list == null ? Double.NaN : CellReader.checked(from, part, list[i]);
      builder.set(row, part.first() + i, value);
    }
  }

  private void image(HostRow from, Part part) {
    float[] pixels = images.isRead(from) ? images.read(from, part.image()).values() : null;
    if (pixels != null && roles.hasClass(from)) {
      conflicts.add(images.name(from), roles.label(from), pixels);
    }
    for (int i = 0; i < part.width(); i++) {
      builder.set(row, part.first() + i, pixels == null ? Double.NaN : Math.rint(pixels[i]));
    }
  }
}
