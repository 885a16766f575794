package io.github.counterpoise.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.describe.Parameter;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.quality.measure.MeasureKind;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {

  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

  @TempDir private static Path folder;

  @BeforeAll
  static void build() throws IOException {
    Site.write(folder, "1.2.3");
  }

  @Test
  void everyMethodHasAPageWithItsParametersReferencesAndPicture() throws IOException {
    for (Method<?> method : Methods.all()) {
      String page = Files.readString(folder.resolve(method.name() + ".html"));
      for (Parameter parameter : method.parameters().all()) {
        assertTrue(
            page.contains("<code>-" + parameter.info().flag() + "</code>"), parameter.name());
      }
      assertFalse(method.references().isEmpty(), method.name());
      assertTrue(page.contains(method.references().get(0).url()), method.name());
      BufferedImage picture = ImageIO.read(folder.resolve(method.name() + ".png").toFile());
      assertEquals(1360, picture.getWidth());
    }
  }

  @Test
  void everyMeasureIsExplained() throws IOException {
    String page = Files.readString(folder.resolve("reports.html"));
    for (MeasureKind kind : MeasureKind.values()) {
      assertTrue(page.contains("<td>" + kind.label() + "</td>"), kind.label());
    }
    assertTrue(page.contains("<td class=\"number\">0.5</td><td>0 to 1</td>"));
  }

  @Test
  void everyClassifierHasAPageWithItsParametersAndReferences() throws IOException {
    for (ClassifierPage classifier : ClassifierPage.all()) {
      String page = Files.readString(folder.resolve(classifier.name() + ".html"));
      for (Parameter parameter : Parameters.of(classifier.classifier().config()).all()) {
        assertTrue(
            page.contains("<code>-" + parameter.info().flag() + "</code>"), parameter.name());
      }
      assertTrue(page.contains(classifier.references().get(0).url()), classifier.name());
    }
  }

  @Test
  void trainedMethodsListWhereImagesAndModelsAreKept() throws IOException {
    assertTrue(
        Files.readString(folder.resolve("DeepSMOTE.html")).contains("<code>-load-model</code>"));
    assertFalse(
        Files.readString(folder.resolve("SMOTE.html")).contains("<code>-load-model</code>"));
  }

  @Test
  void everyLinkWithinTheSiteLeadsSomewhere() throws IOException {
    for (Path page : pages()) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        String target = link.group(1);
        if (!target.startsWith("http") && !target.startsWith("data:")) {
          String[] fileAndPlace = target.split("#", 2);
          Path file = fileAndPlace[0].isEmpty() ? page : folder.resolve(fileAndPlace[0]);
          assertTrue(Files.exists(file), page + " links to " + target);
          assertTrue(
              fileAndPlace.length == 1
                  || Files.readString(file).contains("id=\"" + fileAndPlace[1] + "\""),
              page + " links to " + target);
        }
      }
    }
  }

  @Test
  void noTemplateMarksAreLeft() throws IOException {
    for (Path page : pages()) {
      assertFalse(Files.readString(page).contains("{{"), page.toString());
    }
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".html")).toList();
    }
  }
}
