package io.github.counterpoise.quality;

import io.github.counterpoise.describe.Reference;
import java.util.Arrays;
import java.util.List;

/** Writes publications out for a list of references. */
final class Citations {

  private Citations() {}

  static List<String> of(List<Reference> references) {
    return references.stream().map(Citations::text).toList();
  }

  /** Returns, for instance, "Chawla, N. and Hall, L. (2002). Title. Venue 16, 321–357. url". */
  static String text(Reference reference) {
    StringBuilder text = new StringBuilder();
    text.append(authors(reference.authors()))
        .append(" (")
        .append(reference.year())
        .append("). ")
        .append(reference.title())
        .append(". ")
        .append(reference.proceedings() ? "In: " : "")
        .append(reference.venue());
    if (!reference.volume().isEmpty()) {
      text.append(" ").append(reference.volume());
    }
    if (!reference.pages().isEmpty()) {
      text.append(", ").append(reference.pages().replaceAll("-+", "–"));
    }
    text.append(".");
    return reference.url().isEmpty() ? text.toString() : text + " " + reference.url();
  }

  /** Turns BibTeX's "A and B and C" into "A; B; C": authors hold commas themselves. */
  private static String authors(String bibtex) {
    return String.join("; ", Arrays.asList(bibtex.split(" and ", -1)));
  }
}
