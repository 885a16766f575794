package io.github.counterpoise.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.table.Kind;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import weka.core.Instances;
import weka.core.OptionHandler;
import weka.filters.Filter;

/**
 * One seed and file give the same rows on the command line and in Weka, for every method and every
 * kind of rows that it takes.
 */
class SameRowsTest {

  private static final int ROWS = 60;
  private static final int FEW = 15;

  @TempDir private Path folder;

  static Stream<Arguments> subjects() {
    return Methods.all().stream()
        .flatMap(
            method -> method.takes().stream().sorted().map(kind -> Arguments.of(method, kind)));
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void commandLineAndWekaMakeTheSameRows(Method<?> method, Kind kind) throws Exception {
    String data = arff(kind);
    List<String> options = options(method, kind);
    List<Object> args =
        new ArrayList<>(List.of("balance", TestFiles.write(folder, "in.arff", data)));
    args.addAll(List.of("-c", "class", "-o", folder.resolve("out.arff"), "-m", method.name()));
    args.addAll(options);
    CommandLineRun run = CommandLineRun.of(args.toArray());
    assertEquals(0, run.code(), run.err());

    Instances balanced = instances(TestFiles.read(folder.resolve("out.arff")));
    Instances weka = filtered(method, instances(data), options);
    assertEquals(2 * (ROWS - FEW), weka.size());
    assertEquals(weka.size(), balanced.size());
    for (int row = 0; row < weka.size(); row++) {
      assertSame(weka, balanced, row);
    }
  }

  private static void assertSame(Instances weka, Instances balanced, int row) {
    for (int a = 0; a < weka.numAttributes(); a++) {
      String where =
          String.format(Locale.ROOT, "row %d, attribute '%s'", row, weka.attribute(a).name());
      if (weka.attribute(a).isRelationValued()) {
        Instances bag = weka.get(row).relationalValue(a);
        Instances other = balanced.get(row).relationalValue(a);
        assertEquals(bag.size(), other.size(), where);
        for (int step = 0; step < bag.size(); step++) {
          assertTrue(
              Arrays.equals(bag.get(step).toDoubleArray(), other.get(step).toDoubleArray()), where);
        }
      } else {
        assertEquals(weka.get(row).value(a), balanced.get(row).value(a), where);
      }
    }
  }

  /** Settings that make a method quick, as flags: the same on the command line and in Weka. */
  private static <C extends OversamplerConfig> List<String> options(Method<C> method, Kind kind) {
    List<String> options = new ArrayList<>(List.of("-S", "11"));
    method
        .quick()
        .forEach(
            (name, text) ->
                options.addAll(List.of("-" + method.parameters().get(name).info().flag(), text)));
    if (kind == Kind.IMAGE) {
      options.addAll(List.of("-image", "4x4"));
    }
    return options;
  }

  private static Instances filtered(Method<?> method, Instances data, List<String> options)
      throws Exception {
    Filter filter =
        Class.forName("weka.filters.supervised.instance.counterpoise." + method.name())
            .asSubclass(Filter.class)
            .getConstructor()
            .newInstance();
    ((OptionHandler) filter).setOptions(options.toArray(String[]::new));
    filter.setInputFormat(data);
    return Filter.useFilter(data, filter);
  }

  private static Instances instances(String arff) throws Exception {
    Instances data = new Instances(new StringReader(arff));
    data.setClassIndex(data.numAttributes() - 1);
    return data;
  }

  private static String arff(Kind kind) {
    Random random = new Random(5);
    String head =
        switch (kind) {
          case TABULAR ->
              "@attribute x numeric\n@attribute y numeric\n@attribute colour {red,green,blue}\n";
          case IMAGE ->
              Stream.iterate(1, i -> i + 1)
                  .limit(16)
                  .map(i -> "@attribute p" + i + " numeric\n")
                  .collect(Collectors.joining());
          case SEQUENCE ->
              "@attribute bag relational\n@attribute v numeric\n@attribute s {up,down}\n@end bag\n";
        };
    StringBuilder text = new StringBuilder("@relation rows\n" + head);
    text.append("@attribute class {many,few}\n@data\n");
    for (int row = 0; row < ROWS; row++) {
      boolean few = row < FEW;
      text.append(features(kind, few, random)).append(few ? ",few\n" : ",many\n");
    }
    return text.toString();
  }

  /** Two groups that overlap, with a missing cell now and then. */
  private static String features(Kind kind, boolean few, Random random) {
    double shift = few ? 0.8 : 0;
    return switch (kind) {
      case TABULAR ->
          number(random.nextGaussian() + shift)
              + ","
              + (random.nextInt(12) == 0 ? "?" : number(random.nextGaussian() - shift))
              + ","
              + List.of("red", "green", "blue").get(random.nextInt(3));
      case IMAGE ->
          random
              .ints(16, few ? 30 : 0, few ? 256 : 226)
              .mapToObj(Integer::toString)
              .collect(Collectors.joining(","));
      case SEQUENCE ->
          Stream.generate(
                  () ->
                      number(random.nextGaussian() + shift)
                          + (random.nextBoolean() ? ",up" : ",down"))
              .limit(2 + random.nextInt(5))
              .collect(Collectors.joining("\\n", "'", "'"));
    };
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
