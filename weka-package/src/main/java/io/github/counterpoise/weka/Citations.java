package io.github.counterpoise.weka;

import io.github.counterpoise.describe.Reference;
import java.util.List;
import weka.core.TechnicalInformation;
import weka.core.TechnicalInformation.Field;

/** References of the core in Weka's form. */
final class Citations {

  private Citations() {}

  /** Returns the first reference, to which the others are attached; null where there is none. */
  static TechnicalInformation of(List<Reference> references) {
    if (references.isEmpty()) {
      return null;
    }
    TechnicalInformation first = of(references.get(0));
    references.stream().skip(1).forEach(more -> first.add(of(more)));
    return first;
  }

  private static TechnicalInformation of(Reference reference) {
    TechnicalInformation citation =
        new TechnicalInformation(
            reference.proceedings()
                ? TechnicalInformation.Type.INPROCEEDINGS
                : TechnicalInformation.Type.ARTICLE,
            reference.key());
    citation.setValue(Field.AUTHOR, reference.authors());
    citation.setValue(Field.TITLE, reference.title());
    citation.setValue(reference.proceedings() ? Field.BOOKTITLE : Field.JOURNAL, reference.venue());
    citation.setValue(Field.YEAR, Integer.toString(reference.year()));
    setIfPresent(citation, Field.VOLUME, reference.volume());
    setIfPresent(citation, Field.PAGES, reference.pages());
    setIfPresent(citation, Field.URL, reference.url());
    return citation;
  }

  private static void setIfPresent(TechnicalInformation citation, Field field, String value) {
    if (!value.isEmpty()) {
      citation.setValue(field, value);
    }
  }
}
