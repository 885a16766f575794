package io.github.counterpoise.examples.report;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.ClassOutcome;
import io.github.counterpoise.balance.ProvenanceChoice;
import io.github.counterpoise.balance.ProvenanceColumns;
import io.github.counterpoise.balance.ProvenanceMarks;
import io.github.counterpoise.balance.SyntheticShare;
import io.github.counterpoise.oversample.Provenance;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Finds the real and the synthetic rows in one file or two. */
public final class RealAndSynthetic {

  private static final String FLAG = ProvenanceMarks.flag();

  private final Path realFile;
  private final Path syntheticFile;
  private final ProvenanceChoice provenance;
  private final Monitor monitor;

  private RealAndSynthetic(
      Path realFile, Path syntheticFile, ProvenanceChoice provenance, Monitor monitor) {
    this.realFile = realFile;
    this.syntheticFile = syntheticFile;
    this.provenance = provenance;
    this.monitor = monitor;
  }

  /**
   * The rows of a file.
   *
   * @param table the rows
   * @param marks as many rows of the columns that may say which of them are synthetic, and the
   *     class; the same table, unless rows are images
   */
  public record Rows(Table table, Table marks) {}

  /** Reads the rows of a file. */
  public interface Reader {
    /**
     * Reads.
     *
     * @param file the file
     * @param classColumn name of the class column, null for what the user said
     * @param nominal names of columns known to hold labels
     */
    Rows read(Path file, String classColumn, List<String> nominal);
  }

  /**
   * Reads real and synthetic rows.
   *
   * @param real file of the real rows; of both where there is no other
   * @param synthetic file of the synthetic rows, alone or below the real ones; null where they are
   *     in the other one, told by its provenance column
   * @param reader reads a file
   * @param provenance whether columns with the names of provenance columns are such
   * @param monitor hears what was found
   * @return the rows, as if they had just been made
   * @throws InvalidInputException if a file cannot be used, or the two do not fit together
   */
  public static Balanced read(
      Path real, Path synthetic, Reader reader, ProvenanceChoice provenance, Monitor monitor) {
    RealAndSynthetic files = new RealAndSynthetic(real, synthetic, provenance, monitor);
    Rows first = reader.read(real, null, List.of());
    if (synthetic == null) {
      return files.balanced(files.flagged(first, real, "no"), files.flagged(first, real, "yes"));
    }
    Table realRows = files.realRows(first, real);
    Rows second =
        reader.read(synthetic, realRows.schema().classColumn().name(), nominalFeatures(realRows));
    Table syntheticRows =
        files.flag(second.marks()) >= 0 ? files.flagged(second, synthetic, "yes") : second.table();
    TablePair pair = new TableAlignment(real, synthetic, monitor).align(realRows, syntheticRows);
    return files.balanced(pair.real(), files.withoutReal(pair));
  }

  private static List<String> nominalFeatures(Table table) {
    return IntStream.of(table.schema().features())
        .mapToObj(table.schema()::column)
        .filter(Column.Nominal.class::isInstance)
        .map(Column::name)
        .toList();
  }

  private Table realRows(Rows rows, Path file) {
    if (flag(rows.marks()) >= 0) {
      return flagged(rows, file, "no");
    }
    if (hasReserved(rows.marks()) && provenance == ProvenanceChoice.GUESS) {
      monitor.info(
          String.format(
              Locale.ROOT,
              "Column '%s' of file '%s' is taken as data: the other columns and cells that mark"
                  + " synthetic rows are missing (--provenance-columns yes or no settles it).",
              FLAG,
              file));
    }
    return rows.table();
  }

  private static boolean hasReserved(Table table) {
    return IntStream.of(table.schema().features())
        .anyMatch(c -> table.schema().column(c).name().equals(FLAG));
  }

  /** Returns the index of the column that says which rows are synthetic, -1 where none does. */
  private int flag(Table table) {
    return switch (provenance) {
      case NO -> -1;
      case YES -> named(table);
      case GUESS -> ProvenanceMarks.find(table).map(columns -> columns[0]).orElse(-1);
    };
  }

  private static int named(Table table) {
    return IntStream.of(table.schema().features())
        .filter(c -> table.schema().column(c).name().equals(FLAG))
        .filter(
            c ->
                table.schema().column(c) instanceof Column.Nominal labels
                    && List.of("no", "yes").containsAll(labels.labels()))
        .findFirst()
        .orElse(-1);
  }

  /** Returns the rows with a given flag, without the columns of the provenance. */
  private Table flagged(Rows read, Path file, String wanted) {
    Table table = read.marks();
    int flag = flag(table);
    if (flag < 0 && hasReserved(table) && provenance == ProvenanceChoice.GUESS) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Column '%s' of file '%s' is taken as data, since the other columns and cells that mark"
                  + " synthetic rows are missing; name the file with the synthetic rows too, or say"
                  + " --provenance-columns yes if it tells which rows are synthetic.",
              FLAG,
              file));
    }
    if (flag < 0) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "File '%s' has no column '%s' with the labels no and yes, so nobody can tell which rows are"
                  + " synthetic; name the file with the synthetic rows too, or balance with"
                  + " -provenance.",
              file,
              FLAG));
    }
    int label = ((Column.Nominal) table.schema().column(flag)).labels().indexOf(wanted);
    int[] rows =
        IntStream.range(0, table.rows()).filter(row -> table.value(row, flag) == label).toArray();
    if (rows.length == 0) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "File '%s' has no %s rows: none has '%s' in column '%s'.",
              file,
              wanted.equals("yes") ? "synthetic" : "real",
              wanted,
              FLAG));
    }
    List<String> added = ProvenanceColumns.columns().stream().map(Column::name).toList();
    return ColumnChoice.without(read.table().select(rows), added);
  }

  /** Takes the real rows away where the synthetic file begins with them, as balanced data does. */
  private Table withoutReal(TablePair pair) {
    Table real = pair.real();
    Table synthetic = pair.synthetic();
    int[] head = IntStream.range(0, real.rows()).toArray();
    if (synthetic.rows() < real.rows() || !synthetic.select(head).equals(real)) {
      return synthetic;
    }
    if (synthetic.rows() == real.rows()) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "File '%s' holds the rows of '%s' and no others; name a file with synthetic rows.",
              syntheticFile,
              realFile));
    }
    monitor.warn(
        String.format(
            Locale.ROOT,
            "File '%s' begins with the %d real rows; the %d after them count as synthetic.",
            syntheticFile,
            real.rows(),
            synthetic.rows() - real.rows()));
    return synthetic.select(IntStream.range(real.rows(), synthetic.rows()).toArray());
  }

  private Balanced balanced(Table real, Table synthetic) {
    requireRows(real, synthetic);
    List<String> labels = real.schema().classLabels();
    int[] before = real.classCounts();
    int[] made = synthetic.classCounts();
    List<Synthetic> parts = new ArrayList<>();
    List<ClassOutcome> outcomes = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (int c = 0; c < before.length; c++) {
      outcomes.add(new ClassOutcome(labels.get(c), before[c], before[c] + made[c], "", false));
      if (made[c] > 0) {
        Table rows = synthetic.select(synthetic.rowsOf(c));
        SyntheticShare.remark(labels.get(c), before[c], before[c] + made[c])
            .ifPresent(warnings::add);
        parts.add(new Synthetic(rows, Provenance.withoutParents("", rows.rows())));
        if (before[c] == 0) {
          monitor.warn(
              String.format(
                  Locale.ROOT,
                  "Class '%s' has %d synthetic rows and no real one to compare them with; it is left out.",
                  labels.get(c),
                  made[c]));
        }
      }
    }
    warnings.forEach(monitor::warn);
    return new Balanced(real, parts, outcomes, warnings);
  }

  private void requireRows(Table real, Table synthetic) {
    Path file = syntheticFile == null ? realFile : syntheticFile;
    if (real.labelledRows().length == 0 || synthetic.labelledRows().length == 0) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "No %s row in file '%s' has a class in column '%s'; choose the class column with -c.",
              real.labelledRows().length == 0 ? "real" : "synthetic",
              real.labelledRows().length == 0 ? realFile : file,
              real.schema().classColumn().name()));
    }
    if (real.schema().width() < 2) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "File '%s' has only the class column '%s'; at least one other column is needed.",
              realFile,
              real.schema().classColumn().name()));
    }
    int[] before = real.classCounts();
    int[] made = synthetic.classCounts();
    if (IntStream.range(0, made.length).noneMatch(c -> made[c] > 0 && before[c] > 0)) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "No class of the synthetic rows in file '%s' has real rows to compare them with.",
              file));
    }
  }
}
