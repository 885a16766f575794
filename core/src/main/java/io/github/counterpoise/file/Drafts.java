package io.github.counterpoise.file;

import io.github.counterpoise.run.InvalidInputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The files that one run writes, all of them or none: each is written aside first, and all are
 * moved to their places together once the run is complete. What stood there before is kept until
 * then, and put back if a move fails.
 */
public final class Drafts implements AutoCloseable {

  /** One file: where it lies, where it belongs, and what lay there. */
  private static final class Draft {
    private final Path part;
    private final Path target;
    private final String what;
    private final boolean replaces;
    private Path before; // what stood at the target, moved aside
    private boolean placed;

    Draft(Path part, Path target, String what, boolean replaces) {
      this.part = part;
      this.target = target;
      this.what = what;
      this.replaces = replaces;
    }
  }

  private final List<Draft> drafts = new ArrayList<>();
  private final List<Path> folders = new ArrayList<>(); // made for drafts, the outermost first
  private boolean committed;

  /**
   * Writes a file that replaces one of that name.
   *
   * @param file where it belongs
   * @param what what it is, for messages, for instance "report"
   * @param writer writes the file that it is given
   * @throws InvalidInputException if it cannot be written; the sentence names the file wanted
   */
  public void write(Path file, String what, Consumer<Path> writer) {
    WholeFile.requireWritable(file, what);
    Path target = WholeFile.resolved(file);
    Path folder = WholeFile.isDevice(target) ? temporary() : target.getParent();
    Path part = folder.resolve(name());
    drafts.add(new Draft(part, target, what, true));
    try {
      writer.accept(part);
    } catch (InvalidInputException e) {
      String sentence = e.getMessage().replace(part.toString(), file.toString());
      throw new InvalidInputException(sentence, e);
    }
  }

  /**
   * Makes room for a file that stands under a name of its own and replaces none.
   *
   * @param target where it belongs, in a folder that exists or was made by {@link #folder}
   * @param what what it is, for messages, for instance "image"
   * @return the file to write instead
   */
  public Path fresh(Path target, String what) {
    Path part = target.resolveSibling(name());
    drafts.add(new Draft(part, target.toAbsolutePath(), what, false));
    return part;
  }

  /**
   * Makes a folder if it is not there; it is removed again where the run fails and it is empty.
   *
   * @param folder the folder
   * @throws IOException if it cannot be made
   */
  public void folder(Path folder) throws IOException {
    List<Path> missing = new ArrayList<>();
    for (Path at = folder.toAbsolutePath(); at != null && !Files.exists(at); at = at.getParent()) {
      missing.add(0, at);
    }
    Files.createDirectories(folder);
    folders.addAll(missing);
  }

  /**
   * Moves all files to their places.
   *
   * @throws InvalidInputException if one cannot be moved; then none is there, and what stood in
   *     their places is as before
   */
  public void commit() {
    for (Draft draft : drafts) {
      try {
        place(draft);
      } catch (IOException e) {
        restore();
        throw new InvalidInputException(
            String.format(
                Locale.ROOT,
                "The %s cannot be written to '%s': %s; choose another place or make room there.",
                draft.what,
                draft.target,
                WholeFile.reason(e)),
            e);
      }
    }
    committed = true;
    drafts.stream().filter(draft -> draft.before != null).forEach(d -> WholeFile.discard(d.before));
  }

  /** Removes what was written and not moved to its place. */
  @Override
  public void close() {
    drafts.forEach(draft -> WholeFile.discard(draft.part));
    if (!committed) {
      for (int i = folders.size() - 1; i >= 0; i--) {
        WholeFile.discard(folders.get(i)); // stays where something else is in it
      }
    }
  }

  private static void place(Draft draft) throws IOException {
    if (WholeFile.isDevice(draft.target)) {
      try (OutputStream device = Files.newOutputStream(draft.target)) {
        Files.copy(draft.part, device);
      }
      return;
    }
    if (Files.exists(draft.target)) {
      if (!draft.replaces) {
        throw new FileAlreadyExistsException(draft.target.toString(), null, "there is one already");
      }
      Path aside = draft.target.resolveSibling(name());
      Files.move(draft.target, aside);
      draft.before = aside;
    }
    WholeFile.move(draft.part, draft.target);
    draft.placed = true;
  }

  private void restore() {
    for (Draft draft : drafts) {
      if (draft.placed) {
        WholeFile.discard(draft.target);
      }
      if (draft.before != null) {
        try {
          WholeFile.move(draft.before, draft.target);
        } catch (IOException e) {
          // It stays beside its place; the sentence about the first failure says more.
        }
      }
    }
  }

  private static Path temporary() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }

  private static String name() {
    return ".counterpoise-" + UUID.randomUUID() + ".tmp";
  }
}
