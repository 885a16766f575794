package io.github.counterpoise.site;

import com.samskivert.mustache.Mustache;
import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the site: one page per method and classifier, and a handful around them. */
public final class Site {

  /** Pages whose text lies in the resources as {@code <name>.html}, with their titles. */
  private static final Map<String, String> PAGES =
      Map.ofEntries(
          Map.entry("index", "Counterpoise"),
          Map.entry("install", "Install and first steps"),
          Map.entry("targets", "Targets and common options"),
          Map.entry("knime", "In KNIME"),
          Map.entry("images", "Images, step by step"),
          Map.entry("sequences", "Sequences"),
          Map.entry("measure", "Measure in Weka"),
          Map.entry("results", "Does it help?"),
          Map.entry("reports", "What the reports measure"),
          Map.entry("paper-simpor", "SIMPOR's tables"),
          Map.entry("benchmark", "44 data sets"),
          Map.entry("speed", "How fast"),
          Map.entry("extend", "Add a method or a classifier"));

  /**
   * Files beside the pages: results made by commands of {@code counterpoise.jar} that the pages
   * name, and pictures of Weka and KNIME with the files of {@code examples} open.
   */
  private static final List<String> FILES =
      List.of(
          "deepsmote-mnist.png",
          "simpor-moons.png",
          "ranks-macro-f1.png",
          "ranks-g-mean.png",
          "ranks-roc-auc.png",
          "ranks-pr-auc.png",
          "ranks.csv",
          "pairs.csv",
          "experimenter.png",
          "knowledgeflow.png",
          "knime-dialog.png",
          "knime-view.png");

  private final Path folder;
  private final String version;

  private Site(Path folder, String version) {
    this.folder = folder;
    this.version = version;
  }

  /**
   * Writes the site into a folder.
   *
   * @param arguments the folder and the version to show
   * @throws IOException if a page cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]), arguments[1]);
  }

  /**
   * Writes the site.
   *
   * @param folder where to; made if it is not there
   * @param version the version to show
   * @throws IOException if a page cannot be written
   */
  public static void write(Path folder, String version) throws IOException {
    Files.createDirectories(folder);
    new Site(folder, version).pages();
  }

  private void pages() throws IOException {
    Files.writeString(folder.resolve("style.css"), resource("style.css"));
    for (String file : FILES) {
      Files.write(folder.resolve(file), bytes(file));
    }
    for (Map.Entry<String, String> page : PAGES.entrySet()) {
      write(page.getKey(), page.getValue(), fill(resource(page.getKey() + ".html"), common()));
    }
    write("references", "References", fill(resource("references.html"), common()));
    SequenceFigure.draw(folder.resolve("sequences.png"));
    String template = resource("method.html");
    for (Method<?> method : Methods.all()) {
      Figure.draw(method, folder.resolve(method.name() + ".png"));
      Map<String, Object> model = MethodModel.of(method);
      model.put("text", resource("methods/" + method.name() + ".html"));
      write(method.name(), method.name(), fill(template, model));
    }
    for (ClassifierPage page : ClassifierPage.all()) {
      Map<String, Object> model = page.model();
      model.put("text", resource("classifiers/" + page.name() + ".html"));
      write(page.name(), page.name(), fill(resource("classifier.html"), model));
    }
  }

  private void write(String name, String title, String body) throws IOException {
    Map<String, Object> model = common();
    model.put("title", title);
    model.put("home", name.equals("index"));
    model.put("body", body);
    Files.writeString(folder.resolve(name + ".html"), fill(resource("page.html"), model));
  }

  private Map<String, Object> common() {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("version", version);
    model.put("methods", Methods.all().stream().map(MethodModel::of).toList());
    model.put("classifiers", ClassifierPage.all().stream().map(ClassifierPage::model).toList());
    model.put("common", MethodModel.commonParameters());
    model.put("metrics", MetricModel.all());
    model.put("references", MethodModel.allReferences());
    model.put("topics", MeasureModel.topics());
    return model;
  }

  private static String fill(String template, Map<String, Object> model) {
    return Mustache.compiler().defaultValue("").compile(template).execute(model);
  }

  private static String resource(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Site.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The site has no resource " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
