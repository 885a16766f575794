package org.knime.core.data.time.localdate;

import java.time.LocalDate;
import org.knime.core.data.DataValue;

/** Signatures of KNIME's type of the same name. */
public interface LocalDateValue extends DataValue {
  LocalDate getLocalDate();
}
