package io.github.counterpoise.examples.cli;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.LabelColumns;
import io.github.counterpoise.examples.files.DataFile;
import io.github.counterpoise.examples.files.DataProfile;
import io.github.counterpoise.examples.files.ReadOptions;
import io.github.counterpoise.examples.files.SequenceFile;
import io.github.counterpoise.examples.files.TextWishes;
import io.github.counterpoise.profile.TextRules;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.Column;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options about reading a data file. */
final class DataOptions {

  /** A number that stands for no label, unless the user says so. */
  private static final Pattern FRACTION = Pattern.compile("[-+]?\\d*[.,]\\d*[1-9]\\d*");

  @Option(
      names = {"-c", "--class"},
      paramLabel = "<column>",
      description =
          "The class column: its name, its number, first or last. Default: the column named"
              + " \"class\", else the last one.")
  private String classColumn;

  @Option(
      names = "--nominal",
      split = ",",
      paramLabel = "<column>",
      description =
          "CSV: columns, separated by commas, whose values are labels although they look"
              + " like numbers or free text.")
  private List<String> nominal = new ArrayList<>();

  @Option(
      names = "--separator",
      paramLabel = "<char>",
      description =
          "CSV: the character between cells, or tab, or blank. Default: comma, semicolon, tab or |,"
              + " whichever the first line has most of; blanks where it has none of them.")
  private String separator;

  @Option(
      names = "--sequence-id",
      paramLabel = "<column>",
      description =
          "Rows are steps of sequences: the column that says which sequence a row belongs to. Only"
              + " methods that take sequences can balance them; the class is that of the sequence.")
  private String sequenceId;

  @Option(
      names = "--order",
      paramLabel = "<column>",
      description =
          "The column of time stamps (numbers or dates), which must ascend within a sequence; it is"
              + " no feature. Default: the rows are in order.")
  private String order;

  @Option(
      names = "--encoding",
      paramLabel = "<name>",
      defaultValue = "UTF-8",
      description = "CSV: how characters are stored. Default: ${DEFAULT-VALUE}.")
  private String encoding;

  @Option(
      names = "--header",
      paramLabel = "<yes|no|guess>",
      description =
          "CSV: whether the first line names the columns; without, they are called column1, column2"
              + " and so on. Default: a guess from the lines below, which is said where it may be"
              + " doubted.")
  private String header = "guess";

  @Option(
      names = "--numeric",
      split = ",",
      paramLabel = "<column>",
      description =
          "CSV: columns, separated by commas, whose values are numbers although they look like codes"
              + " (007) or days (20240507).")
  private List<String> numeric = new ArrayList<>();

  @Option(
      names = "--decimal",
      paramLabel = "<sign>",
      description =
          "CSV: the decimal sign of numbers, a comma or a point. Default: as the cells tell.")
  private String decimal;

  @Option(
      names = "--thousands",
      paramLabel = "<sign>",
      description =
          "CSV: what parts thousands: a comma, a point, an apostrophe, or blank. Default: as the cells"
              + " tell.")
  private String thousands;

  @Option(
      names = "--date-format",
      paramLabel = "<pattern>",
      description =
          "CSV: how dates are written, for instance dd/MM/yyyy or \"MM/dd/yyyy HH:mm\"; may be given"
              + " several times. Default: as the cells tell.")
  private List<String> dateFormats = new ArrayList<>();

  @Option(
      names = "--missing",
      split = ",",
      paramLabel = "<word>",
      description =
          "CSV: words, separated by commas, that mean a missing value in every column. In columns of"
              + " numbers and dates the usual ones (NA, N/A, NULL, None, NaN, -, . and others) do so"
              + " anyway, and are counted on screen; empty cells and ? are always missing.")
  private List<String> missing = new ArrayList<>();

  /**
   * Looks at what the columns of a data file hold.
   *
   * @param file its name
   * @param ignored names of columns to leave out
   * @throws InvalidInputException if it cannot be read
   */
  DataProfile profile(Path file, List<String> ignored) {
    return DataProfile.of(file, options(ignored, false, null, List.of()));
  }

  /**
   * Reads a data file.
   *
   * @param file its name
   * @param ignored names of columns to leave out
   * @param imageFiles whether its rows name image files
   * @throws InvalidInputException if it cannot be read or used
   */
  DataFile read(Path file, List<String> ignored, boolean imageFiles) {
    return read(file, ignored, imageFiles, null, List.of());
  }

  /**
   * Reads a data file of names of image files.
   *
   * @param file its name
   * @param ignored names of columns to leave out
   * @param marks names of columns that are left out as well, where they are there
   * @param knownClass name of the class column, null for what the user said
   * @throws InvalidInputException if it cannot be read or used
   */
  DataFile readImages(Path file, List<String> ignored, List<String> marks, String knownClass) {
    ReadOptions options = options(ignored, true, knownClass, List.of());
    List<String> all = new ArrayList<>(ignored);
    marks.stream()
        .filter(name -> !all.contains(name) && DataFile.hasColumn(file, options, name))
        .forEach(all::add);
    return read(file, all, true, knownClass, List.of());
  }

  /**
   * Reads a data file whose class label columns make together: they hold labels, and the first of
   * them stands for the class column where the user chose none.
   *
   * @param file its name
   * @param ignored names of columns to leave out
   * @param imageFiles whether its rows name image files
   * @param labels the label columns, if there are any
   * @throws InvalidInputException if it cannot be read or used
   */
  DataFile read(Path file, List<String> ignored, boolean imageFiles, LabelColumns labels) {
    together = labels;
    String first = null;
    if (classColumn == null && !labels.isEmpty() && !DataFile.isTimeSeries(file)) {
      ReadOptions options = options(ignored, imageFiles, null, List.of());
      first =
          labels.names().stream()
              .filter(name -> DataFile.hasColumn(file, options, name))
              .findFirst()
              .orElse(null);
    }
    DataFile read = read(file, ignored, imageFiles, first, labels.names());
    Map<String, Column> columns =
        read.table().schema().columns().stream()
            .collect(Collectors.toMap(Column::name, Function.identity()));
    labels.requireAmong(
        read.columnNames(),
        ignored,
        name ->
            !nominal.contains(name)
                    && columns.get(name) instanceof Column.Nominal column
                    && column.labels().stream().anyMatch(FRACTION.asMatchPredicate())
                ? "numeric"
                : "");
    return read;
  }

  /**
   * Reads a data file of which something is known from another one.
   *
   * @param file its name
   * @param ignored names of columns to leave out
   * @param knownClass name of the class column, null for what the user said
   * @param knownNominal names of columns that hold labels there, besides those the user named
   * @throws InvalidInputException if it cannot be read or used
   */
  DataFile read(Path file, List<String> ignored, String knownClass, List<String> knownNominal) {
    return read(file, ignored, false, knownClass, knownNominal);
  }

  /**
   * Reads a data file for a classifier that has learnt from others.
   *
   * @param file its name
   * @param imageFiles whether its rows name image files
   * @param className name of the class column, which need not be there
   * @param knownNominal names of columns that held labels
   * @throws InvalidInputException if it cannot be read or used
   */
  DataFile readNew(Path file, boolean imageFiles, String className, List<String> knownNominal) {
    ReadOptions options = options(List.of(), imageFiles, className, knownNominal);
    boolean there = DataFile.hasColumn(file, options, className);
    return read(
        file, List.of(), imageFiles, there ? className : ReadOptions.NO_CLASS, knownNominal);
  }

  private LabelColumns together = BalanceConfig.defaults().labelColumns();
  private Path readOne; // from the second file on, sentences say which is meant

  private DataFile read(
      Path file,
      List<String> ignored,
      boolean imageFiles,
      String knownClass,
      List<String> knownNominal) {
    ReadOptions options = options(ignored, imageFiles, knownClass, knownNominal);
    if (order != null && sequenceId == null) {
      throw new InvalidInputException(
          "Option --order is given without --sequence-id, the column that tells sequences apart;"
              + " add it, or leave --order out.");
    }
    try {
      return sequenceId == null
          ? DataFile.read(file, options)
          : SequenceFile.read(file, options, order, together);
    } catch (InvalidInputException e) {
      boolean known =
          readOne == null || readOne.equals(file) || e.getMessage().contains(file.toString());
      throw known
          ? e
          : new InvalidInputException(
              String.format(Locale.ROOT, "File '%s': %s", file, e.getMessage()), e);
    } finally {
      readOne = file;
    }
  }

  private ReadOptions options(
      List<String> ignored, boolean imageFiles, String knownClass, List<String> knownNominal) {
    return new ReadOptions(
        knownClass == null ? classColumn : knownClass,
        ignored,
        imageFiles,
        nominal,
        knownNominal,
        separator(),
        encoding(),
        wishes(),
        sequenceId);
  }

  private TextWishes wishes() {
    return new TextWishes(header(), numeric, rules());
  }

  private TextWishes.Header header() {
    return switch (header.toLowerCase(Locale.ROOT)) {
      case "yes" -> TextWishes.Header.YES;
      case "no" -> TextWishes.Header.NO;
      case "guess" -> TextWishes.Header.GUESS;
      default ->
          throw new InvalidInputException(
              String.format(
                  Locale.ROOT, "Option --header is '%s'; expected yes, no or guess.", header));
    };
  }

  private TextRules rules() {
    char point = sign("--decimal", decimal, ",.", "a comma or a point");
    char group =
        sign(
            "--thousands",
            thousands,
            ",. '\u00A0\u202F",
            "a comma, a point, an apostrophe or blank");
    if (point != 0 && point == group) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Options --decimal and --thousands are both '%s'; they must differ.",
              decimal));
    }
    try {
      return new TextRules(point, group, dateFormats, Set.copyOf(missing));
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Option --date-format %s is not understood: %s; use yyyy, yy, MM, M, MMM, dd, d, HH, H, hh, a, mm, ss, S and X.",
              dateFormats,
              e.getMessage()),
          e);
    }
  }

  private static char sign(String option, String given, String known, String expected) {
    if (given == null) {
      return 0;
    }
    String sign =
        switch (given.toLowerCase(Locale.ROOT)) {
          case "comma" -> ",";
          case "point" -> ".";
          case "apostrophe" -> "'";
          case "blank", "space" -> " ";
          default -> given;
        };
    if (sign.length() != 1 || known.indexOf(sign.charAt(0)) < 0) {
      throw new InvalidInputException(
          String.format(Locale.ROOT, "Option %s is '%s'; expected %s.", option, given, expected));
    }
    return sign.charAt(0);
  }

  private Character separator() {
    if (separator == null) {
      return null;
    }
    if (separator.equalsIgnoreCase("tab") || separator.equals("\\t")) {
      return '\t';
    }
    if (separator.equalsIgnoreCase("blank") || separator.equalsIgnoreCase("space")) {
      return ' ';
    }
    if (separator.length() != 1 || "\"\r\n".contains(separator)) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Separator '%s' is not usable; expected one character other than a quote, or tab.",
              separator));
    }
    return separator.charAt(0);
  }

  private Charset encoding() {
    try {
      return Charset.forName(encoding);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Encoding '%s' is not known here; use for instance UTF-8 or windows-1252.",
              encoding),
          e);
    }
  }
}
