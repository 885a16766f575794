package io.github.counterpoise.balance;

import io.github.counterpoise.archive.ArchiveReader;
import io.github.counterpoise.archive.ModelHeader;
import io.github.counterpoise.oversample.FittedOversampler;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Brings models back that {@link FittedOversampler#save} wrote, of whichever method. */
public final class FittedModels {

  private FittedModels() {}

  /**
   * Loads a model on all processors.
   *
   * @param file name of the model file
   * @param monitor who watches
   * @return what was learnt before it was saved; equal seeds give the same rows as before
   * @throws InvalidInputException if the file cannot be read, is no model, is damaged, or is of
   *     another format version or an unknown method
   */
  public static FittedOversampler load(Path file, Monitor monitor) {
    // The seed goes unused: a model that must learn again brings its own.
    return load(file, new Run(new Seed(0), monitor));
  }

  /**
   * Loads a model.
   *
   * @param file name of the model file
   * @param run monitor and threads
   * @return what was learnt before it was saved
   * @throws InvalidInputException as above
   */
  public static FittedOversampler load(Path file, Run run) {
    return ArchiveReader.load(file, archive -> load(methodOf(archive), archive, run));
  }

  private static <C extends OversamplerConfig> FittedOversampler load(
      Method<C> method, ArchiveReader archive, Run run) throws IOException {
    C config = method.parameters().parse(archive.header().settings());
    return method.load(method.create(config), archive, run);
  }

  private static Method<?> methodOf(ArchiveReader archive) {
    ModelHeader header = archive.header();
    if (header.holdsClassifier()) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Model file '%s' holds a classifier (%s), which makes no rows; choose the model of a"
                  + " method.",
              archive.file(),
              header.method()));
    }
    return Methods.all().stream()
        .filter(m -> m.name().equals(header.method()))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    String.format(
                        Locale.ROOT,
                        "Model file '%s' was saved by method '%s', which this version of Counterpoise"
                            + " does not have.",
                        archive.file(),
                        header.method())));
  }
}
