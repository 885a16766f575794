package io.github.counterpoise.weka.command;

import io.github.counterpoise.file.FileRoles;
import io.github.counterpoise.file.WholeFile;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.weka.file.ArffWriter;
import io.github.counterpoise.weka.file.DataFiles;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.function.Supplier;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Option;
import weka.core.Utils;
import weka.filters.Filter;

/**
 * Filters files, with the options of Weka's own filter command. It differs where Weka's would lose
 * something: numbers are written with all their digits unless {@code -decimal} is given, an error
 * leaves an existing output file as it was, and an error in the middle of the input is one.
 *
 * @param filter the filter
 * @param files checks the filter's options, once they are set and before any data is read, and
 *     returns the files they name
 */
public record FilterCommand(Filter filter, Supplier<FileRoles> files) implements Command {

  private static final String OUTPUT = "output";

  private static final String GENERAL_OPTIONS =
      """
      -i <file>
      \tThe data; any format that Weka reads. Standard input (ARFF) if not given.
      -o <file>
      \tReceives the filtered data as ARFF. Standard output if not given.
      -c <class>
      \tThe class attribute: first, last, a number from 1, or a name.
      -b
      \tBatch mode: -r and -s name a second input and output; only the first
      \tis resampled.
      -r <file>
      \tThe second input.
      -s <file>
      \tReceives the second input, filtered.
      -decimal <number>
      \tDigits after the decimal point in the output; all there are if not given.
      -h
      \tShows this help.
      """;

  @Override
  public void execute(String[] args, PrintStream out, PrintStream err) throws Exception {
    if (Utils.getFlag('h', args)) {
      help(out);
      return;
    }
    boolean batch = Utils.getFlag('b', args);
    String classAttribute = Utils.getOption('c', args);
    Pair first = new Pair(Utils.getOption('i', args), Utils.getOption('o', args));
    Pair second = new Pair(Utils.getOption('r', args), Utils.getOption('s', args));
    int decimals = decimals(Utils.getOption("decimal", args));
    if (batch != second.isGiven()) {
      throw new InvalidInputException(
          batch
              ? "Batch mode (-b) needs a second input (-r)."
              : "A second input or output (-r, -s) needs batch mode (-b).");
    }
    filter.setOptions(args);
    files.get().add("input", first.input()).add("second input", second.input());
    files.get().add(OUTPUT, first.output()).add("second output", second.output());

    filter(first, classAttribute, decimals, out, true);
    if (batch) {
      filter(second, classAttribute, decimals, out, false);
    }
  }

  @Override
  public boolean startedAs(String mainClass) {
    return mainClass.equals(filter.getClass().getName());
  }

  private void filter(
      Pair files, String classAttribute, int decimals, PrintStream out, boolean isFirst)
      throws Exception {
    if (!files.output().isEmpty()) {
      WholeFile.requireWritable(Path.of(files.output()), OUTPUT);
    }
    filter(read(files, classAttribute), isFirst);
    if (files.output().isEmpty()) {
      write(out, decimals);
    } else {
      WholeFile.write(Path.of(files.output()), OUTPUT, stream -> write(stream, decimals));
    }
  }

  private static Instances read(Pair files, String classAttribute) {
    return files.input().isEmpty()
        ? DataFiles.readArff(System.in, classAttribute)
        : DataFiles.read(files.input(), classAttribute);
  }

  private void filter(Instances data, boolean isFirst) throws Exception {
    if (isFirst) {
      filter.setInputFormat(data);
    } else if (!data.equalHeaders(filter.getCopyOfInputFormat())) {
      throw new InvalidInputException(
          "The second input has other attributes than the first: "
              + data.equalHeadersMsg(filter.getCopyOfInputFormat()).strip().replace('\n', ' ')
              + ".");
    }
    for (Instance instance : data) {
      filter.input(instance);
    }
    filter.batchFinished();
  }

  /** Writes what the filter has to give. */
  private void write(OutputStream stream, int decimals) throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    ArffWriter arff = new ArffWriter(out, filter.getOutputFormat(), decimals);
    for (Instance made = filter.output(); made != null; made = filter.output()) {
      arff.write(made);
    }
    out.flush();
  }

  private static int decimals(String text) {
    if (text.isEmpty()) {
      return ArffWriter.ALL_DIGITS;
    }
    if (!text.matches("[0-9]{1,2}")) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Option -decimal got '%s'; expected a whole number from 0 to 99.",
              text));
    }
    return Integer.parseInt(text);
  }

  private void help(PrintStream out) {
    out.println(filter.getClass().getName() + "\n\nFilter options:\n");
    for (Option option : Collections.list(filter.listOptions())) {
      out.println(option.synopsis() + "\n" + option.description());
    }
    out.print("\nGeneral options:\n\n" + GENERAL_OPTIONS);
  }

  /** An input and the output that belongs to it. */
  private record Pair(String input, String output) {
    boolean isGiven() {
      return !input.isEmpty() || !output.isEmpty();
    }
  }
}
