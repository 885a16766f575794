package io.github.counterpoise.balance;

import io.github.counterpoise.describe.Content;
import io.github.counterpoise.describe.Param;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import java.util.List;

/**
 * The settings every method shares. {@code ignore}, {@code report} and {@code labels} are for hosts
 * to honour: the core never sees an ignored column, writes no files, and balances the class it is
 * given, which a host derives ({@link LabelColumns}).
 *
 * @param target how many rows each class gets; see {@link Targets}
 * @param seed source of all randomness
 * @param fallback name of the method for classes too small for the chosen one
 * @param threads threads to use, 0 for all processors
 * @param provenance whether hosts add {@link ProvenanceColumns}
 * @param ignore names of columns to leave out, separated by commas
 * @param report file for an HTML report, empty for none
 * @param precision how many decimals the numbers of synthetic rows have
 * @param labels names of label columns that make the class together, separated by commas; empty
 *     where the class column is the class
 * @param labelRule how they make it
 */
public record BalanceConfig(
    @Param(
            flag = "target",
            label = "Target",
            help =
                "How many rows each class gets: auto (every class up to the largest), minority"
                    + " (only the smallest class), ratio=r (up to r times the largest), percent=p (p"
                    + " per cent more of the smallest class), or totals by class such as"
                    + " fraud=500,theft=300.",
            value = "auto")
        String target,
    @Param(
            flag = "S",
            label = "Seed",
            help = "Seed of all randomness; the same seed and data give the same rows.",
            value = "1",
            content = Content.SEED)
        long seed,
    @Param(
            flag = "fallback",
            label = "Fallback method",
            help =
                "Method for classes with too few rows for this one; the log says when it is used. A"
                    + " class of one row is copied.",
            value = "SMOTE",
            content = Content.METHOD)
        String fallback,
    @Param(
            flag = "threads",
            label = "Threads",
            help = "Number of threads, 0 for all processors. The rows made do not depend on it.",
            value = "0",
            min = 0,
            max = 4096)
        int threads,
    @Param(
            flag = "provenance",
            label = "Provenance columns",
            help =
                "Adds columns that say which rows are synthetic, the method, the numbers of the rows"
                    + " they were made from, and the interpolation weight. Remove them before you"
                    + " train a model.",
            value = "false")
        boolean provenance,
    @Param(
            flag = "ignore",
            label = "Ignored columns",
            help =
                "Names of columns to leave out, separated by commas, for instance identifiers and"
                    + " free text; synthetic rows are missing there.",
            value = "")
        String ignore,
    @Param(
            flag = "report",
            label = "Report file",
            help =
                "File for an HTML report with class counts and pictures of real and synthetic rows;"
                    + " the folds of a cross-validation do not replace that of all rows. Empty for"
                    + " none.",
            value = "",
            content = Content.FILE_TO_WRITE)
        String report,
    @Param(
            flag = "precision",
            label = "Precision",
            help =
                "Decimals of numbers in synthetic rows: column (as many as the real ones of the"
                    + " column have) or full (as many as there are). Whole numbers and dates stay"
                    + " whole.",
            value = "column")
        Decimals precision,
    @Param(
            flag = "labels",
            label = "Label columns",
            help =
                "Names of columns, separated by commas, whose labels make the class of a row together,"
                    + " in place of the class column; it is no column of the output. A synthetic row"
                    + " has the labels of the row it was made from. A row without one of its labels"
                    + " has no class. A class column that is not among them takes no part, and comes"
                    + " from that row, too. For tables and sequences; empty for one class column.",
            value = "")
        String labels,
    @Param(
            flag = "label-rule",
            label = "Label rule",
            help =
                "How label columns make a class: joint (each combination that occurs is one, such as"
                    + " 0,1,0, which a target names in quotes: '0,1,0'=500) or dominant (the most"
                    + " frequent combination is one, all others together are the other, named other).",
            value = "joint")
        LabelRule labelRule) {

  /** Checks every value. */
  public BalanceConfig {
    Parameters.of(BalanceConfig.class).check("threads", threads);
    Targets.parse(target);
    NameList.parse("Ignored columns", ignore);
    NameList.parse("Label columns", labels);
    fallback = Methods.byName(fallback).name();
  }

  /** Returns the settings in which everything has its default. */
  public static BalanceConfig defaults() {
    return Parameters.of(BalanceConfig.class).defaults();
  }

  /** Returns the number of threads to use, at least 1. */
  public int effectiveThreads() {
    return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
  }

  /**
   * Returns the run that the settings ask for.
   *
   * @param monitor who watches
   */
  public Run run(Monitor monitor) {
    return new Run(new Seed(seed), monitor, effectiveThreads());
  }

  /**
   * Returns the names of the columns to leave out, in the order given and each once; a name with a
   * comma stands in single or double quotes.
   */
  public List<String> ignoredColumns() {
    return NameList.parse("Ignored columns", ignore);
  }

  /** Returns the columns that make the class together, in the order given and each once. */
  public LabelColumns labelColumns() {
    return new LabelColumns(NameList.parse("Label columns", labels), labelRule);
  }

  /**
   * Returns the same settings with another target.
   *
   * @param text see {@link Targets}
   */
  public BalanceConfig withTarget(String text) {
    return new BalanceConfig(
        text, seed, fallback, threads, provenance, ignore, report, precision, labels, labelRule);
  }

  /**
   * Returns the same settings with another seed.
   *
   * @param value source of all randomness
   */
  public BalanceConfig withSeed(long value) {
    return new BalanceConfig(
        target, value, fallback, threads, provenance, ignore, report, precision, labels, labelRule);
  }

  /**
   * Returns the same settings with another number of threads.
   *
   * @param count threads to use, 0 for all processors
   */
  public BalanceConfig withThreads(int count) {
    return new BalanceConfig(
        target, seed, fallback, count, provenance, ignore, report, precision, labels, labelRule);
  }
}
